package genko.workspace.page;

import genko.check.Diagnostic;
import genko.check.ItemForms;
import genko.frontmatter.Field;
import genko.frontmatter.FrontMatter;
import genko.text.ChangeSet;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.QuickFix;
import genko.text.Span;
import genko.workspace.blog.KnownValues;
import genko.workspace.blog.KnownValues.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a post lists that the other posts of its blog write in another way: the way of most posts is
 * offered in its place.
 */
final class ItemDiagnostics {
  /** In so few posts it may be a slip too. */
  private static final int FEWEST = 2;

  private static final Set<String> KEYS =
      Set.of("tags", "tag", "categories", "category", "topics", "author", "authors", "series");

  private ItemDiagnostics() {}

  /** Those in {@code head}, of a blog whose other posts have {@code known}. */
  static List<Diagnostic> of(FrontMatter head, KnownValues known) {
    List<Diagnostic> found = new ArrayList<>();
    for (Field field : head.fields()) {
      if (!KEYS.contains(field.key())) continue;
      if (field.kind() == Field.Kind.LIST) {
        for (int at = 0; at < field.items().size(); at++) {
          look(head, field, field.items().get(at), field.itemSpans().get(at), known, found);
        }
      } else if (field.kind() == Field.Kind.TEXT) {
        look(head, field, field.text(), field.valueSpan(), known, found);
      }
    }
    return found;
  }

  private static void look(
      FrontMatter head,
      Field field,
      String item,
      Span span,
      KnownValues known,
      List<Diagnostic> found) {
    String written = item.strip();
    Optional<Value> usual = usual(written, known.counted(field.key()));
    if (usual.isEmpty()) return;
    String other = usual.get().text();
    int own = known.posts(field.key(), written) + 1;
    Problem problem =
        Problem.of(
            Severity.DOUBT, span, "check.blog.like", written, other, own, usual.get().posts());
    ChangeSet changes = ItemForms.renamed(head, field.key(), Map.of(written, other));
    List<QuickFix> fixes =
        changes.isEmpty()
            ? List.of()
            : List.of(new QuickFix("check.fix.word", List.of(other), changes));
    found.add(new Diagnostic(problem, fixes));
  }

  /** How more posts than have {@code item} write it; empty where that is the way, or nobody has. */
  private static Optional<Value> usual(String item, List<Value> all) {
    String likeness = ItemForms.likeness(item);
    Optional<Value> most =
        all.stream()
            .filter(value -> ItemForms.likeness(value.text()).equals(likeness))
            .max(Comparator.comparingInt(Value::posts));
    int own = all.stream().filter(one -> one.text().equals(item)).mapToInt(Value::posts).sum();
    return most.filter(one -> !one.text().equals(item))
        .filter(one -> one.posts() >= FEWEST && one.posts() > own + 1);
  }
}
