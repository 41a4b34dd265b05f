package genko.app;

import genko.frontmatter.Field;
import genko.frontmatter.Field.Kind;
import genko.frontmatter.FieldEdit;
import genko.frontmatter.FrontMatter;
import genko.text.LineEnds;
import genko.text.Problem;
import genko.text.Text;
import java.util.List;
import java.util.Optional;

/** What a field is to say: one text, or a list of texts. */
sealed interface FieldAssignment {
  String key();

  /** The edit that makes {@code head} say so. */
  FieldEdit edit(FrontMatter head);

  /** Why {@code head} ought not to say so. */
  Optional<Problem> objection(FrontMatter head);

  /** A text; in a list it is the only item. */
  record Says(String key, String value) implements FieldAssignment {
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

  record Lists(String key, List<String> items) implements FieldAssignment {
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

  /**
   * {@code KEY=VALUE}, where a value in brackets is a list as YAML has it, its items quoted or not;
   * empty when there is no key or the brackets hold no list of texts.
   */
  static Optional<FieldAssignment> parse(String argument) {
    Optional<Says> text = parseText(argument);
    if (text.isEmpty()) return Optional.empty();
    String value = text.get().value().strip();
    if (!value.startsWith("[") || !value.endsWith("]")) return Optional.of(text.get());
    FrontMatter alone = FrontMatter.of(Text.of("---\nlist: " + value + "\n---\n"));
    boolean oneLine = !LineEnds.isIn(value);
    return alone
        .field("list")
        .filter(field -> oneLine && alone.fields().size() == 1 && field.kind() == Kind.LIST)
        .map(field -> new Lists(text.get().key(), field.items()));
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
