package genko.ui.window;

import genko.ui.menu.Always;
import genko.ui.menu.CommandSet;
import genko.words.Words;
import genko.workspace.notice.Notice;
import genko.workspace.notice.Notices;
import javafx.beans.property.BooleanProperty;

/** The command that shows form and outline beside each other, and what is said about it. */
record SideBySide(Words words, Notices told, Panels panels) {
  private static final String ID = "form-and-outline";

  void addTo(CommandSet commands) {
    commands.addToggle(ID, this::toggle, Always.TRUE, panels.outlineWantedProperty());
    panels.outlineBesideProperty().addListener((beside, was, is) -> told.dismiss(ID));
  }

  /** Form and outline beside each other or not; a window that is too narrow for both says so. */
  private void toggle() {
    BooleanProperty wanted = panels.outlineWantedProperty();
    wanted.set(!wanted.get());
    told.dismiss(ID);
    if (!wanted.get()) return;
    if (panels.outlineBesideProperty().get()) {
      panels.showForm();
      return;
    }
    String sentence = words.say("notice.form-and-outline", Panels.OUTLINE_FROM);
    told.show(Notice.closable(words, ID, false, sentence));
  }
}
