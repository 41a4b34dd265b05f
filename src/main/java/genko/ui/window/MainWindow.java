package genko.ui.window;

import genko.async.TaskRunner;
import genko.check.CheckGroup;
import genko.edit.command.Commands;
import genko.preview.PreviewPage;
import genko.text.SizeLimit;
import genko.ui.find.FindBar;
import genko.ui.git.GitActions;
import genko.ui.history.HistoryPane;
import genko.ui.input.Composition;
import genko.ui.input.FieldPaste;
import genko.ui.input.TextKeys;
import genko.ui.lifecycle.PostActions;
import genko.ui.menu.CommandSet;
import genko.ui.menu.Menus;
import genko.ui.notice.NoticesView;
import genko.ui.palette.GoalEntries;
import genko.ui.palette.Palette;
import genko.ui.palette.PaletteEntries;
import genko.ui.preview.AfterPaint;
import genko.ui.preview.BlogPages;
import genko.ui.preview.BlogWatch;
import genko.ui.preview.PageBar;
import genko.ui.preview.PageNotesRow;
import genko.ui.preview.PageSide;
import genko.ui.preview.PageSources;
import genko.ui.preview.PreviewPane;
import genko.ui.preview.PublicationStrip;
import genko.ui.preview.ServerPages;
import genko.ui.problems.ProblemList;
import genko.ui.settings.Preferences;
import genko.ui.settings.SettingsPage;
import genko.ui.settings.SettingsSection;
import genko.ui.settings.WritingBar;
import genko.ui.status.StatusBar;
import genko.ui.status.StatusModel;
import genko.ui.tab.EditNavigation;
import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import genko.ui.theme.LazyChildren;
import genko.ui.theme.Theme;
import genko.ui.theme.Typesetting;
import genko.words.Words;
import genko.workspace.WritingGoals;
import genko.workspace.notice.Notice;
import genko.workspace.notice.Notices;
import genko.workspace.settings.TextSettings;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The window's contents: menu and tabs above, form, text and preview between, the status bar below.
 * Shows the current post of the tabs; there is one form and one editor a post, and one preview for
 * all. Long because it is one list of what stands where.
 */
public final class MainWindow extends BorderPane {
  private final Words words;
  private final PostTabs tabs;
  private final Menus menus;
  private final Typesetting typesetting;
  private final PreviewPane preview;
  private final PageSide pageSide;
  private final PageSources sources;
  private final SidePanel side;
  private final LibrarySide library;
  private final StartPage startPage;
  private final StackPane textHolder = new StackPane();
  private final FindBar find;
  private final HistoryPane history;
  private final RightPanel beside;
  private final Panels panels;
  private final PanelFocus focus;
  private final Palette palette;
  private final BlogTools tools;
  private final FocusReturn focusReturn;
  private final FullScreen fullScreen;
  private final WritingGoals goals = new WritingGoals();
  private final StatusModel status;
  private final ProblemList problems;
  private final Notices told;
  private final NoticesView notices;
  private final ChangeListener<PreviewPage> onPage = (value, before, after) -> showPage(after);
  private final Preferences preferences = new Preferences();
  private final SettingsPage settings;
  private final BooleanProperty textFocused = new SimpleBooleanProperty();
  private final BooleanProperty inTable = new SimpleBooleanProperty();
  private boolean expecting;

  /**
   * @param commands what commands do that are not the window's
   * @param told what is said about the program
   * @param tools act on the posts of a blog
   */
  MainWindow(
      Words words,
      PostTabs tabs,
      Theme theme,
      Clock clock,
      PreviewPane preview,
      TaskRunner aside,
      CommandSet commands,
      Notices told,
      BlogTools tools) {
    this.words = words;
    this.tools = tools;
    this.tabs = tabs;
    this.preview = preview;
    this.told = told;
    PublicationStrip publication = new PublicationStrip(words);
    new BlogWatch(tabs, publication, aside).follow(this);
    sources = new PageSources(words, tabs, preview);
    PageNotesRow notes = new PageNotesRow(words);
    sources.setOnNotes(notes::show);
    menus = new Menus(words);
    fullScreen = new FullScreen(this, words);
    typesetting = new Typesetting(tabs);
    library = new LibrarySide(words, tabs, clock, aside, tools.actions());
    side = new SidePanel(words, menus, library.column());
    textHolder.getStyleClass().add("text-holder");
    find = new FindBar(words, aside);
    BorderPane textSide = new BorderPane(textHolder);
    VBox above = new VBox();
    LazyChildren.add(above, find);
    textSide.setTop(above);
    history = new HistoryPane(words, tabs.workspace(), clock, aside);
    pageSide = new PageSide(words, menus, tabs, preview, publication, notes);
    new BlogPages(tabs, pageSide.bar(), sources, clock);
    pageSide.setServer(new ServerPages(words, tabs, sources, preview, aside));
    beside =
        new RightPanel(
            pageSide,
            preview,
            history,
            tools.searchPane(),
            tools.auditPane(),
            this::panels,
            this::toText);
    panels = new Panels(side, textSide, beside);
    side.standIn(panels);
    pageSide.setSeen(panels::isPreviewVisible);
    beside
        .visibleProperty()
        .subscribe((was, is) -> Platform.runLater(is ? pageSide::comeBack : () -> {}));
    notices = new NoticesView(told);
    focus = new PanelFocus(tabs, side, textSide, beside, panels, notices);
    status = new StatusModel(words, clock, goals);
    library.follow(side, focus);
    startPage = new StartPage(words, tabs, library);
    PaletteEntries offered = new PaletteEntries(words, menus, tabs, textFocused);
    palette = offered.palette();
    List<SettingsSection> sections = sections(theme);
    settings =
        new SettingsPage(words, menus, sections, offered.synonyms()::of, this::giveFocusBack);
    WritingBar writingBar =
        new WritingBar(
            words, WindowSections.inBar(sections), typesetting::usual, this::giveFocusBack);
    offered.addSettings(settings.keys(), settings::open);
    palette.addList('=', new GoalEntries(words, tabs, goals, status::refreshGoal)::of);
    problems = new ProblemList(words, this::giveFocusBack);
    lay(writingBar, new TabStrip(words, menus, tabs, theme, settings::toggle));
    focusReturn = new FocusReturn(this, focus::recover);
    addCommands(commands, writingBar, theme, aside);
    follow(theme);
    // Behind what shows the post.
    HitOpener opener = new HitOpener(tabs, find, panels);
    opener.follow(tools.searchPane());
    tools.auditPane().setOnOpen(opener::open);
    textHolder.getChildren().add(startPage);
  }

  /** Puts everything in its place. */
  private void lay(WritingBar writingBar, TabStrip strip) {
    VBox head = new VBox(menus.bar(), strip);
    setTop(new VBox(head, writingBar, notices));
    StackPane.setAlignment(problems, Pos.BOTTOM_RIGHT);
    StackPane.setMargin(problems, new Insets(8));
    setCenter(
        new StackPane(
            panels, settings, problems, tools.actions().pane(), tools.sharing(), palette));
    StatusBar bar = new StatusBar(words, status, () -> palette.open("="), this::listProblems);
    bar.setKinds(() -> menus.items(WindowCommands.KINDS));
    bar.setOnEncoding(charset -> current().ifPresent(tab -> tabs.readAs(tab, charset)));
    setBottom(bar);
    fullScreen.hide(List.of(head, bar));
  }

  private void addCommands(
      CommandSet commands, WritingBar writingBar, Theme theme, TaskRunner aside) {
    WindowCommands mine = new WindowCommands(commands, tabs);
    mine.addFiles(beside, this::quit);
    mine.addEditing(find, palette, new EditNavigation(tabs));
    mine.addChecks(
        preferences.checkedProperty(CheckGroup.LANGUAGE), preferences.spellingCheckedProperty());
    mine.addView(find, palette, focus, beside, fullScreen::toggle);
    mine.addLooks(typesetting, writingBar, settings, theme);
    new SideBySide(words, told, panels).addTo(commands);
    GitActions git = new GitActions(words, tabs, aside);
    git.setOnCommitted(history::committed);
    git.setFormerNames(tools::formerNames);
    git.addTo(commands);
    library.addTo(commands);
    tools.addTo(commands);
    library.addChanges(commands, beside::showFields);
    library.addProblems(tools.auditPane().model(), beside::showAudit);
    pageSide.addTo(commands);
    sources.addTo(commands);
    menus.placeRecent(tabs.recent(), path -> tabs.open(List.of(path)));
    menus.placeTabs(tabs.open(), tabs.currentProperty());
    menus.build(commands, tabs.currentProperty().isNotNull(), textFocused, inTable);
  }

  private void follow(Theme theme) {
    tabs.setOnNew(this::begin);
    tabs.setOnCompare(file -> beside.show(() -> history.openDisk(file)));
    tabs.currentProperty().addListener((value, before, after) -> show(before, after));
    sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::followFocus);
    Composition.follow(this);
    TextKeys.follow(this);
    new TextMenu(words, menus, tabs).follow(textHolder);
    new WindowKeys(
            this,
            tabs,
            menus,
            find,
            palette,
            tools.actions(),
            beside,
            panels,
            typesetting,
            fullScreen)
        .follow();
    addEventHandler(FieldPaste.Refused.ANY, this::tellTooLarge);
    theme.darkProperty().subscribe(preview::setDark);
    sceneProperty().subscribe(scene -> Optional.ofNullable(scene).ifPresent(typesetting::style));
    typesetting.writingProperty().map(TextSettings::size).subscribe(preview::setLetters);
  }

  /** What was sought in another post is not sought in one that is only begun. */
  private void begin(PostTab tab) {
    if (find.isVisible()) find.close();
    focus.toTitle(tab);
  }

  /** What the writer prefers, as far as no part of the window has it. */
  Preferences preferences() {
    return preferences;
  }

  private List<SettingsSection> sections(Theme theme) {
    PageBar bar = pageSide.bar();
    return new WindowSections(words, typesetting, theme, bar, sources, preferences, menus).all();
  }

  public PostTabs tabs() {
    return tabs;
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

  /** What is shown while no post is open. */
  StartPage startPage() {
    return startPage;
  }

  /** The posts of the blog. */
  LibrarySide library() {
    return library;
  }

  /** What is done with the files of posts. */
  PostActions actions() {
    return tools.actions();
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

  Menus menus() {
    return menus;
  }

  /** The bars above everything. */
  NoticesView notices() {
    return notices;
  }

  private Optional<PostTab> current() {
    return Optional.ofNullable(tabs.currentProperty().get());
  }

  private void show(@Nullable PostTab before, @Nullable PostTab after) {
    Composition.finish(this);
    if (before != null) {
      before.pageProperty().removeListener(onPage);
      before.analysis().setPageWanted(false);
    }
    history.moveTo(Optional.ofNullable(after).map(PostTab::open));
    pageSide.follow(after);
    showSide(after);
    lookForTable();
    if (after == null) showNone();
    else show(after);
  }

  /** Beside the text; of the first post when its text was painted. */
  private void showSide(@Nullable PostTab tab) {
    if (expecting && tab != null) AfterPaint.run(() -> side.show(tabs.currentProperty().get()));
    else side.show(tab);
    expecting = false;
  }

  /**
   * Shows neither the start page nor the posts before the first post is there: they would flash up,
   * and keep its text waiting.
   */
  void expectPost() {
    expecting = true;
    textHolder.getChildren().clear();
    side.expectPost();
  }

  /** Shows what there is to begin with, where no post came. */
  void showStart() {
    if (current().isPresent()) return;
    side.show(null);
    showNone();
  }

  private void showNone() {
    textHolder.getChildren().setAll(startPage);
    find.leave();
    preview.show(PreviewPage.EMPTY);
    status.leave();
  }

  private void show(PostTab tab) {
    textHolder.getChildren().setAll(tab.textPanel());
    find.moveTo(tab.session(), tab.editor());
    tab.pageProperty().addListener(onPage);
    tab.setOnMoved(this::moved);
    tab.setOnFormWanted(side::showForm);
    preview.show(tab.pageProperty().get());
    tab.analysis().setPageWanted(true);
    status.follow(tab.open(), tab.reviewProperty());
    boolean looking = tab.open().isPreview() && focus.isInPosts();
    if (!looking) tab.editor().requestFocus();
  }

  private void showPage(PreviewPage page) {
    pageSide.show(page);
  }

  private void moved() {
    lookForTable();
    status.refresh();
    find.moved();
    pageSide.revealCaret();
  }

  private void lookForTable() {
    inTable.set(current().map(tab -> tab.session().post()).filter(Commands::isInTable).isPresent());
  }

  private void listProblems(Node opener) {
    current().ifPresent(tab -> problems.toggle(tab.analysis().diagnostics(), opener));
  }

  private void tellTooLarge(FieldPaste.Refused refused) {
    double size = SizeLimit.megabytes(refused.bytes());
    String sentence = words.say("notice.too-large.field", size);
    told.show(Notice.closable(words, "size", true, sentence));
  }

  private void toText() {
    focus.toText();
  }

  private void giveFocusBack() {
    focusReturn.giveBack();
  }

  private void followFocus(Node focused) {
    textFocused.set(current().filter(tab -> focused == tab.editor().textNode()).isPresent());
  }

  private void quit() {
    tabs.leave(() -> getScene().getWindow().hide());
  }
}
