package genko.ui.preview;

import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import javafx.scene.web.WebEngine;

/**
 * Brings the page into the engine and keeps it there. What Genko did not ask for is a stray: a
 * script, allowed by the writer, that would go elsewhere. A stray to the network fails before it is
 * sent and leaves the page as it is; one that replaces the page has it loaded anew. Neither goes on
 * for ever: after a few the page's owner is told, who has it loaded without what strays. Belongs to
 * the JavaFX thread.
 */
final class PageLoad {
  /** Strays of one page until it is taken for a loop. */
  static final int MOST_STRAYS = 3;

  private static final String BLANK = "about:blank";

  /** What becomes of the page. */
  interface Owner {
    /** It is there, with nothing in it yet. */
    void loaded();

    /** It is not there any more, and is about to be loaded again. */
    void left();

    /** It strays again and again. Until it is loaded anew no script runs. */
    void strays();

    void failed(Throwable cause);
  }

  /** What Genko has asked the engine for and has not got yet. */
  private enum Asked {
    NOTHING,
    BLANK,
    PAGE
  }

  private final WebEngine engine;
  private final Supplier<String> address;
  private final Owner owner;
  private Asked asked = Asked.NOTHING;
  private int strays;

  /**
   * @param address the page's own, as it is wanted now
   */
  PageLoad(WebEngine engine, Supplier<String> address, Owner owner) {
    this.engine = engine;
    this.address = address;
    this.owner = owner;
    engine.setCreatePopupHandler(features -> null);
    engine.getLoadWorker().stateProperty().subscribe(this::changed);
  }

  /** Loads the page for the first time. */
  void begin() {
    asked = Asked.PAGE;
    engine.load(address.get());
  }

  /**
   * Loads the page anew, by way of an empty one and with scripts off until that is there: a script
   * that goes elsewhere without a pause would otherwise never let it come.
   */
  void again() {
    owner.left();
    engine.setJavaScriptEnabled(false);
    asked = Asked.BLANK;
    Platform.runLater(
        () -> {
          if (asked == Asked.BLANK) engine.load(BLANK);
        });
  }

  /** The page has lost what Genko put into it. */
  void broken() {
    if (count()) again();
  }

  /** Takes what strayed until now as past. */
  void forgive() {
    strays = 0;
  }

  private void changed(Worker.State state) {
    switch (state) {
      case RUNNING -> begun(engine.getLocation());
      case SUCCEEDED -> arrived(engine.getLocation());
      case FAILED -> failed(engine.getLocation());
      default -> {}
    }
  }

  private boolean isAsked(String location) {
    return switch (asked) {
      case NOTHING -> false;
      case BLANK -> location.equals(BLANK);
      case PAGE -> location.equals(address.get());
    };
  }

  private void begun(String location) {
    if (isAsked(location)) return;
    boolean interrupts = asked != Asked.NOTHING;
    if (!count()) return;
    if (interrupts) again();
  }

  /** Whether the page may go on after one more stray. */
  private boolean count() {
    if (++strays < MOST_STRAYS) return true;
    if (strays > MOST_STRAYS) return false;
    engine.setJavaScriptEnabled(false);
    // Not from within the engine's own work.
    Platform.runLater(owner::strays);
    return false;
  }

  private void arrived(String location) {
    if (!isAsked(location)) {
      if (strays < MOST_STRAYS) again();
    } else if (asked == Asked.BLANK) {
      asked = Asked.PAGE;
      Platform.runLater(
          () -> {
            if (asked != Asked.PAGE) return;
            engine.setJavaScriptEnabled(true);
            engine.load(address.get());
          });
    } else {
      asked = Asked.NOTHING;
      owner.loaded();
    }
  }

  /** A stray that failed never left, and the page stands as it did. */
  private void failed(String location) {
    if (asked == Asked.PAGE && isAsked(location)) {
      owner.failed(engine.getLoadWorker().getException());
    }
  }
}
