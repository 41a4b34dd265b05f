package genko.workspace.page;

import genko.blog.BlogSite;
import genko.blog.PlacedPost;
import genko.check.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was found in a post, as it is true of its kind of blog, with what that finds itself. */
public final class KindDiagnostics {
  private KindDiagnostics() {}

  public static List<Diagnostic> of(BlogSite site, PlacedPost post, List<Diagnostic> found) {
    List<Diagnostic> all = new ArrayList<>();
    for (Diagnostic one : found) {
      site.kind()
          .told(one.problem())
          .ifPresent(
              told -> all.add(told == one.problem() ? one : new Diagnostic(told, one.fixes())));
    }
    site.problems(post).forEach(problem -> all.add(new Diagnostic(problem, List.of())));
    all.sort(Comparator.comparingInt(one -> one.problem().span().from()));
    return List.copyOf(all);
  }
}
