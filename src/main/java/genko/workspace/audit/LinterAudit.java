package genko.workspace.audit;

import genko.check.Diagnostic;
import genko.storage.linter.Linter;
import genko.storage.linter.LinterCommand;
import genko.storage.linter.LinterMessage;
import genko.storage.linter.LinterResult;
import genko.workspace.lint.BlogLinters;
import genko.workspace.lint.LinterFindings.Said;
import genko.workspace.lint.LinterFindings.Trouble;
import genko.workspace.page.LinterProblems;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Has the linters of a blog look at all posts of a scope, one post after the other. They are
 * programs: whoever asks for this has the writer's leave. One that fails is not asked again. Takes
 * its time: a worker's.
 *
 * @param findings what they say, in the order of the posts
 */
public record LinterAudit(List<AuditFinding> findings, List<Trouble> troubles) {
  public LinterAudit {
    findings = List.copyOf(findings);
    troubles = List.copyOf(troubles);
  }

  /** What {@code linters} say of the posts of {@code audit}; each text has {@code limit}. */
  public static LinterAudit of(BlogAudit audit, BlogLinters linters, Duration limit) {
    List<AuditFinding> findings = new ArrayList<>();
    List<Trouble> troubles = new ArrayList<>();
    Path root = audit.scope().folder().root();
    for (LinterCommand command : linters.commands()) {
      Linter linter = Linter.of(command, root, limit);
      try {
        look(audit, command.name(), linter, findings).ifPresent(troubles::add);
      } finally {
        linter.stop();
      }
    }
    return new LinterAudit(audit.told(findings), troubles);
  }

  private static Optional<Trouble> look(
      BlogAudit audit, String name, Linter linter, List<AuditFinding> findings) {
    for (String path : audit.scope().posts()) {
      Optional<BlogAudit.Content> post = audit.content(path);
      if (post.isEmpty()) continue;
      switch (linter.look(audit.scope().file(path), post.get().text())) {
        case LinterResult.Said said -> {
          for (LinterMessage one : said.messages()) {
            Diagnostic found = LinterProblems.of(new Said(name, one));
            findings.add(BlogAudit.placed(path, post.get().text(), found));
          }
        }
        case LinterResult.Failed failed -> {
          return Optional.of(new Trouble(name, failed));
        }
      }
    }
    return Optional.empty();
  }
}
