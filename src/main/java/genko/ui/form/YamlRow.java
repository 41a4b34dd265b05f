package genko.ui.form;

import genko.frontmatter.Field;
import genko.frontmatter.FieldEdit;
import genko.text.LineEnds;

/**
 * A row of maps or lists of maps, edited as YAML and written as soon as it can be read, unless a
 * text would take the place of them all.
 */
final class YamlRow extends EntryRow {
  YamlRow(FormModel form, Field field, int nth) {
    super(form, field, nth);
  }

  @Override
  String read(Field field) {
    String yaml = field.kind() == Field.Kind.YAML ? field.text() : field.raw();
    // A text control knows one line end only; the lens writes those of the file.
    return LineEnds.plain(yaml);
  }

  @Override
  FieldEdit write(String text) {
    return form()
        .head()
        .objectionToYaml(field(), text)
        .<FieldEdit>map(FieldEdit.Refused::new)
        .orElseGet(() -> form().head().setYaml(field(), text));
  }

  @Override
  boolean tolerates(Field next) {
    return next.kind() != Field.Kind.BROKEN;
  }
}
