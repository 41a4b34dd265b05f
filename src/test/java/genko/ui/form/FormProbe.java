package genko.ui.form;

import genko.post.EditSession;

/** Looks at what the form shows of a post, without a screen. */
public final class FormProbe {
  private FormProbe() {}

  /** Makes the form's rows, asks each for what it shows, and ends; how many there were. */
  public static int look(EditSession session) {
    FormModel form = Forms.model(session);
    try {
      for (Row row : form.rows()) {
        row.label();
        row.field().text();
      }
      form.missing();
      return form.rows().size();
    } finally {
      form.end();
    }
  }
}
