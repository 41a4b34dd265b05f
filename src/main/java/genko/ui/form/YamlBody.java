package genko.ui.form;

/** A deeper value as YAML. */
final class YamlBody extends EntryBody {
  YamlBody(YamlRow row) {
    this(row, new GrowingArea(false));
  }

  private YamlBody(YamlRow row, GrowingArea area) {
    super("yaml-body", row, area);
    area.setAccessibleHelp(row.form().words().say("form.yaml-help"));
    getChildren().add(area);
  }
}
