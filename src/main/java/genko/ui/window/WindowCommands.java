package genko.ui.window;

import genko.edit.command.Command;
import genko.edit.command.Commands;
import genko.ui.editor.EditorPane;
import genko.ui.editor.Folding;
import genko.ui.find.FindBar;
import genko.ui.help.HabitPage;
import genko.ui.menu.Always;
import genko.ui.menu.CommandSet;
import genko.ui.menu.MenuTable;
import genko.ui.palette.Palette;
import genko.ui.settings.SettingsPage;
import genko.ui.settings.WritingBar;
import genko.ui.tab.EditNavigation;
import genko.ui.tab.KindActions;
import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import genko.ui.theme.Theme;
import genko.ui.theme.Typesetting;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;

/** What the commands of the menus do in one window, each for the post that is current then. */
record WindowCommands(CommandSet set, PostTabs tabs) {
  /** What the ids of commands on the text begin with. */
  private static final String ON_TEXT = "command.";

  /** What the ids of commands begin with that say of which kind a blog is. */
  static final String KINDS = "blog-kind.";

  /** Opening, saving and closing. */
  void addFiles(RightPanel beside, Runnable quit) {
    set.add("new", tabs::newPost);
    set.add("open", tabs::chooseAndOpen);
    add("save", tab -> tabs.save(tab, () -> {}));
    add("save-as", tab -> tabs.saveAs(tab, () -> {}));
    add("revert", tabs::revert);
    set.add("search-blog", () -> beside.showSearch(false));
    set.add("replace-blog", () -> beside.showSearch(true));
    set.add("check-blog", beside::showAudit);
    set.add("history", beside::showVersions);
    set.add("lost-texts", beside::showLost);
    add("git.changes", tab -> beside.showChanges());
    add("git.history", tab -> beside.showCommits());
    add("close", tabs::close);
    set.add("quit", quit);
  }

  /** Changing the text, and finding one's way in it. */
  void addEditing(FindBar find, Palette palette, EditNavigation trail) {
    add("undo", PostTab::undo);
    add("redo", PostTab::redo);
    addInText("cut", EditorPane::cut);
    addInText("copy", EditorPane::copy);
    addInText("paste", EditorPane::paste);
    addInText("paste-plain", EditorPane::pastePlain);
    addInText("select-all", EditorPane::selectAll);
    set.add("find", () -> find.open(false));
    set.add("replace", () -> find.open(true));
    set.add("find-next", find::next);
    set.add("find-previous", find::previous);
    set.add("go-to-line", () -> palette.open(":"));
    set.add("go-to-heading", () -> palette.open("#"));
    set.add("last-edit", trail::back);
    set.add("later-edit", trail::forth);
    add("next-problem", PostTab::nextProblem);
    set.add("goal", () -> palette.open("="));
    add("complete", PostTab::complete);
    for (String id : MenuTable.ids(ON_TEXT)) {
      Command command = Commands.of(id.substring(ON_TEXT.length()));
      add(id, tab -> tab.perform(command));
    }
  }

  /** What is looked at while one writes. */
  void addChecks(BooleanProperty language, BooleanProperty spelling) {
    set.addToggle("check-language", language);
    set.addToggle("check-spelling", spelling);
  }

  /** What is in sight, and how it looks. */
  void addView(
      FindBar find, Palette palette, PanelFocus focus, RightPanel beside, Runnable fullScreen) {
    set.add("palette", () -> palette.open(""));
    set.add("form", focus::toggleForm);
    set.add("outline", focus::toOutline);
    set.add("posts", focus::toPosts);
    set.add("preview", beside::togglePreview);
    set.add("next-panel", focus::toNext);
    addInText(
        "front-matter",
        editor -> {
          editor.setWhole(!editor.isWhole());
          find.shownChanged();
        });
    addFolding("fold", Folding::foldHere);
    addFolding("unfold", Folding::unfoldHere);
    addFolding("fold-all", Folding::foldAll);
    addFolding("unfold-all", Folding::unfoldAll);
    set.add("full-screen", fullScreen);
  }

  /** Of which kind the blog is. */
  void addKinds(KindActions kinds) {
    for (String id : MenuTable.ids(KINDS)) {
      if (id.equals(HabitPage.COMMAND)) continue;
      String kind = id.substring(KINDS.length());
      set.addToggle(
          id, () -> kinds.choose(kind), kinds.possibleProperty(), kinds.stateProperty(kind));
    }
  }

  /** The letters and the colours. */
  void addLooks(
      Typesetting typesetting, WritingBar writingBar, SettingsPage settings, Theme theme) {
    set.addToggle("focus", typesetting.focusProperty());
    set.addToggle("typewriter", typesetting.typewriterProperty());
    set.addToggle("line-numbers", typesetting.numberedProperty());
    set.add("larger", typesetting::larger);
    set.add("smaller", typesetting::smaller);
    set.add("normal-size", typesetting::normal);
    set.add("settings", settings::toggle);
    set.add("writing-bar", writingBar::toggle);
    set.addToggle("theme", theme::toggle, Always.TRUE, theme.darkProperty());
  }

  private void add(String id, Consumer<PostTab> work) {
    set.add(id, () -> work.accept(tabs.currentProperty().get()));
  }

  private void addInText(String id, Consumer<EditorPane> work) {
    add(id, tab -> work.accept(tab.editor()));
  }

  private void addFolding(String id, Consumer<Folding> work) {
    addInText(id, editor -> work.accept(editor.folding()));
  }
}
