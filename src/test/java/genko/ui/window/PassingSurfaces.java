package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.ui.Fx;
import genko.ui.NoDialogs;
import genko.ui.OpenWindow;
import genko.ui.tab.PostTab;
import genko.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.DialogPane;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.PickResult;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * What lies over the window for a while and has the keys meanwhile: menus, calendars, lists and
 * dialogs. Each is opened where it can be, gets a letter and an arrow, and goes by a key. Keys are
 * sent to the window, as the platform does, and find the pop-up from there.
 */
final class PassingSurfaces {
  /** The names of all. */
  static final List<String> ALL =
      List.of(
          "calendar",
          "row-menu",
          "menu-key",
          "text-menu",
          "field-menu",
          "add-field",
          "encoding",
          "menu-bar",
          "font",
          "offers",
          "unsaved");

  private final OpenWindow window;

  PassingSurfaces(OpenWindow window) {
    this.window = window;
  }

  /** The program's own dialogs over the window that is given later; no file is ever chosen. */
  static final class OwnDialogs extends NoDialogs {
    private Optional<ScreenDialogs> screen = Optional.empty();

    void over(Stage owner) {
      screen = Optional.of(new ScreenDialogs(owner, Words.of(Locale.JAPANESE)));
    }

    @Override
    public Unsaved askUnsaved(List<String> names) {
      return screen.orElseThrow().askUnsaved(names);
    }
  }

  /**
   * Opens {@code name} and closes it by {@code end}; whether it could be opened from where things
   * stand.
   */
  boolean pass(String name, KeyCode end) throws Exception {
    if (name.equals("unsaved")) return passUnsaved();
    if (!open(name)) return false;
    List<String> before = Fx.call(this::texts);
    type();
    if (!name.equals("offers")) assertThat(Fx.call(this::texts)).as(name).isEqualTo(before);
    window.press(KeyCode.DOWN, false, false, false);
    window.press(end, false, false, false);
    // A menu within a menu takes an Esc of its own, a field may take it as well.
    for (int more = 0; more < 3 && !Fx.call(PassingSurfaces::popUps).isEmpty(); more++) {
      window.press(KeyCode.ESCAPE, false, false, false);
      Fx.frames(2);
    }
    assertThat(Fx.call(PassingSurfaces::popUps)).as("%s goes by a key", name).isEmpty();
    return true;
  }

  private boolean open(String name) throws Exception {
    return switch (name) {
      case "calendar" -> shows(".date-body .form-button", node -> ((ButtonBase) node).fire());
      case "row-menu" -> shows(".row-menu", node -> ((MenuButton) node).show());
      case "menu-key" -> opens(() -> pressedMenuKey());
      case "text-menu" -> opens(() -> askedInText());
      case "field-menu" -> shows(".form-row .text-field", PassingSurfaces::askByMouse);
      case "add-field" -> shows(".add-field > .menu-button", node -> ((MenuButton) node).show());
      case "encoding" -> shows(".status-bar .hyperlink", node -> ((ButtonBase) node).fire());
      case "menu-bar" -> shows(".menu-bar .menu-button", node -> ((MenuButton) node).show());
      case "font" -> shows(".writing-bar .combo-box", PassingSurfaces::choose);
      default -> showsOffers();
    };
  }

  /** What opens something from a node that is in sight. */
  private interface Opener {
    void open(Node node);
  }

  private boolean shows(String selector, Opener opener) throws Exception {
    return opens(
        () -> {
          Optional<Node> node =
              window.scene().getRoot().lookupAll(selector).stream()
                  .filter(PassingSurfaces::isShown)
                  .findFirst();
          node.ifPresent(opener::open);
          return node.isPresent();
        });
  }

  private static boolean opens(Callable<Boolean> opener) throws Exception {
    if (!Fx.call(opener)) return false;
    eventually(() -> !popUps().isEmpty());
    return true;
  }

  private boolean pressedMenuKey() {
    Node owner = window.scene().getFocusOwner();
    boolean inRow = false;
    for (Node at = owner; at != null; at = at.getParent()) {
      inRow |= at.getStyleClass().contains("form-row");
    }
    if (inRow) fire(owner, KeyEvent.KEY_PRESSED, "", KeyCode.CONTEXT_MENU);
    return inRow;
  }

  private boolean askedInText() {
    PostTab tab = window.shell().tabs().currentProperty().get();
    Node owner = window.scene().getFocusOwner();
    boolean inText = tab != null && owner == tab.editor().textNode();
    if (inText) fire(owner, KeyEvent.KEY_PRESSED, "", KeyCode.CONTEXT_MENU);
    return inText;
  }

  private boolean showsOffers() throws Exception {
    PostTab tab = window.shell().tabs().currentProperty().get();
    boolean inText =
        Fx.call(() -> tab != null && window.scene().getFocusOwner() == tab.editor().textNode());
    if (!inText) return false;
    Fx.run(
        () -> {
          Node text = tab.editor().textNode();
          for (String letter : List.of(" ", ":", "s", "m", "i")) {
            fire(text, KeyEvent.KEY_TYPED, letter, KeyCode.UNDEFINED);
          }
          tab.complete();
        });
    eventually(() -> !popUps().isEmpty());
    return true;
  }

  /** As a click does: that gives a box the keyboard too. */
  private static void choose(Node box) {
    box.requestFocus();
    ((ComboBoxBase<?>) box).show();
  }

  private static void askByMouse(Node field) {
    field.requestFocus();
    ContextMenuEvent asked =
        new ContextMenuEvent(
            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
            5,
            5,
            200,
            200,
            false,
            new PickResult(field, 5, 5));
    Event.fireEvent(field, asked);
  }

  /** Closing a post that is not saved asks first; Esc leaves it open. */
  private boolean passUnsaved() throws Exception {
    PostTab tab = window.shell().tabs().currentProperty().get();
    if (tab == null || !Fx.call(() -> tab.dirtyProperty().get())) return false;
    Platform.runLater(() -> window.shell().tabs().close(tab));
    eventually(() -> dialog().isPresent());
    List<String> before = Fx.call(this::texts);
    Fx.run(
        () -> {
          Stage asked = dialog().orElseThrow();
          Node owner = asked.getScene().getFocusOwner();
          assertThat(owner).as("a dialog has the keyboard").isNotNull();
          fire(owner, KeyEvent.KEY_TYPED, "x", KeyCode.UNDEFINED);
          fire(owner, KeyEvent.KEY_PRESSED, "", KeyCode.TAB);
        });
    assertThat(Fx.call(this::texts)).as("typed in a dialog").isEqualTo(before);
    Fx.run(
        () -> {
          Stage asked = dialog().orElseThrow();
          fire(asked.getScene().getFocusOwner(), KeyEvent.KEY_PRESSED, "", KeyCode.ESCAPE);
        });
    eventually(() -> dialog().isEmpty());
    assertThat(Fx.call(() -> window.shell().tabs().open())).as("Esc closes nothing").contains(tab);
    return true;
  }

  private void type() throws Exception {
    Fx.run(
        () -> {
          Node owner = window.scene().getFocusOwner();
          fire(owner == null ? window.scene() : owner, KeyEvent.KEY_TYPED, "x", KeyCode.UNDEFINED);
        });
  }

  private static void fire(
      EventTarget target, EventType<KeyEvent> type, String letter, KeyCode code) {
    Event.fireEvent(target, new KeyEvent(type, letter, "", code, false, false, false, false));
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (PostTab tab : window.shell().tabs().open()) {
      texts.add(tab.session().post().text().toString());
    }
    return texts;
  }

  /** Whether {@code node} can be clicked: in sight, and not scrolled out of it. */
  private static boolean isShown(Node node) {
    Bounds at = node.localToScene(node.getLayoutBounds());
    if (at.getMinY() < 0 || at.getMaxY() > node.getScene().getHeight()) return false;
    for (Node around = node; around != null; around = around.getParent()) {
      if (!around.isVisible() || around.isDisabled() || around.getOpacity() == 0) return false;
    }
    return true;
  }

  /** What hangs over the window; a tip says something and takes nothing. */
  static List<Window> popUps() {
    return Window.getWindows().stream()
        .filter(shown -> shown instanceof PopupWindow && shown.isShowing())
        .filter(shown -> !(shown instanceof Tooltip))
        .toList();
  }

  private static Optional<Stage> dialog() {
    return Window.getWindows().stream()
        .filter(Stage.class::isInstance)
        .map(Stage.class::cast)
        .filter(shown -> shown.isShowing() && shown.getScene().getRoot() instanceof DialogPane)
        .findFirst();
  }
}
