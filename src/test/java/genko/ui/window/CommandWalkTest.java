package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.text.Span;
import genko.ui.Fx;
import genko.ui.NoDialogs;
import genko.ui.OpenWindow;
import genko.ui.menu.Action;
import genko.ui.menu.Menus;
import genko.ui.tab.PostTab;
import genko.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command by keys alone: its own keys, or those that walk the menus. What each did is written
 * to {@code target/command-walk.txt}; one that cannot be reached, does nothing that can be told
 * from outside, or leaves the keyboard where it is not seen, fails.
 */
@Tag("long")
class CommandWalkTest {
  private static final Path PRINT = Path.of("target", "command-walk.txt");
  private static final String ASKED = "asked ";
  private static final int FRAMES = 5;

  /** Of so many commands one is walked; all of them in the long run, which prints them. */
  private static final int EVERY = Integer.getInteger("genko.commands", 24);

  /** How often is looked for what a command does, some frames apart. */
  private static final int LOOKS = 40;

  private static final String POST =
      """
      ---
      title: "題"
      date: 2025-11-17 10:00:00 +0900
      tags: [a]
      ---

      ## 一

      Words １２ 本文を食べれる。

      next line

      %s

      ## 二

      c,d
      3,4

      | b | a |
      |--:|---|
      | 1 | 2 |

      ### 三

      本文 End.
      """
          // Edits that are near each other are one place to go back to.
          .formatted("本文。".repeat(150));

  /** Where the caret is for a command, if not in the words: a piece of the text, selected. */
  private static final Map<String, String> PLACES =
      Map.ofEntries(
          Map.entry("command.heading-up", "三"),
          Map.entry("command.heading-down", "一"),
          Map.entry("command.section-up", "二"),
          Map.entry("command.section-down", "一"),
          Map.entry("command.sort", "Words １２ 本文を食べれる。\n\nnext line"),
          Map.entry("command.full-width", "Words"),
          Map.entry("command.half-width", "１２"),
          Map.entry("command.upper-case", "Words"),
          Map.entry("command.lower-case", "Words"),
          Map.entry("command.table-from-csv", "c,d\n3,4"),
          Map.entry("command.join", "next"),
          Map.entry("cut", "Words"),
          Map.entry("copy", "Words"));

  /** What is given before a command, so that it has something to do. */
  private static final Map<String, String> BEFORE =
      Map.of(
          "blog-kind.as-found", "blog-kind.hugo",
          "redo", "undo",
          "unfold", "fold",
          "unfold-all", "fold-all",
          "normal-size", "larger",
          "later-edit", "last-edit",
          "find-next", "find",
          "find-previous", "find");

  private static final List<String> IN_TABLE =
      List.of("command.table-align", "command.column-", "command.row-", "command.delete-");

  @TempDir private Path folder;

  private final List<String> outside = new CopyOnWriteArrayList<>();
  private final List<String> printed = new ArrayList<>();
  private final List<String> dialogs = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private OpenWindow window;
  private CommandKeys keys;
  private Path posts;
  private int opened;

  /** What the system would ask; each question is noted and answered. */
  private final class Answers extends NoDialogs {
    @Override
    public List<Path> chooseFiles(Optional<Path> from) {
      outside.add(ASKED + "for files to open");
      return List.of(posts.resolve("2025-11-01-other.md"));
    }

    @Override
    public Optional<Path> chooseFolder(Optional<Path> last) {
      outside.add(ASKED + "for a folder");
      return Optional.of(folder);
    }

    @Override
    public Optional<Path> chooseTarget(Optional<Path> from, String name) {
      outside.add(ASKED + "where to save");
      return Optional.of(folder.resolve("saved-" + opened + ".md"));
    }

    @Override
    public Optional<Path> chooseExport(Optional<Path> from, String name) {
      outside.add(ASKED + "where to export");
      return Optional.of(folder.resolve(opened + name));
    }

    @Override
    public Unsaved askUnsaved(List<String> names) {
      outside.add(ASKED + "about unsaved text");
      return Unsaved.DISCARD;
    }
  }

  @Test
  void everyCommandIsReachedByKeysAndLeavesThemSomewhere() throws Exception {
    posts = Files.createDirectory(folder.resolve("_posts"));
    Files.writeString(folder.resolve("_config.yml"), "title: a\n");
    Files.writeString(posts.resolve("2025-11-01-other.md"), POST);
    try (OpenWindow shown =
        OpenWindow.in(folder)
            .language(Locale.ENGLISH)
            .size(1000, 700)
            .dialogs(new Answers())
            .browser(address -> outside.add("opened " + address))
            .show()) {
      window = shown;
      keys = new CommandKeys(window);
      Fx.run(
          () -> {
            // The screen without a screen ends at 1000 pixels, and takes no pop-up beyond that.
            window.stage().setX(0);
            window.stage().setY(0);
            window.shell().snippets().keepIn(folder);
            window.shell().keepShortcuts(folder);
            window.shell().help().keepLogsIn(folder.resolve("logs"));
          });
      List<Action> all =
          Fx.call(() -> window.shell().window().menus().listed()).stream()
              .map(Menus.Listed::action)
              .toList();
      List<Action> commands =
          all.stream()
              .filter(each -> all.indexOf(each) % EVERY == 0 || each.id().equals("quit"))
              .toList();
      for (Action command : commands) if (!command.id().equals("quit")) walk(command);
      openRecent();
      for (Action command : commands) if (command.id().equals("quit")) walk(command);
      printed.add("Answered by the test in the system's place: " + String.join(", ", dialogs));
      Files.createDirectories(PRINT.toAbsolutePath().getParent());
      Files.write(PRINT, printed);
      assertThat(faults).isEmpty();
      assertThat(printed).hasSize(commands.size() + 2);
    }
  }

  private void walk(Action command) throws Exception {
    String id = command.id();
    begin(id);
    SeenWindow before = see();
    Optional<String> way = keys.give(command);
    if (way.isEmpty()) {
      fault(id, "not reached by keys");
      return;
    }
    String did = "";
    for (int look = 0; look < LOOKS && did.isEmpty(); look++) {
      Fx.frames(FRAMES);
      did = before.changeTo(see());
    }
    if (did.isEmpty()) fault(id, "by " + way.get() + ": nothing that can be told");
    else if (did.contains(ASKED)) dialogs.add(id);
    if (!did.isEmpty()) printed.add("%-28s %-44s %s".formatted(id, way.get(), did));
    Fx.frames(FRAMES);
    if (window.stage().isShowing() && !Fx.call(this::isKeyboardSeen)) {
      fault(id, "leaves the keyboard at " + Fx.call(() -> SeenWindow.name(owner())));
    }
    if (id.startsWith("blog-kind.")) keepKindAsFound();
    end();
  }

  /** The blog's kind is kept in a file, and the next commands are those of Jekyll's. */
  private void keepKindAsFound() throws Exception {
    keys.give(action("blog-kind.as-found"));
    Path choices = folder.resolve(".genko.yml");
    eventually(() -> !Files.exists(choices) || !Files.readString(choices).contains("kind:"));
  }

  private void fault(String id, String what) {
    faults.add(id + ": " + what);
    printed.add("%-28s FAULT %s".formatted(id, what));
  }

  private SeenWindow see() throws Exception {
    return Fx.call(() -> SeenWindow.of(window, folder, outside));
  }

  /** A new post with an edit that is not saved, and what {@code id} needs. */
  private void begin(String id) throws Exception {
    opened++;
    PostTab tab = window.open(Files.writeString(posts.resolve(name()), POST));
    eventually(tab::isReviewed);
    Fx.run(() -> tab.editor().goTo(at("End")));
    Fx.run(() -> tab.editor().paste("Edited"));
    Fx.run(() -> tab.editor().goTo(at("next")));
    Fx.run(() -> tab.editor().paste("Again "));
    eventually(tab::isReviewed);
    boolean table = IN_TABLE.stream().anyMatch(id::startsWith);
    Fx.run(() -> tab.editor().goTo(at(table ? "1 |" : PLACES.getOrDefault(id, "Words"))));
    Fx.run(() -> tab.editor().requestFocus());
    Fx.run(() -> copy("old"));
    if (id.equals("complete")) Fx.run(() -> tab.editor().paste(" :smi"));
    if (id.equals("page.eased")) {
      Fx.run(() -> window.shell().window().pageSide().bar().dearProperty().set(true));
    }
    if (id.startsWith("tab-") || id.endsWith("-tab")) openOthers(id);
    if (id.equals("command.column-plain")) keys.give(action("command.column-left"));
    if (BEFORE.containsKey(id)) keys.give(action(BEFORE.get(id)));
    if (id.startsWith("find-")) {
      Fx.run(() -> ((TextInputControl) owner()).setText("本文"));
    }
    Fx.frames(FRAMES);
  }

  private static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private String name() {
    return "2025-11-17-p%d.md".formatted(opened);
  }

  private static Span at(String piece) {
    int from = POST.indexOf(piece);
    return new Span(from, from + piece.length());
  }

  /** As many posts as {@code id} needs, and another in sight than the one that it goes to. */
  private void openOthers(String id) throws Exception {
    int wanted = id.endsWith("-tab") ? 3 : Integer.parseInt(id.substring("tab-".length())) + 1;
    while (window.shell().tabs().open().size() < wanted) {
      opened++;
      window.open(Files.writeString(posts.resolve(name()), POST));
    }
  }

  private Action action(String id) throws Exception {
    return Fx.call(() -> window.shell().window().menus().listed()).stream()
        .map(Menus.Listed::action)
        .filter(action -> action.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The posts that were open lately stand in a menu, and are no commands. */
  private void openRecent() throws Exception {
    begin("open-recent");
    SeenWindow before = see();
    Menu file = Fx.call(() -> window.shell().window().menus().bar().getMenus().getFirst());
    String title = Words.of(Locale.ENGLISH).say("menu.open-recent");
    Menu recent =
        Fx.call(
            () ->
                (Menu)
                    file.getItems().stream()
                        .filter(item -> title.equals(item.getText()))
                        .findFirst()
                        .orElseThrow());
    MenuItem other = Fx.call(() -> recent.getItems().get(2));
    Optional<String> way = keys.chooseInMenus(List.of(file, recent, other));
    Fx.frames(FRAMES);
    eventually(() -> !before.changeTo(SeenWindow.of(window, folder, outside)).isEmpty());
    printed.add(
        "%-28s %-44s %s".formatted("open-recent", way.orElseThrow(), before.changeTo(see())));
    end();
  }

  private Node owner() {
    return window.scene().getFocusOwner();
  }

  private boolean isKeyboardSeen() {
    Node owner = owner();
    return owner != null && owner != window.scene().getRoot() && SeenWindow.isSeen(owner);
  }

  /** Puts away what is over the window, and closes all posts. */
  private void end() throws Exception {
    if (!window.stage().isShowing()) return;
    for (int step = 0; step < 4; step++) keys.press(KeyCode.ESCAPE);
    Fx.run(() -> window.stage().setFullScreen(false));
    Fx.run(() -> List.copyOf(window.shell().tabs().open()).forEach(window.shell().tabs()::close));
    eventually(() -> window.shell().tabs().open().isEmpty());
    outside.clear();
  }
}
