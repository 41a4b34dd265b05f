package genko.ui.preview;

import genko.markdown.HtmlBlock;
import genko.preview.PageShell;
import genko.preview.PreviewPage;
import genko.text.Span;
import genko.ui.Fx;
import genko.words.Words;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.web.WebEngine;
import javafx.stage.Stage;

/** A pane in a window of 600×400, with the page that it shows and what it reported. */
final class PaneFixture {
  final List<URI> opened = new ArrayList<>();
  final List<Integer> clicked = new ArrayList<>();
  PreviewPage page = PreviewPage.EMPTY;
  PreviewPane pane;
  private Stage stage;

  PaneFixture() throws Exception {
    Fx.start();
    Fx.run(
        () -> {
          pane = new PreviewPane(Words.of(Locale.JAPAN), opened::add);
          pane.setWaits(false);
          pane.setOnPicked(pick -> clicked.add(pick.block().from()));
          stage = new Stage();
          stage.setScene(new Scene(pane, 600, 400));
          stage.show();
          pane.start();
        });
    pane.ready().toCompletableFuture().get(60, TimeUnit.SECONDS);
  }

  /** Shows these blocks after the ones before and waits until they are painted. */
  void show(String... html) throws Exception {
    show(PageShell.EMPTY, html);
  }

  void show(PageShell shell, String... html) throws Exception {
    page = PreviewPage.next(page, blocks(html), shell);
    settle(page);
  }

  void settle(PreviewPage next) throws Exception {
    CompletableFuture<Void> settled = new CompletableFuture<>();
    Fx.run(
        () -> {
          pane.setOnSettled(
              shown -> {
                if (shown == next) settled.complete(null);
              });
          pane.show(next);
        });
    settled.get(60, TimeUnit.SECONDS);
  }

  /** Blocks of which each has ten characters of source for itself. */
  static List<HtmlBlock> blocks(String... html) {
    List<HtmlBlock> blocks = new ArrayList<>();
    for (int at = 0; at < html.length; at++) {
      blocks.add(new HtmlBlock(new Span(at * 10, at * 10 + 9), html[at]));
    }
    return blocks;
  }

  /** Clicks, as a hand does, in the middle of the first thing that {@code selector} finds. */
  void click(String selector) throws Exception {
    click(selector, 0.5, 1, false);
  }

  /**
   * Clicks {@code times} at a share of the width of the first thing that {@code selector} finds.
   *
   * @param held whether the key Ctrl is held
   */
  void click(String selector, double share, int times, boolean held) throws Exception {
    String find = "document.querySelector('" + selector + "')";
    js(find + ".scrollIntoView()");
    String box = "(function(){const b=" + find + ".getClientRects()[0];";
    double x = Double.parseDouble(js(box + "return b.left + " + share + " * b.width})()"));
    double y = Double.parseDouble(js(box + "return b.top + b.height / 2})()"));
    Fx.run(
        () -> {
          fire(MouseEvent.MOUSE_MOVED, x, y, 0, held);
          for (int count = 1; count <= times; count++) {
            fire(MouseEvent.MOUSE_PRESSED, x, y, count, held);
            fire(MouseEvent.MOUSE_RELEASED, x, y, count, held);
          }
        });
  }

  private void fire(EventType<MouseEvent> type, double x, double y, int count, boolean held) {
    MouseButton button = count == 0 ? MouseButton.NONE : MouseButton.PRIMARY;
    boolean down = type == MouseEvent.MOUSE_PRESSED;
    MouseEvent event =
        new MouseEvent(
            type, x, y, x, y, button, count, false, held, false, false, down, false, false, false,
            false, true, null);
    Event.fireEvent(pane.view(), event);
  }

  /** The value of a script in the page, as text. */
  String js(String script) throws Exception {
    return Fx.call(
        () -> {
          WebEngine engine = pane.view().getEngine();
          try {
            return String.valueOf(engine.executeScript(script));
          } catch (RuntimeException failed) {
            Object page = engine.executeScript("document.documentElement.outerHTML");
            throw new AssertionError(engine.getLocation() + " has " + page, failed);
          }
        });
  }

  /** Waits until {@code script} gives {@code value}. */
  void eventually(String script, String value) throws Exception {
    try {
      Fx.eventually(() -> js(script).equals(value));
    } catch (AssertionError late) {
      throw new AssertionError(script + " gives " + js(script) + ", not " + value, late);
    }
  }

  /** The body as it stands, without what the page puts in for itself. */
  String body() throws Exception {
    return js("document.getElementById('genko-body').innerHTML")
        .replaceAll("<!--[/a-z0-9]+-->", "")
        .replaceAll("<span class=\"genko-letter\">([^<]*)</span>", "$1")
        .replaceAll("<span class=\"genko-kept\">([^<]*)</span>", "$1")
        .replace(" data-here=\"\"", "");
  }

  void close() throws Exception {
    Fx.run(stage::close);
  }
}
