package genko.workspace.audit;

import genko.check.Diagnostic;
import genko.jekyll.site.Blog;
import genko.kinds.BlogKinds;
import genko.storage.files.BlogFolder;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.Span;
import genko.words.Words;
import genko.workspace.blog.ChoiceLines;
import genko.workspace.habit.NewPostRules;
import genko.workspace.lint.BlogLinters;
import genko.workspace.page.LiquidDiagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What there is to say of the blog's own files: {@code .genko.yml} and its data. */
final class OwnFileFindings {
  private OwnFileFindings() {}

  /** Those of the blog of {@code scope}, whose files say {@code rules}. */
  static List<AuditFinding> of(
      AuditScope scope, AuditRules rules, Optional<Blog> blog, Words words) {
    List<AuditFinding> found = new ArrayList<>();
    BlogFolder root = BlogFolder.at(scope.folder().root());
    List<String> mistakes = new ArrayList<>(rules.mistakes());
    BlogLinters.of(root).mistakes().forEach(one -> mistakes.add(one.entry()));
    ChoiceLines lines = ChoiceLines.of(root);
    for (String mistake : mistakes) {
      Problem problem = Problem.of(Severity.DOUBT, Span.at(0), "check.blog.rule", mistake);
      Diagnostic diagnostic = new Diagnostic(problem, List.of());
      found.add(new AuditFinding(BlogKinds.CHOICE, lines.of(mistake), 0, diagnostic));
    }
    for (NewPostRules.Mistake mistake : NewPostRules.of(root).mistakes()) {
      String entry = NewPostRules.SECTION + "." + mistake.key();
      Problem problem = Problem.of(Severity.DOUBT, Span.at(0), "check.blog.rule", entry);
      Diagnostic diagnostic = new Diagnostic(problem, List.of());
      found.add(new AuditFinding(BlogKinds.CHOICE, mistake.line(), 0, diagnostic));
    }
    for (Diagnostic data : LiquidDiagnostics.ofData(blog, words)) {
      found.add(new AuditFinding("_data", 0, 0, data));
    }
    return found;
  }
}
