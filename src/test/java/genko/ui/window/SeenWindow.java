package genko.ui.window;

import genko.storage.MovingFolder;
import genko.ui.OpenWindow;
import genko.ui.menu.Menus;
import genko.ui.tab.PostTab;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import org.fxmisc.richtext.CodeArea;

/** What can be told of a window from outside at one moment, each with its name. */
record SeenWindow(Map<String, String> facts) {
  /** What comes into sight and goes, by what it is called in the style sheets. */
  private static final List<String> SURFACES =
      List.of(
          "form-pane",
          "outline-pane",
          "post-area",
          "preview-pane",
          "history",
          "find-bar",
          "writing-bar",
          "palette",
          "menu-bar",
          "problem-window",
          "line-number",
          "focus-veil",
          "empty-state");

  private static final int LONGEST = 60;

  /** How {@code window} is now, with what {@code elsewhere} has noted; on the JavaFX thread. */
  static SeenWindow of(OpenWindow window, Path folder, List<String> elsewhere) {
    Map<String, String> facts = new LinkedHashMap<>();
    PostTab tab = window.shell().tabs().currentProperty().get();
    facts.put("outside", String.join("; ", elsewhere));
    facts.put("window", window.stage().isShowing() ? "open" : "closed");
    facts.put("screen", window.stage().isFullScreen() ? "full" : "window");
    facts.put("tabs", tabs(window, tab));
    facts.put("text", tab == null ? "" : tab.session().post().text().toString());
    facts.put("selection", tab == null ? "" : tab.session().post().selection().toString());
    facts.put("shown text", tab == null ? "" : ((CodeArea) tab.editor().textNode()).getText());
    facts.put("saved", tab == null ? "" : String.valueOf(!tab.dirtyProperty().get()));
    facts.put("keyboard", name(window.scene().getFocusOwner()));
    facts.put("field", field(window.scene().getFocusOwner()));
    facts.put("in sight", surfaces(window));
    facts.put("said", said(window));
    facts.put("pop-ups", String.valueOf(PassingSurfaces.popUps().size()));
    facts.put("switches", switches(window));
    facts.put("letters", window.shell().window().typesetting().writingProperty().get().toString());
    facts.put("clipboard", String.valueOf(Clipboard.getSystemClipboard().getString()));
    facts.put("files", files(folder));
    return new SeenWindow(facts);
  }

  /** What is otherwise in {@code after}, a line. */
  String changeTo(SeenWindow after) {
    List<String> changes = new ArrayList<>();
    facts.forEach(
        (name, was) -> {
          String is = after.facts.get(name);
          if (!was.equals(is)) changes.add(name + ": " + change(was, is));
        });
    return String.join("; ", changes);
  }

  /** The part in which the two differ. */
  private static String change(String was, String is) {
    int most = Math.min(was.length(), is.length());
    int head = 0;
    while (head < most && was.charAt(head) == is.charAt(head)) head++;
    int tail = 0;
    while (tail < most - head
        && was.charAt(was.length() - 1 - tail) == is.charAt(is.length() - 1 - tail)) tail++;
    return shown(was.substring(head, was.length() - tail))
        + " → "
        + shown(is.substring(head, is.length() - tail));
  }

  private static String shown(String part) {
    String line = part.replace("\n", "⏎");
    return line.length() <= LONGEST ? "‘" + line + "’" : "‘" + line.substring(0, LONGEST) + "…’";
  }

  private static String tabs(OpenWindow window, PostTab current) {
    List<String> titles = new ArrayList<>();
    for (PostTab tab : window.shell().tabs().open()) {
      titles.add((tab == current ? ">" : "") + tab.titleProperty().getValue());
    }
    return String.join(" ", titles);
  }

  /** A node by the classes of what it lies in. */
  static String name(Node node) {
    if (node == null) return "nowhere";
    for (Node at = node; at != null; at = at.getParent()) {
      for (String surface : SURFACES) {
        if (at.getStyleClass().contains(surface)) return surface + " " + own(node);
      }
    }
    return own(node);
  }

  private static String own(Node node) {
    return String.join(".", node.getStyleClass());
  }

  private static String field(Node node) {
    return node instanceof TextInputControl field ? field.getText() + field.getSelection() : "";
  }

  private static String surfaces(OpenWindow window) {
    List<String> shown = new ArrayList<>();
    for (String surface : SURFACES) {
      boolean there =
          window.scene().getRoot().lookupAll("." + surface).stream().anyMatch(SeenWindow::isSeen);
      if (there) shown.add(surface);
    }
    return String.join(" ", shown);
  }

  static boolean isSeen(Node node) {
    for (Node at = node; at != null; at = at.getParent()) if (!at.isVisible()) return false;
    return node.getScene() != null;
  }

  private static String said(OpenWindow window) {
    List<String> said = new ArrayList<>();
    for (String place : List.of(".notice .label", ".caret-note")) {
      for (Node node : window.scene().getRoot().lookupAll(place)) {
        if (isSeen(node) && node instanceof Labeled label) said.add(label.getText());
      }
    }
    return String.join(" ", said);
  }

  private static String switches(OpenWindow window) {
    TreeSet<String> on = new TreeSet<>();
    for (Menus.Listed listed : window.shell().window().menus().listed()) {
      var state = listed.action().state();
      if (state != null && state.get()) on.add(listed.action().id());
    }
    return String.join(" ", on);
  }

  private static String files(Path folder) {
    try {
      return MovingFolder.files(folder).stream()
          .filter(file -> !file.toString().contains("backups"))
          .map(file -> folder.relativize(file) + ":" + file.toFile().length())
          .sorted()
          .toList()
          .toString();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
