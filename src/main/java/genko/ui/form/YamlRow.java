package genko.ui.form;

import genko.frontmatter.Edit;
import genko.frontmatter.Field;

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
    return yaml.replace("\r\n", "\n").replace('\r', '\n');
  }

  @Override
  Edit write(String text) {
    return form()
        .head()
        .objectionToYaml(field(), text)
        .<Edit>map(Edit.Refused::new)
        .orElseGet(() -> form().head().setYaml(field(), text));
  }

  @Override
  boolean tolerates(Field next) {
    return next.kind() != Field.Kind.BROKEN;
  }
}
