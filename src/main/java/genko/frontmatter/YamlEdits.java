package genko.frontmatter;

import java.util.List;

/** The edits of a front matter in YAML, and of a text that has none yet. */
record YamlEdits(FrontMatter head) implements HeadEdits {
  @Override
  public FieldEdit set(Field field, String value) {
    return new Lens(head).set(field, value);
  }

  @Override
  public FieldEdit setItems(Field field, List<String> items) {
    return new Lens(head).setItems(field, items);
  }

  @Override
  public FieldEdit setSource(Field field, String source) {
    return new Lens(head).setYaml(field, source);
  }

  @Override
  public FieldEdit add(String key, String value) {
    return new Placement(head).add(key, value);
  }

  @Override
  public FieldEdit addItems(String key, List<String> items) {
    return new Placement(head).addItems(key, items);
  }

  @Override
  public FieldEdit addSource(String key, String source) {
    return new Placement(head).addYaml(key, source);
  }

  @Override
  public FieldEdit remove(List<Field> fields) {
    return new Placement(head).remove(fields);
  }

  @Override
  public FieldEdit move(Field field, int index) {
    return new Placement(head).move(field, index);
  }
}
