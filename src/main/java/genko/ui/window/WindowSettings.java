package genko.ui.window;

import genko.async.TaskRunner;
import genko.storage.files.RecentFiles;
import genko.storage.files.Settings;
import genko.storage.files.WindowState;
import genko.ui.tab.PostTab;
import genko.ui.theme.Theme;
import genko.workspace.page.ExportFolder;
import genko.workspace.settings.CheckSettings;
import genko.workspace.settings.Goals;
import genko.workspace.settings.HintSettings;
import genko.workspace.settings.LanguageSettings;
import genko.workspace.settings.LibrarySettings;
import genko.workspace.settings.LineNumberSettings;
import genko.workspace.settings.MarkSettings;
import genko.workspace.settings.OutlineSettings;
import genko.workspace.settings.PageSettings;
import genko.workspace.settings.PairSettings;
import genko.workspace.settings.PanelSettings;
import genko.workspace.settings.RecentCommands;
import genko.workspace.settings.SpellingSettings;
import genko.workspace.settings.StartSettings;
import genko.workspace.settings.TextSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Brings the window back as it was left: its place, its looks, its tabs and the recent files. */
final class WindowSettings {
  private final Settings settings;
  private final AppWindow shell;
  private final Theme theme;

  WindowSettings(Settings settings, AppWindow shell, Theme theme) {
    this.settings = settings;
    this.shell = shell;
    this.theme = theme;
  }

  /** Puts {@code stage} where it was, or as near as the screens allow, and its contents as well. */
  void restore(Stage stage) {
    settings.read(PanelSettings.class).ifPresent(this::wear);
    settings.read(OutlineSettings.class).ifPresent(this::wear);
    settings
        .read(TextSettings.class)
        .ifPresent(shell.window().typesetting().writingProperty()::set);
    settings
        .read(RecentFiles.class)
        .ifPresent(
            recent -> shell.tabs().recent().setAll(recent.paths().stream().map(Path::of).toList()));
    settings
        .read(RecentCommands.class)
        .ifPresent(recent -> shell.window().palette().setUsed(recent.ids()));
    settings
        .read(CheckSettings.class)
        .ifPresent(kept -> shell.window().preferences().restoreChecks(kept.off()));
    settings.read(SpellingSettings.class).ifPresent(this::restore);
    settings
        .read(MarkSettings.class)
        .ifPresent(kept -> shell.window().preferences().marksMendedProperty().set(kept.wanted()));
    settings
        .read(PairSettings.class)
        .ifPresent(kept -> shell.window().preferences().pairsClosedProperty().set(kept.wanted()));
    settings
        .read(LineNumberSettings.class)
        .ifPresent(kept -> shell.window().typesetting().numberedProperty().set(kept.shown()));
    settings
        .read(StartSettings.class)
        .ifPresent(kept -> shell.window().preferences().tabsRestoredProperty().set(kept.tabs()));
    settings
        .read(LanguageSettings.class)
        .ifPresent(kept -> shell.window().preferences().languageProperty().set(kept.language()));
    settings.read(HintSettings.class).ifPresent(kept -> shell.hints().setShown(kept.shown()));
    settings.read(PageSettings.class).ifPresent(shell.window().pageSide().bar()::wear);
    settings.read(ExportFolder.class).ifPresent(shell.exporting()::restore);
    settings.read(LibrarySettings.class).ifPresent(shell.window().library()::restore);
    settings.read(Goals.class).ifPresent(shell.window().goals()::restore);
    settings
        .read(WindowState.class)
        .ifPresentOrElse(state -> place(stage, state), () -> place(stage));
  }

  private void restore(SpellingSettings kept) {
    shell.spelling().restore(kept);
    shell.window().preferences().spellingCheckedProperty().set(kept.wanted());
  }

  private void wear(PanelSettings looks) {
    theme.choiceProperty().set(looks.theme());
    shell.window().side().outlineShownProperty().set(looks.outlineShown());
    Panels panels = shell.window().panels();
    panels.formWidthProperty().set(looks.formWidth());
    panels.previewShareProperty().set(looks.previewShare());
    panels.formShownProperty().set(looks.formShown());
    panels.previewShownProperty().set(looks.previewShown());
  }

  private void wear(OutlineSettings outline) {
    shell.window().panels().outlineWantedProperty().set(outline.beside());
    shell.window().panels().outlineWidthProperty().set(outline.width());
  }

  private static void place(Stage stage, WindowState state) {
    put(stage, new Rectangle2D(state.x(), state.y(), state.width(), state.height()));
    stage.setMaximized(state.maximized());
  }

  /** At the first start: as large as the scene wants to be and the screen is. */
  private static void place(Stage stage) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    double width = stage.getScene().getWidth();
    double height = stage.getScene().getHeight();
    boolean small = width > screen.getWidth() || height > screen.getHeight();
    // Else the platform knows better where.
    if (small) put(stage, new Rectangle2D(screen.getMinX(), screen.getMinY(), width, height));
  }

  private static void put(Stage stage, Rectangle2D wanted) {
    List<Rectangle2D> screens = new ArrayList<>();
    screens.add(Screen.getPrimary().getVisualBounds());
    for (Screen screen : Screen.getScreens()) screens.add(screen.getVisualBounds());
    Rectangle2D fit = WindowPlacement.fit(wanted, screens);
    stage.setMinWidth(Math.min(stage.getMinWidth(), fit.getWidth()));
    stage.setMinHeight(Math.min(stage.getMinHeight(), fit.getHeight()));
    stage.setX(fit.getMinX());
    stage.setY(fit.getMinY());
    stage.setWidth(fit.getWidth());
    stage.setHeight(fit.getHeight());
  }

  /** The posts that were open, in the order of their tabs. */
  List<Path> tabs() {
    if (!shell.window().preferences().tabsRestoredProperty().get()) return List.of();
    Optional<WindowState> state = settings.read(WindowState.class);
    return state.map(WindowState::tabs).orElse(List.of()).stream().map(Path::of).toList();
  }

  /** Which of {@link #tabs} was shown. */
  Optional<Path> shownTab() {
    List<Path> tabs = tabs();
    return settings
        .read(WindowState.class)
        .filter(state -> state.selectedTab() < tabs.size())
        .map(state -> tabs.get(state.selectedTab()));
  }

  /** Notes how things stand. A disk that refuses is not worth a word when a window closes. */
  void keep(Stage stage) {
    Panels panels = shell.window().panels();
    settings.write(
        new PanelSettings(
            theme.choiceProperty().get(),
            panels.formShownProperty().get(),
            panels.previewShownProperty().get(),
            panels.formWidthProperty().get(),
            panels.previewShareProperty().get(),
            shell.window().side().outlineShownProperty().get()));
    settings.write(
        new OutlineSettings(
            panels.outlineWantedProperty().get(), panels.outlineWidthProperty().get()));
    settings.write(new CheckSettings(shell.window().preferences().checksOff()));
    settings.write(shell.spelling().kept());
    settings.write(new MarkSettings(shell.window().preferences().marksMendedProperty().get()));
    settings.write(new LineNumberSettings(shell.window().typesetting().numberedProperty().get()));
    settings.write(new PairSettings(shell.window().preferences().pairsClosedProperty().get()));
    settings.write(new StartSettings(shell.window().preferences().tabsRestoredProperty().get()));
    settings.write(new LanguageSettings(shell.window().preferences().languageProperty().get()));
    settings.write(new HintSettings(shell.hints().isShown()));
    settings.write(shell.window().pageSide().bar().looks());
    settings.write(shell.window().goals().goals());
    settings.write(shell.window().library().settings());
    settings.write(shell.exporting().folder());
    settings.write(new RecentCommands(shell.window().palette().used()));
    settings.write(shell.window().typesetting().writingProperty().get());
    settings.write(new RecentFiles(shell.tabs().recent().stream().map(Path::toString).toList()));
    settings.write(windowState(stage));
  }

  /**
   * Notes which posts are open whenever that changes, so that they come back even when the program
   * has no time to say good-bye. {@code disk} does the writing.
   */
  void follow(Stage stage, TaskRunner disk) {
    Runnable note =
        () -> {
          WindowState state = windowState(stage);
          disk.task(() -> settings.write(state)).start();
        };
    shell.tabs().open().addListener((Observable change) -> note.run());
    shell.tabs().currentProperty().addListener((Observable change) -> note.run());
  }

  private WindowState windowState(Stage stage) {
    List<PostTab> open =
        shell.tabs().open().stream().filter(tab -> tab.open().path().isPresent()).toList();
    return new WindowState(
        stage.getX(),
        stage.getY(),
        stage.getWidth(),
        stage.getHeight(),
        stage.isMaximized(),
        open.stream().map(tab -> tab.open().path().orElseThrow().toString()).toList(),
        Math.max(0, open.indexOf(shell.tabs().currentProperty().get())));
  }
}
