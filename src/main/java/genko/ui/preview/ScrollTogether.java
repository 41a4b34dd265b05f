package genko.ui.preview;

import genko.ui.editor.Viewport;
import genko.ui.tab.PostTab;
import java.util.function.BooleanSupplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/**
 * Scrolls the page with the text and the text with the page. Whichever the writer touched last, by
 * wheel, mouse or key, leads and the other follows: what follows never moves what leads.
 */
final class ScrollTogether {
  private enum Leader {
    TEXT,
    PAGE
  }

  private final PreviewPane preview;
  private final ObservableBooleanValue on;

  /** A page that is scrolled while nobody sees it shows parts of both places afterwards. */
  private BooleanSupplier seen = () -> true;

  private Leader leader = Leader.TEXT;
  private @Nullable PostTab tab;
  private boolean waiting;

  ScrollTogether(PreviewPane preview, ObservableBooleanValue on) {
    this.preview = preview;
    this.on = on;
    lead(preview, Leader.PAGE);
    preview.setOnScrolled(this::pageScrolled);
  }

  /**
   * Asks {@code visible} whether anybody sees the page; {@link #toPage} says that somebody does.
   */
  void setSeen(BooleanSupplier visible) {
    seen = visible;
  }

  /** Follows the text of {@code shown} from now on; null for none. */
  void follow(@Nullable PostTab shown) {
    tab = shown;
    leader = Leader.TEXT;
    preview.stay();
  }

  /** Watches the text of {@code made}, once for each. */
  void watch(PostTab made) {
    made.whenEdited(
        editor -> {
          lead(editor, Leader.TEXT);
          editor.sight().onScrolled(() -> textScrolled(made));
        });
  }

  private void lead(Node node, Leader who) {
    node.addEventFilter(ScrollEvent.SCROLL, event -> lead(who));
    node.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> lead(who));
    node.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> lead(who));
    node.addEventFilter(KeyEvent.KEY_PRESSED, (Event event) -> lead(who));
  }

  private void lead(Leader who) {
    leader = who;
    if (who == Leader.PAGE) preview.stay();
  }

  private void textScrolled(PostTab from) {
    if (from != tab || leader != Leader.TEXT || !on.get() || waiting) return;
    Scene scene = from.editor().getScene();
    if (scene == null) return;
    waiting = true;
    // Once a frame, and when its lines are laid out: to ask where they are before would lay them
    // out for the asking, and again when their colours have come.
    AfterLayout.run(
        scene,
        () -> {
          waiting = false;
          toPage();
        });
  }

  /** The text leads, until the page is moved. */
  void lead() {
    leader = Leader.TEXT;
  }

  /** Brings the page to where the text is. */
  void toPage() {
    if (tab == null || leader != Leader.TEXT || !on.get() || !seen.getAsBoolean()) return;
    Viewport sight = tab.editor().sight();
    double share = sight.share();
    int offset = sight.offset(share) - tab.session().post().bodyStart();
    if (offset >= 0) preview.scrollTo(offset, share);
  }

  private void pageScrolled(int offset, double share) {
    if (leader == Leader.PAGE) preview.leaveCaret();
    if (tab == null || leader != Leader.PAGE || !on.get() || tab.isComposing()) return;
    int at = tab.session().post().bodyStart() + offset;
    tab.editor().sight().show(Math.min(at, tab.session().post().text().length()), share);
  }
}
