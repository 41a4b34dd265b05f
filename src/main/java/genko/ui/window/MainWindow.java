package genko.ui.window;

import genko.async.TaskRunner;
import genko.check.Diagnostic;
import genko.edit.command.Command;
import genko.edit.command.Commands;
import genko.jekyll.rules.ReadingTime;
import genko.preview.PreviewPage;
import genko.storage.files.FileEncoding;
import genko.text.LineEnds;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.SizeLimit;
import genko.ui.editor.EditorPane;
import genko.ui.editor.Folding;
import genko.ui.find.FindBar;
import genko.ui.history.HistoryPane;
import genko.ui.input.Composition;
import genko.ui.input.FieldPaste;
import genko.ui.input.TextKeys;
import genko.ui.menu.Action;
import genko.ui.menu.Always;
import genko.ui.menu.Menus;
import genko.ui.menu.TabActions;
import genko.ui.menu.TextMenus;
import genko.ui.notice.NoticesView;
import genko.ui.palette.GoalEntries;
import genko.ui.palette.Palette;
import genko.ui.palette.PaletteEntries;
import genko.ui.preview.BlogPages;
import genko.ui.preview.BlogWatch;
import genko.ui.preview.PageExport;
import genko.ui.preview.PagePrinter;
import genko.ui.preview.PageSide;
import genko.ui.preview.PageSources;
import genko.ui.preview.PreviewPane;
import genko.ui.preview.PublicationStrip;
import genko.ui.problems.ProblemList;
import genko.ui.status.GoalLabel;
import genko.ui.status.StatusBar;
import genko.ui.tab.EditNavigation;
import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import genko.ui.theme.Theme;
import genko.ui.theme.Typesetting;
import genko.ui.theme.WritingBar;
import genko.words.Words;
import genko.workspace.page.Diagnostics;
import genko.workspace.notice.Notice;
import genko.workspace.notice.Notices;
import genko.workspace.save.OpenPost;
import genko.workspace.settings.TextSettings;
import genko.workspace.WritingGoals;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/**
 * The window's contents: menu and tabs above, form, text and preview between, the status bar below.
 * Shows the tabs's current post; there is one form and one editor a post, and one preview for all.
 */
public final class MainWindow extends BorderPane {
  private final Words words;
  private final PostTabs tabs;
  private final Theme theme;
  private final Clock clock;
  private final Menus menus;
  private final TabStrip strip;
  private final EditNavigation trail;
  private final Typesetting typesetting;
  private final WritingBar writingBar;
  private final PreviewPane preview;
  private final PublicationStrip publication;
  private final PageSide pageSide;
  private final PageSources sources;
  private final Runnable editSnippets;
  private final SidePanel side;
  private final StackPane textHolder = new StackPane();
  private final FindBar find;
  private final HistoryPane history;
  private final RightPanel beside;
  private final Panels panels;
  private final Palette palette;
  private final FocusReturn focusReturn;
  private final StatusBar status;
  private final ProblemList problems;
  private final WritingGoals goals = new WritingGoals();
  private final GoalLabel goal;
  private final Notices told;
  private final NoticesView notices;
  private final ChangeListener<Diagnostics> onReview = (value, before, after) -> showReview(after);
  private final ChangeListener<PreviewPage> onPage = (value, before, after) -> showPage(after);
  private final BooleanProperty languageChecked = new SimpleBooleanProperty(true);
  private final BooleanProperty marksMended = new SimpleBooleanProperty();
  private final BooleanProperty textFocused = new SimpleBooleanProperty();

  MainWindow(
      Words words,
      PostTabs tabs,
      Theme theme,
      Clock clock,
      PreviewPane preview,
      TaskRunner aside,
      Runnable editSnippets,
      Notices told) {
    this.words = words;
    this.tabs = tabs;
    this.theme = theme;
    this.clock = clock;
    this.preview = preview;
    publication = new PublicationStrip(words);
    new BlogWatch(tabs, publication).follow(this);
    sources = new PageSources(words, tabs, preview);
    sources.setOnNotes(publication::show);
    this.editSnippets = editSnippets;
    menus = new Menus(words);
    typesetting = new Typesetting(tabs);
    writingBar = new WritingBar(words, typesetting, theme, marksMended, () -> focus().giveBack());
    strip = new TabStrip(words, tabs, theme, writingBar::toggle);
    trail = new EditNavigation(tabs);
    side = new SidePanel(words);
    textHolder.getStyleClass().add("text-holder");
    find = new FindBar(words, aside);
    BorderPane textSide = new BorderPane(textHolder, find, null, null, null);
    history = new HistoryPane(words, tabs, clock, aside);
    pageSide = new PageSide(words, tabs, preview, publication);
    new BlogPages(tabs, pageSide.bar(), sources, clock);
    beside = new RightPanel(pageSide, preview, history, this::toText);
    panels = new Panels(side, textSide, beside);
    pageSide.setSeen(panels::isPreviewVisible);
    beside.standIn(panels);
    status = new StatusBar(words, this::chooseEncoding, this::listProblems);
    goal = new GoalLabel(words, goals, this::askGoal);
    status.addGoal(goal);
    textHolder.getChildren().add(new StartPage(words, tabs));
    this.told = told;
    notices = new NoticesView(told);
    setTop(new VBox(menus.bar(), strip, writingBar, notices));
    palette = new PaletteEntries(words, menus, tabs, textFocused).palette();
    palette.addList('=', new GoalEntries(words, tabs, goals, this::refreshGoal)::of);
    problems = new ProblemList(words, () -> focus().giveBack());
    StackPane.setAlignment(problems, Pos.BOTTOM_RIGHT);
    StackPane.setMargin(problems, new Insets(8));
    setCenter(new StackPane(panels, problems, palette));
    setBottom(status);
    focusReturn = new FocusReturn(this, this::toText);
    buildMenus();
    tabs.setOnNew(this::beginTitle);
    tabs.setOnCompare(file -> beside.show(() -> history.openDisk(file)));
    tabs.currentProperty().addListener((value, before, after) -> show(before, after));
    sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::followFocus);
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyLeft);
    Composition.follow(this);
    TextKeys.follow(this);
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::mousePressed);
    addEventFilter(ScrollEvent.SCROLL, typesetting::handle);
    addEventHandler(FieldPaste.Refused.ANY, this::tellTooLarge);
    theme.darkProperty().addListener((value, before, after) -> followTheme());
    followTheme();
    sceneProperty().subscribe(scene -> Optional.ofNullable(scene).ifPresent(typesetting::style));
    typesetting.writingProperty().map(TextSettings::size).subscribe(preview::setLetters);
  }

  /** Offers in the first menu what {@code exporting} can make of the page, and to print it. */
  void offer(PageExport exporting, PagePrinter printing) {
    BooleanExpression any = tabs.currentProperty().isNotNull();
    menus.insert("close", "export", exporting.actions(any));
    menus.insert("close", printing.action(any));
  }

  /** Whether the language of posts is looked at. */
  BooleanProperty languageCheckedProperty() {
    return languageChecked;
  }

  /** Whether marks that are typed in full width become marks of Markdown. */
  BooleanProperty marksMendedProperty() {
    return marksMended;
  }

  public HistoryPane history() {
    return history;
  }

  /** What the page shows beside the post, and what its blog may do. */
  PageSources sources() {
    return sources;
  }

  public Panels panels() {
    return panels;
  }

  PageSide pageSide() {
    return pageSide;
  }

  public SidePanel side() {
    return side;
  }

  WritingGoals goals() {
    return goals;
  }

  public Palette palette() {
    return palette;
  }

  public Typesetting typesetting() {
    return typesetting;
  }

  private void followTheme() {
    preview.setDark(theme.darkProperty().get());
  }

  // The current post.

  private void show(PostTab before, PostTab after) {
    Composition.finish(this);
    if (before != null) {
      before.reviewProperty().removeListener(onReview);
      before.pageProperty().removeListener(onPage);
      before.setOnFileTold(() -> {});
      before.analysis().setPageWanted(false);
    }
    history.moveTo(after);
    pageSide.follow(after);
    if (after == null) {
      side.show(null);
      textHolder.getChildren().setAll(new StartPage(words, tabs));
      find.moveTo(null, null);
      preview.show(PreviewPage.EMPTY);
      refreshStatus();
      return;
    }
    side.show(after);
    textHolder.getChildren().setAll(after.textPanel());
    find.moveTo(after.session(), after.editor());
    after.reviewProperty().addListener(onReview);
    after.pageProperty().addListener(onPage);
    after.setOnMoved(this::moved);
    after.setOnFileTold(this::refreshStatus);
    after.setOnFormWanted(() -> side.outlineShownProperty().set(false));
    preview.show(after.pageProperty().get());
    after.analysis().setPageWanted(true);
    refreshStatus();
    if (after.reviewProperty().get() != null) showReview(after.reviewProperty().get());
    after.editor().requestFocus();
  }

  private void showPage(PreviewPage page) {
    pageSide.show(page);
  }

  private void moved() {
    refreshSelection();
    find.moved();
    pageSide.revealCaret();
  }

  // The status bar.

  private void showReview(Diagnostics review) {
    ReadingTime length = review.length();
    status.setCounts(words.say("status.counts", review.characters(), length.minutes()));
    status.setCountsTip(
        words.say(
            "status.counts.tip",
            review.counts().characters(),
            review.counts().wide(),
            review.counts().latin(),
            review.counts().words(),
            length.minutes()));
    refreshGoal();
    List<Problem> problems = review.findings().stream().map(Diagnostic::problem).toList();
    long faults = problems.stream().filter(one -> one.severity() == Severity.FAULT).count();
    long doubts = problems.stream().filter(one -> one.severity() == Severity.DOUBT).count();
    status.setProblems(
        problems.isEmpty() ? "" : "⚠ " + words.say("status.problems", problems.size()),
        faults > 0 ? "fault" : doubts > 0 ? "doubt" : "note");
    refreshStatus();
  }

  private void refreshGoal() {
    PostTab tab = tabs.currentProperty().get();
    Diagnostics review = tab == null ? null : tab.reviewProperty().get();
    if (review != null) goal.show(tab.open(), review.characters());
  }

  private void askGoal() {
    palette.open("=");
  }

  private void refreshStatus() {
    PostTab tab = tabs.currentProperty().get();
    if (tab == null) {
      status.setEncoding("");
      status.setLineEnds("");
      status.setCounts("");
      goal.show(null, 0);
      status.setSelection("");
      status.setProblems("", "note");
      status.setSaved("");
      return;
    }
    OpenPost open = tab.open();
    FileEncoding encoding = open.encoding();
    status.setEncoding(
        encoding.bom() ? words.say("status.with-bom", encoding.name()) : encoding.name());
    status.setLineEnds(lineEnds(tab));
    refreshSelection();
    refreshSaved();
  }

  private static String lineEnds(PostTab tab) {
    Diagnostics review = tab.reviewProperty().get();
    if (review == null) return "";
    LineEnds ends = review.lineEnds();
    if (!ends.isMixed()) return String.join("", ends.counts().keySet());
    return ends.counts().entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(" + "));
  }

  private void refreshSelection() {
    PostTab tab = tabs.currentProperty().get();
    if (tab == null) return;
    int selected = tab.session().post().selection().span().length();
    status.setSelection(selected == 0 ? "" : words.say("status.selection", selected));
    refreshSaved();
  }

  private void refreshSaved() {
    OpenPost open = tabs.currentProperty().get().open();
    String said;
    if (open.session().isReadOnly()) said = words.say("status.read-only");
    else if (open.session().isDirty()) said = words.say("status.unsaved");
    else said = open.savedAt().map(at -> words.say("status.saved", time(at))).orElse("");
    status.setSaved(said);
  }

  private String time(Instant at) {
    return DateTimeFormatter.ofPattern("HH:mm", words.locale()).format(at.atZone(clock.getZone()));
  }

  private void chooseEncoding() {
    PostTab tab = tabs.currentProperty().get();
    if (tab == null) return;
    ContextMenu menu = new ContextMenu();
    for (Charset charset : FileEncoding.CHARSETS) {
      MenuItem item = new MenuItem(FileEncoding.name(charset));
      item.setOnAction(event -> tabs.readAs(tab, charset));
      menu.getItems().add(item);
    }
    menu.show(status.encodingNode(), Side.TOP, 0, 0);
  }

  private void listProblems() {
    PostTab tab = tabs.currentProperty().get();
    if (tab != null) problems.toggle(tab.analysis().diagnostics(), status.problemsNode());
  }

  /** The bars above everything. */
  NoticesView notices() {
    return notices;
  }

  private void tellTooLarge(FieldPaste.Refused refused) {
    double size = SizeLimit.megabytes(refused.bytes());
    String sentence = words.say("notice.too-large.field", size);
    told.show(Notice.closable(words, "size", true, sentence));
  }

  // Commands.

  private void buildMenus() {
    BooleanExpression any = Bindings.isNotNull(tabs.currentProperty());
    Supplier<PostTab> tab = tabs.currentProperty()::get;
    menus.add(
        "file",
        new Action("new", Menus.keys(KeyCode.N), tabs::newPost, Always.TRUE),
        new Action("open", Menus.keys(KeyCode.O), tabs::chooseAndOpen, Always.TRUE),
        Menus.line(),
        new Action("save", Menus.keys(KeyCode.S), () -> tabs.save(tab.get(), () -> {}), any),
        new Action(
            "save-as", Menus.shiftKeys(KeyCode.S), () -> tabs.saveAs(tab.get(), () -> {}), any),
        new Action("revert", null, () -> tabs.revert(tab.get()), any),
        new Action("history", Menus.shiftKeys(KeyCode.H), beside::showVersions, any),
        new Action("lost-texts", null, beside::showLost, Always.TRUE),
        Menus.line(),
        new Action("close", Menus.keys(KeyCode.W), () -> tabs.close(tab.get()), any),
        new Action("quit", Menus.keys(KeyCode.Q), this::quit, Always.TRUE));
    menus.insertRecent(tabs.recent(), path -> tabs.open(List.of(path)));
    menus.add(
        "edit",
        new Action("undo", Menus.keys(KeyCode.Z), () -> tab.get().undo(), any),
        new Action("redo", Menus.shiftKeys(KeyCode.Z), () -> tab.get().redo(), any),
        Menus.line(),
        new Action("cut", null, () -> tab.get().editor().cut(), any),
        new Action("copy", null, () -> tab.get().editor().copy(), any),
        new Action("paste", null, () -> tab.get().editor().paste(), any),
        new Action(
            "paste-plain",
            Menus.shiftKeys(KeyCode.V),
            () -> tab.get().editor().pastePlain(),
            textFocused),
        new Action("select-all", null, () -> tab.get().editor().selectAll(), any),
        Menus.line(),
        new Action("find", Menus.keys(KeyCode.F), () -> find.open(false), any),
        new Action("replace", Menus.keys(KeyCode.H), () -> find.open(true), any),
        new Action("find-next", Menus.key(KeyCode.F3), find::next, any),
        new Action("find-previous", Menus.shift(KeyCode.F3), find::previous, any),
        Menus.group(
            "go",
            new Action("go-to-line", Menus.keys(KeyCode.G), () -> palette.open(":"), any),
            new Action("go-to-heading", null, () -> palette.open("#"), any),
            Menus.line(),
            new Action("last-edit", Menus.alt(KeyCode.LEFT), trail::back, any),
            new Action("later-edit", Menus.alt(KeyCode.RIGHT), trail::forth, any),
            new Action(
                "next-problem",
                Menus.key(KeyCode.F8),
                () -> tab.get().analysis().diagnostics().revealNext(),
                any)),
        new Action("goal", null, this::askGoal, any),
        Menus.line(),
        new Action("complete", Menus.keys(KeyCode.SPACE), () -> tab.get().complete(), textFocused),
        new Action(
            "check-language", null, () -> languageChecked.set(!languageChecked.get()), Always.TRUE),
        new Action("edit-snippets", null, editSnippets, Always.TRUE));
    TextMenus.addTo(menus, this::command);
    menus.add("view", viewEntries(any));
  }

  private Menus.Entry[] viewEntries(BooleanExpression any) {
    return new Menus.Entry[] {
      new Action("palette", Menus.shiftKeys(KeyCode.P), () -> palette.open(""), Always.TRUE),
      TabActions.of(tabs, menus),
      Menus.line(),
      new Action("form", Menus.keys(KeyCode.DIGIT1), this::toggleForm, Always.TRUE),
      new Action("outline", Menus.shiftKeys(KeyCode.O), this::toOutline, any),
      new Action("preview", Menus.keys(KeyCode.DIGIT3), beside::togglePreview, Always.TRUE),
      Menus.group(
          "page",
          Stream.concat(Stream.of(pageSide.actions()), Stream.of(sources.actions()))
              .toArray(Menus.Entry[]::new)),
      new Action("next-panel", Menus.key(KeyCode.F6), this::nextPanel, Always.TRUE),
      Menus.line(),
      new Action("front-matter", Menus.keys(KeyCode.DIGIT2), this::toggleWhole, any),
      Menus.group(
          "folding",
          new Action(
              "fold", Menus.shiftKeys(KeyCode.OPEN_BRACKET), () -> folding().foldHere(), any),
          new Action(
              "unfold", Menus.shiftKeys(KeyCode.CLOSE_BRACKET), () -> folding().unfoldHere(), any),
          new Action("fold-all", null, () -> folding().foldAll(), any),
          new Action("unfold-all", null, () -> folding().unfoldAll(), any)),
      Menus.line(),
      Action.toggle("focus", Menus.key(KeyCode.F9), typesetting.focusProperty()),
      Action.toggle("typewriter", Menus.shift(KeyCode.F9), typesetting.typewriterProperty()),
      new Action("full-screen", Menus.key(KeyCode.F11), this::toggleFullScreen, Always.TRUE),
      Menus.line(),
      Menus.group(
          "text-size",
          new Action("larger", Menus.keys(KeyCode.PLUS), typesetting::larger, Always.TRUE),
          new Action("smaller", Menus.keys(KeyCode.MINUS), typesetting::smaller, Always.TRUE),
          new Action("normal-size", Menus.keys(KeyCode.DIGIT0), typesetting::normal, Always.TRUE)),
      new Action("settings", Menus.keys(KeyCode.COMMA), writingBar::toggle, Always.TRUE),
      new Action("theme", Menus.shiftKeys(KeyCode.D), theme::toggle, Always.TRUE),
    };
  }

  private void toggleWhole() {
    EditorPane editor = tabs.currentProperty().get().editor();
    editor.setWhole(!editor.isWhole());
    find.shownChanged();
  }

  /** A command on the text: it waits while the keyboard is anywhere else. */
  private Action command(String id, KeyCombination keys) {
    Command command = Commands.of(id);
    Runnable work = () -> tabs.currentProperty().get().editor().perform(command.work());
    return new Action("command." + id, keys, work, textFocused);
  }

  private FocusReturn focus() {
    return focusReturn;
  }

  /** Puts the keyboard in the title of a new post, all of it selected, wherever the form was. */
  private void beginTitle(PostTab tab) {
    side.outlineShownProperty().set(false);
    panels.showForm();
    tab.form().selectField("title");
  }

  private void followFocus(Node focused) {
    PostTab tab = tabs.currentProperty().get();
    textFocused.set(tab != null && focused == tab.editor().textNode());
  }

  private void toText() {
    PostTab tab = tabs.currentProperty().get();
    if (tab != null) tab.editor().requestFocus();
  }

  /** All of the screen for the window, or back. Esc is left to the text: the key leads out. */
  private void toggleFullScreen() {
    if (!(getScene().getWindow() instanceof Stage stage)) return;
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    stage.setFullScreenExitHint(words.say("window.full-screen"));
    stage.setFullScreen(!stage.isFullScreen());
  }

  private Folding folding() {
    return tabs.currentProperty().get().editor().folding();
  }

  /** Folds the form, or brings it in place of the outline. */
  private void toggleForm() {
    boolean outline = panels.isFormVisible() && side.outlineShownProperty().get();
    side.outlineShownProperty().set(false);
    if (!outline) panels.toggleForm();
  }

  /** To the outline, or from there back to the text. */
  private void toOutline() {
    boolean there = isInside(getScene().getFocusOwner(), side);
    if (there && side.outlineShownProperty().get()) {
      tabs.currentProperty().get().editor().requestFocus();
      return;
    }
    side.outlineShownProperty().set(true);
    if (!panels.isFormVisible()) panels.toggleForm();
    Platform.runLater(side::requestFocus);
  }

  private void quit() {
    tabs.leave(() -> getScene().getWindow().hide());
  }

  private void nextPanel() {
    PostTab tab = tabs.currentProperty().get();
    if (tab == null) return;
    Node focused = getScene().getFocusOwner();
    if (isInside(focused, side)) {
      tab.editor().requestFocus();
    } else if (isInside(focused, textHolder.getParent()) && panels.isPreviewVisible()) {
      beside.requestFocus();
    } else if (panels.isFormVisible()) {
      side.requestFocus();
    } else {
      tab.editor().requestFocus();
    }
  }

  private static boolean isInside(Node node, Parent parent) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at == parent) return true;
    }
    return false;
  }

  /** Who goes elsewhere by mouse leaves no half-composed word behind. */
  private void mousePressed(MouseEvent event) {
    Node owner = getScene().getFocusOwner();
    boolean inside = owner instanceof Parent one && isInside((Node) event.getTarget(), one);
    if (!inside) Composition.finish(this);
  }

  private void keyPressed(KeyEvent event) {
    PostTab tab = tabs.currentProperty().get();
    if (tab != null && tab.isComposing() || find.isComposing() || palette.isVisible()) return;
    // Esc in the history closes it, which also uncovers the text.
    boolean inHistory = isInside(getScene().getFocusOwner(), history);
    if (event.getCode() == KeyCode.ESCAPE && !inHistory && panels.uncover()) {
      if (tab != null) tab.editor().requestFocus();
      event.consume();
      return;
    }
    boolean redo = event.getCode() == KeyCode.Y && event.isShortcutDown() && !event.isAltDown();
    if (redo && tab != null) {
      tab.redo();
      event.consume();
      return;
    }
    menus.handle(event);
    if (!event.isConsumed()) typesetting.handle(event);
  }

  /** What nobody else took: Esc in the text closes the bar above it. */
  private void keyLeft(KeyEvent event) {
    if (event.getCode() != KeyCode.ESCAPE || !find.isVisible() || !textFocused.get()) return;
    find.close();
    event.consume();
  }
}
