package genko.ui;

import genko.paste.Clip;
import genko.paste.Paste;
import genko.post.Selection;
import genko.session.Session;
import genko.ui.Notice.Choice;
import genko.ui.editor.EditorPane;
import genko.words.Words;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.util.Duration;

/**
 * Puts what the clipboard holds into a post. What takes long to read is read on a worker while the
 * writer goes on; it is put where the caret was then, in the post as it is by that time.
 */
final class Pasting {
  private static final String TOPIC = "paste";

  /** How long to wait before looking again whether a composition has ended. */
  private static final Duration WAIT = Duration.millis(100);

  private final PostTab tab;
  private final Words words;
  private final Executor worker;
  private final Executor owner;
  private Consumer<List<Pictures.Source>> onImages = sources -> {};
  private int running;

  Pasting(PostTab tab, Words words, Executor worker, Executor owner) {
    this.tab = tab;
    this.words = words;
    this.worker = worker;
    this.owner = owner;
  }

  /** What the system's clipboard holds. */
  static Clip clip() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    String html = clipboard.hasHtml() ? clipboard.getHtml() : null;
    String text = clipboard.hasString() ? clipboard.getString() : null;
    return new Clip(html == null ? "" : html, text == null ? "" : text, clipboard.hasImage());
  }

  /** Who makes a file of an image and puts it into the post. */
  void setOnImages(Consumer<List<Pictures.Source>> handler) {
    onImages = handler;
  }

  void paste() {
    if (tab.isComposing() || tab.session().isReadOnly()) return;
    List<Pictures.Source> files = files();
    if (!files.isEmpty()) {
      onImages.accept(files);
      return;
    }
    Clip clip = clip();
    if (clip.isQuick()) put(Paste.read(clip));
    else readApart(clip);
  }

  private void readApart(Clip clip) {
    int mine = ++running;
    Session session = tab.session();
    Selection[] place = {session.post().selection()};
    Runnable end = session.observe(update -> place[0] = place[0].map(update.edit().changes()));
    Choice stop = new Choice(words.say("notice.stop"), () -> running++);
    tab.show(
        new Notice(
            TOPIC, false, words.say("notice.pasting"), List.of(stop), () -> tab.dismiss(TOPIC)));
    Runnable over =
        () -> {
          end.run();
          tab.dismiss(TOPIC);
        };
    worker.execute(
        () -> {
          Paste read;
          try {
            read = Paste.read(clip);
          } catch (RuntimeException | Error fault) {
            owner.execute(over);
            throw fault;
          }
          owner.execute(() -> finish(mine, read, place, over));
        });
  }

  private void finish(int mine, Paste read, Selection[] place, Runnable over) {
    if (mine == running && tab.isComposing()) {
      PauseTransition wait = new PauseTransition(WAIT);
      wait.setOnFinished(event -> finish(mine, read, place, over));
      wait.play();
      return;
    }
    over.run();
    if (mine != running) return;
    tab.session().select(place[0]);
    put(read);
  }

  /** The image files that were copied in a file manager. */
  private static List<Pictures.Source> files() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    return clipboard.hasFiles() ? Pictures.images(clipboard.getFiles()) : List.of();
  }

  private void put(Paste paste) {
    if (paste.isImage()) {
      Image image = Clipboard.getSystemClipboard().getImage();
      if (image != null) onImages.accept(List.of(new Pictures.Source.Shot(image)));
      return;
    }
    EditorPane editor = tab.editor();
    if (!editor.perform(paste::edit) && !paste.text().isEmpty()) editor.paste(paste.text());
  }
}
