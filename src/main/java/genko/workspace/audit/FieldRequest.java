package genko.workspace.audit;

import genko.async.Progress;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.text.ChangeSet;
import genko.text.Text;
import genko.workspace.step.FieldChange;
import genko.workspace.step.PostFix;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * What a writer asks to become of a field of many posts.
 *
 * @param value what the field says, what it lists too or no more, or what is renamed; lists may
 *     stand in brackets
 * @param fresh the new name of what is renamed
 */
public record FieldRequest(Kind kind, String field, String value, String fresh) {
  private static final String RULE = "field";

  /** What can become of a field. */
  public enum Kind {
    SET,
    ADD,
    DROP,
    RENAME,
    REMOVE
  }

  /**
   * What would be changed.
   *
   * @param refused how many posts have the field in a way that cannot be changed so
   */
  public record Proposed(List<PostFix> fixes, int refused) {
    public Proposed {
      fixes = List.copyOf(fixes);
    }
  }

  /** Whether nothing is missing that it needs. */
  public boolean isWhole() {
    return switch (kind) {
      // A list with an empty item is nobody's wish; what is to be empty is removed.
      case SET, ADD, DROP -> !field.isBlank() && !value.isBlank() && items().isPresent();
      case RENAME -> ItemRename.FIELDS.contains(field) && !value.isBlank() && !fresh.isBlank();
      case REMOVE -> !field.isBlank();
    };
  }

  private Optional<List<String>> items() {
    return FieldChange.items(value.strip());
  }

  /** What becomes of {@code text}; empty where the field cannot be changed so. */
  Optional<ChangeSet> changes(Text text) {
    List<String> items = items().orElse(List.of());
    String key = field.strip();
    return switch (kind) {
      case SET -> {
        boolean list = value.strip().startsWith("[") && value.strip().endsWith("]");
        FieldChange set =
            list ? new FieldChange.Lists(key, items) : new FieldChange.Says(key, value);
        yield set.changes(text);
      }
      case ADD -> new FieldChange.Adds(key, items).changes(text);
      case DROP -> new FieldChange.Drops(key, items).changes(text);
      case REMOVE -> new FieldChange.Removes(key).changes(text);
      case RENAME ->
          Optional.of(new ItemRename(field, Map.of(value.strip(), fresh.strip())).changes(text));
    };
  }

  /**
   * What would be changed in the posts of {@code scope}, of which {@code unsaved} are open; empty
   * when it was stopped. Reaches the disk: a worker's.
   */
  public Optional<Proposed> propose(
      AuditScope scope, PostFiles files, Map<Path, Text> unsaved, Progress progress) {
    AtomicInteger done = new AtomicInteger();
    AtomicInteger refused = new AtomicInteger();
    List<PostFix> fixes =
        scope.posts().parallelStream()
            .filter(path -> !progress.isUnwanted())
            .flatMap(
                path -> {
                  progress.at(done.incrementAndGet(), scope.posts().size());
                  Optional<Text> text = text(scope.file(path), files, unsaved);
                  Optional<ChangeSet> changes = text.flatMap(this::changes);
                  if (changes.isEmpty()) refused.incrementAndGet();
                  if (changes.isEmpty() || changes.get().isEmpty()) return Stream.empty();
                  return text.stream()
                      .map(now -> PostFix.of(path, now, changes.get(), Map.of(RULE, 1)));
                })
            .toList();
    return progress.isUnwanted()
        ? Optional.empty()
        : Optional.of(new Proposed(fixes, refused.get()));
  }

  private static Optional<Text> text(Path file, PostFiles files, Map<Path, Text> unsaved) {
    Text open = unsaved.get(file);
    if (open != null) return Optional.of(open);
    return files.open(file) instanceof Opened opened
        ? Optional.of(opened.text())
        : Optional.empty();
  }
}
