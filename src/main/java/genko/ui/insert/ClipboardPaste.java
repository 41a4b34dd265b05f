package genko.ui.insert;

import genko.async.TaskRunner;
import genko.edit.paste.ClipboardContent;
import genko.edit.paste.Paste;
import genko.post.EditSession;
import genko.post.Selection;
import genko.post.Update;
import genko.preview.ImageFormat;
import genko.ui.editor.EditorPane;
import genko.ui.tab.PostTab;
import genko.words.Words;
import genko.workspace.notice.Notice;
import genko.workspace.notice.Notice.Choice;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.util.Duration;

/**
 * Puts what the clipboard holds into a post. What takes long to read is read on a worker while the
 * writer goes on; it is put where the caret was then, in the post as it is by that time.
 */
public final class ClipboardPaste {
  private static final String TOPIC = "paste";

  /** How long to wait before looking again whether a composition has ended. */
  private static final Duration WAIT = Duration.millis(100);

  /** In the order in which they are asked for. */
  private static final List<DataFormat> PICTURES =
      Stream.of("image/png", "image/jpeg", "image/bmp").map(ClipboardPaste::format).toList();

  private final PostTab tab;
  private final Words words;
  private final TaskRunner runner;
  private Consumer<List<ImageInsertion.Source>> onImages = sources -> {};
  private int running;

  public ClipboardPaste(PostTab tab, Words words, TaskRunner runner) {
    this.tab = tab;
    this.words = words;
    this.runner = runner;
  }

  /** There can be but one of a name in a program. */
  private static DataFormat format(String mediaType) {
    DataFormat known = DataFormat.lookupMimeType(mediaType);
    return known == null ? new DataFormat(mediaType) : known;
  }

  /** What the system's clipboard holds. */
  static ClipboardContent clip() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    String html = clipboard.hasHtml() ? clipboard.getHtml() : null;
    String text = clipboard.hasString() ? clipboard.getString() : null;
    boolean image = clipboard.hasImage() || PICTURES.stream().anyMatch(clipboard::hasContent);
    return new ClipboardContent(html == null ? "" : html, text == null ? "" : text, image);
  }

  /** Who makes a file of an image and puts it into the post. */
  public void setOnImages(Consumer<List<ImageInsertion.Source>> handler) {
    onImages = handler;
  }

  public void paste() {
    if (tab.isComposing() || tab.session().isReadOnly()) return;
    List<ImageInsertion.Source> files = files();
    if (!files.isEmpty()) {
      onImages.accept(files);
      return;
    }
    ClipboardContent clip = clip();
    if (clip.isQuick()) put(Paste.read(clip));
    else readApart(clip);
  }

  private void readApart(ClipboardContent clip) {
    int mine = ++running;
    EditSession session = tab.session();
    Place place = new Place(session.post().selection());
    Runnable end = session.observe(place);
    Choice stop = new Choice(words.say("notice.stop"), () -> running++);
    tab.open().notices().show(new Notice(TOPIC, false, words.say("notice.pasting"), List.of(stop)));
    Runnable over =
        () -> {
          end.run();
          tab.open().notices().dismiss(TOPIC);
        };
    runner
        .task(() -> Paste.read(clip))
        .onSuccess(read -> finish(mine, read, place, over))
        .onFailure(
            cause -> {
              over.run();
              runner.onUnhandled().accept(cause);
            })
        .start();
  }

  /** Where the writer wanted it, wherever that has come to be. */
  private static final class Place implements Consumer<Update> {
    private Selection now;

    private Place(Selection now) {
      this.now = now;
    }

    @Override
    public void accept(Update update) {
      now = now.map(update.edit().changes());
    }
  }

  private void finish(int mine, Paste read, Place place, Runnable over) {
    if (mine == running && tab.isComposing()) {
      PauseTransition wait = new PauseTransition(WAIT);
      wait.setOnFinished(event -> finish(mine, read, place, over));
      wait.play();
      return;
    }
    over.run();
    if (mine != running) return;
    tab.session().select(place.now);
    put(read);
  }

  /** The image files that were copied in a file manager. */
  private static List<ImageInsertion.Source> files() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    return clipboard.hasFiles() ? ImageInsertion.images(clipboard.getFiles()) : List.of();
  }

  private void put(Paste paste) {
    if (paste.isImage()) {
      putImage();
      return;
    }
    EditorPane editor = tab.editor();
    if (!editor.perform(paste::edit) && !paste.text().isEmpty()) editor.paste(paste.text());
  }

  /**
   * Puts the picture of the clipboard in, as bytes if there are any: unpacking it would stop the
   * window, and how large it would be stands at their beginning.
   */
  private void putImage() {
    Optional<byte[]> picture = picture();
    Optional<ImageFormat> format = picture.flatMap(ImageFormat::of);
    if (format.isPresent() && format.get().isTooLarge()) {
      long most = ImageFormat.MAX_PIXELS;
      say("notice.image-pixels", format.get().width(), format.get().height(), most / 1_000_000);
    } else if (format.isPresent()) {
      onImages.accept(List.of(new ImageInsertion.Source.Copied(picture.get())));
    } else {
      Image image = Clipboard.getSystemClipboard().getImage();
      if (image == null) say("notice.image-unreadable");
      else onImages.accept(List.of(new ImageInsertion.Source.Shot(image)));
    }
  }

  /**
   * The bytes of a picture in one of the formats that are read here; empty where none are given.
   */
  private static Optional<byte[]> picture() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    for (DataFormat format : PICTURES) {
      if (!clipboard.hasContent(format)) continue;
      if (clipboard.getContent(format) instanceof ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return Optional.of(copy);
      }
    }
    return Optional.empty();
  }

  private void say(String key, Object... args) {
    tab.open().notices().show(Notice.closable(words, TOPIC, true, words.say(key, args)));
  }
}
