package genko.workspace.audit;

import genko.check.ItemForms;
import genko.frontmatter.FrontMatter;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.text.ChangeSet;
import genko.text.Text;
import genko.workspace.audit.PostFacts.Listed;
import genko.workspace.step.PostFix;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Gives tags, categories or authors other names in all posts of a scope. Two that get one name are
 * one, and stand once where a post had both. Nothing but the field is changed. Reaches the disk: a
 * worker's.
 *
 * @param field {@code tags}, {@code categories} or {@code author}, which stands for the other names
 *     of that field too
 * @param names what becomes of each
 */
public record ItemRename(String field, Map<String, String> names) {
  /** The fields that can be renamed in. */
  public static final List<String> FIELDS = List.of("tags", "categories", "author");

  private static final String RULE = "rename";

  public ItemRename {
    if (!FIELDS.contains(field)) throw new IllegalArgumentException("not a shared field: " + field);
    names = Map.copyOf(names);
  }

  /** What would be changed, a post each, in order. */
  public List<PostFix> propose(AuditScope scope, PostFiles files) {
    return scope.posts().parallelStream()
        .flatMap(path -> propose(path, scope, files).stream())
        .toList();
  }

  private Optional<PostFix> propose(String path, AuditScope scope, PostFiles files) {
    if (!(files.open(scope.file(path)) instanceof Opened opened)) return Optional.empty();
    Text text = opened.text();
    ChangeSet changes = changes(text);
    if (changes.isEmpty()) return Optional.empty();
    return Optional.of(PostFix.of(path, text, changes, Map.of(RULE, 1)));
  }

  /** The edit that renames them in {@code text}. */
  public ChangeSet changes(Text text) {
    ChangeSet all = ChangeSet.EMPTY;
    Text now = text;
    FrontMatter head = FrontMatter.of(text);
    List<String> keys =
        PostFacts.lists(text, head).stream()
            .filter(one -> one.field().equals(field) && names.containsKey(one.said().text()))
            .map(Listed::key)
            .distinct()
            .toList();
    for (String key : keys) {
      ChangeSet next = ItemForms.renamed(FrontMatter.of(now), key, names);
      all = all.compose(next);
      now = next.apply(now);
    }
    return all;
  }

  /** What the posts of {@code scope} list in {@code field}, and in how many posts. */
  public static SortedMap<String, Integer> counts(String field, AuditScope scope, PostFiles files) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    scope.posts().parallelStream()
        .map(path -> files.open(scope.file(path)))
        .flatMap(
            result ->
                result instanceof Opened opened ? items(field, opened.text()) : Stream.empty())
        .toList()
        .forEach(item -> counts.merge(item, 1, Integer::sum));
    return counts;
  }

  private static Stream<String> items(String field, Text text) {
    return PostFacts.lists(text, FrontMatter.of(text)).stream()
        .filter(one -> one.field().equals(field))
        .map(one -> one.said().text())
        .distinct();
  }
}
