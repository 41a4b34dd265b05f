package genko.workspace.step;

import genko.frontmatter.Field;
import genko.frontmatter.Field.Kind;
import genko.frontmatter.FieldEdit;
import genko.frontmatter.FrontMatter;
import genko.text.ChangeSet;
import genko.text.LineEnds;
import genko.text.Problem;
import genko.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/** What is to become of a field of the front matter, in whichever post. */
public sealed interface FieldChange {
  String key();

  /** The edit that makes {@code head} say so. */
  FieldEdit edit(FrontMatter head);

  /** Why {@code head} ought not to say so. */
  default Optional<Problem> objection(FrontMatter head) {
    return Optional.empty();
  }

  /** What it does to {@code text}; empty where the field cannot be changed so, or ought not to. */
  default Optional<ChangeSet> changes(Text text) {
    FrontMatter head = FrontMatter.of(text);
    FieldEdit edit = edit(head);
    if (edit instanceof FieldEdit.Refused) return Optional.empty();
    boolean bad = !edit.changes().isEmpty() && objection(head).isPresent();
    return bad ? Optional.empty() : Optional.of(edit.changes());
  }

  /** A text; in a list it is the only item. */
  record Says(String key, String value) implements FieldChange {
    @Override
    public FieldEdit edit(FrontMatter head) {
      boolean list = head.field(key).map(Field::kind).equals(Optional.of(Kind.LIST));
      return list ? head.setItems(key, List.of(value)) : head.set(key, value);
    }

    @Override
    public Optional<Problem> objection(FrontMatter head) {
      return head.objection(key, value);
    }
  }

  record Lists(String key, List<String> items) implements FieldChange {
    public Lists {
      items = List.copyOf(items);
    }

    @Override
    public FieldEdit edit(FrontMatter head) {
      return head.setItems(key, items);
    }

    @Override
    public Optional<Problem> objection(FrontMatter head) {
      return head.objection(key, items);
    }
  }

  /** Items that the list has too from then on, behind those that it has. */
  record Adds(String key, List<String> items) implements FieldChange {
    public Adds {
      items = List.copyOf(items);
    }

    private Lists all(FrontMatter head) {
      SequencedSet<String> all = new LinkedHashSet<>(listed(head, key));
      all.addAll(items);
      return new Lists(key, List.copyOf(all));
    }

    @Override
    public FieldEdit edit(FrontMatter head) {
      boolean there = listed(head, key).containsAll(items);
      return there ? FieldEdit.nothing() : all(head).edit(head);
    }

    @Override
    public Optional<Problem> objection(FrontMatter head) {
      return all(head).objection(head);
    }
  }

  /** Items that the list has no more; a list of them alone is empty then. */
  record Drops(String key, List<String> items) implements FieldChange {
    public Drops {
      items = List.copyOf(items);
    }

    @Override
    public FieldEdit edit(FrontMatter head) {
      List<String> kept = new ArrayList<>(listed(head, key));
      if (!kept.removeAll(items)) return FieldEdit.nothing();
      return head.setItems(key, kept);
    }
  }

  /** The field is no more. */
  record Removes(String key) implements FieldChange {
    @Override
    public FieldEdit edit(FrontMatter head) {
      return head.field(key).isEmpty() ? FieldEdit.nothing() : head.remove(key);
    }
  }

  /** What the field lists; a single text is the only item. */
  private static List<String> listed(FrontMatter head, String key) {
    Optional<Field> field = head.field(key);
    if (field.isEmpty()) return List.of();
    if (field.get().kind() == Kind.LIST || !field.get().items().isEmpty()) {
      return field.get().items();
    }
    String said = field.get().isScalar() ? field.get().text().strip() : "";
    return said.isEmpty() ? List.of() : List.of(said);
  }

  /**
   * {@code KEY=VALUE}, where a value in brackets is a list as YAML has it, its items quoted or not;
   * {@code KEY+=VALUE} adds to a list, {@code KEY-=VALUE} takes away from it. Empty when there is
   * no key or the brackets hold no list of texts.
   */
  static Optional<FieldChange> parse(String argument) {
    Optional<Says> text = parseText(argument);
    if (text.isEmpty()) return Optional.empty();
    String key = text.get().key();
    boolean adds = key.endsWith("+");
    boolean drops = key.endsWith("-");
    if (!adds && !drops) {
      if (!isList(text.get().value())) return Optional.of(text.get());
      return items(text.get().value()).map(items -> new Lists(key, items));
    }
    String name = key.substring(0, key.length() - 1);
    if (name.isEmpty()) return Optional.empty();
    return items(text.get().value())
        .map(items -> adds ? new Adds(name, items) : new Drops(name, items));
  }

  private static boolean isList(String value) {
    String said = value.strip();
    return said.startsWith("[") && said.endsWith("]");
  }

  /** The items of a list in brackets; any other value is the only one. */
  static Optional<List<String>> items(String value) {
    if (!isList(value)) return Optional.of(List.of(value));
    FrontMatter alone = FrontMatter.of(Text.of("---\nlist: " + value.strip() + "\n---\n"));
    boolean oneLine = !LineEnds.isIn(value);
    return alone
        .field("list")
        .filter(field -> oneLine && alone.fields().size() == 1 && field.kind() == Kind.LIST)
        .map(Field::items);
  }

  /** {@code KEY=VALUE}, the value as it stands. */
  static Optional<Says> parseText(String argument) {
    int equals = argument.indexOf('=');
    if (equals <= 0) return Optional.empty();
    return Optional.of(new Says(argument.substring(0, equals), argument.substring(equals + 1)));
  }

  /** Whether a bare argument is a wish and not the name of a file, which may hold a {@code =}. */
  static boolean isWish(String argument) {
    int equals = argument.indexOf('=');
    if (equals <= 0) return false;
    String key = argument.substring(0, equals);
    return key.indexOf('/') < 0 && key.indexOf('\\') < 0;
  }
}
