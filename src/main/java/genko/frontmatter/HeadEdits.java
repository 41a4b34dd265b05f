package genko.frontmatter;

import java.util.List;

/** The edits of one front matter in its language, each of which was read back. */
interface HeadEdits {
  FieldEdit set(Field field, String value);

  FieldEdit setItems(Field field, List<String> items);

  /** Gives {@code field} the value that {@code source} says in the language of the head. */
  FieldEdit setSource(Field field, String source);

  FieldEdit add(String key, String value);

  FieldEdit addItems(String key, List<String> items);

  FieldEdit addSource(String key, String source);

  FieldEdit remove(List<Field> fields);

  FieldEdit move(Field field, int index);

  static HeadEdits of(FrontMatter head) {
    return switch (head.format()) {
      case YAML -> new YamlEdits(head);
      case TOML -> new TomlEdits(head);
      case JSON -> new JsonEdits(head);
    };
  }
}
