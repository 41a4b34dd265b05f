package genko.ui.insert;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.text.Span;
import genko.ui.Fx;
import genko.ui.NoDialogs;
import genko.ui.OpenWindow;
import genko.ui.tab.PostTab;
import genko.ui.window.AppWindow;
import genko.words.Words;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images from the clipboard and from dropped files, in the window and on a disk. */
class ImageInsertionTest {

  @TempDir private Path blog;

  private final Answers answers = new Answers();
  private AppWindow shell;
  private OpenWindow window;
  private Path post;

  /** Where an untitled post is saved. */
  private static final class Answers extends NoDialogs {
    private Path target;

    @Override
    public Optional<Path> chooseTarget(Optional<Path> folder, String name) {
      return Optional.ofNullable(target);
    }
  }

  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  @BeforeEach
  void openWindow() throws Exception {
    Files.writeString(blog.resolve("_config.yml"), "title: 題\n");
    Path posts = Files.createDirectory(blog.resolve("_posts"));
    post = Files.writeString(posts.resolve("2025-11-17-寿司.md"), "本文\n");
    window = OpenWindow.in(blog).dialogs(answers).show();
    shell = window.shell();
  }

  @AfterEach
  void closeWindow() throws Exception {
    window.close();
  }

  private PostTab open() throws Exception {
    Fx.run(() -> shell.tabs().open(List.of(post)));
    eventually(() -> shell.tabs().currentProperty().get() != null);
    PostTab tab = Fx.call(() -> shell.tabs().currentProperty().get());
    Fx.run(() -> tab.editor().goTo(Span.at(2)));
    return tab;
  }

  private static void copyImage() throws Exception {
    Fx.run(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putImage(new WritableImage(3, 2));
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  private void press(PostTab tab, KeyCode code) throws Exception {
    KeyEvent key = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false);
    Fx.run(() -> tab.editor().textNode().fireEvent(key));
  }

  private TextField name(PostTab tab) throws Exception {
    eventually(() -> tab.textPanel().lookup(".name-bar .text-field") != null);
    return Fx.call(() -> (TextField) tab.textPanel().lookup(".name-bar .text-field"));
  }

  private static String text(PostTab tab) throws Exception {
    return Fx.call(() -> tab.session().post().text().toString());
  }

  @Test
  void whatFailsOnTheWayIsToldAndWhoWaitsGoesOn() throws Exception {
    PostTab tab = open();
    List<Throwable> unhandled = new ArrayList<>();
    TaskRunner refusing =
        new TaskRunner(
            task -> {
              throw new RejectedExecutionException();
            },
            Runnable::run,
            unhandled::add);
    PostFiles files = new PostFiles(Disk.REAL, blog.resolve("backups"));
    ImageInsertion failing =
        new ImageInsertion(shell.tabs(), Words.of(Locale.JAPANESE), files, refusing);
    AtomicInteger goneOn = new AtomicInteger();
    Fx.run(() -> failing.take(tab, List.of(), goneOn::incrementAndGet));
    assertThat(goneOn).hasValue(1);
    assertThat(unhandled).hasSize(1).first().isInstanceOf(RejectedExecutionException.class);
    assertThat(text(tab)).isEqualTo("本文\n");
  }

  @Test
  void anImageFromTheClipboardBecomesAFileOfTheBlogAndALineOfThePost() throws Exception {
    PostTab tab = open();
    copyImage();
    press(tab, KeyCode.V);
    TextField name = name(tab);
    assertThat(Fx.call(() -> name.getText())).isEqualTo("寿司-1");
    assertThat(blog.resolve("assets")).doesNotExist();
    Fx.run(() -> name.fireEvent(new ActionEvent()));
    eventually(() -> tab.session().post().text().length() > 10);
    assertThat(text(tab)).isEqualTo("本文![画像の説明](/assets/images/posts/寿司-1.png)\n");
    assertThat(Fx.call(() -> tab.session().post().selection().span())).isEqualTo(new Span(4, 9));
    assertThat(blog.resolve("assets/images/posts/寿司-1.png")).exists();
    press(tab, KeyCode.Z);
    assertThat(text(tab)).isEqualTo("本文\n");
  }

  /** The picture as other programs give it: as the bytes of a file. */
  private static void copyBytes(String mediaType, byte[] bytes) throws Exception {
    Fx.run(
        () -> {
          DataFormat known = DataFormat.lookupMimeType(mediaType);
          DataFormat format = known == null ? new DataFormat(mediaType) : known;
          ClipboardContent content = new ClipboardContent();
          content.put(format, ByteBuffer.wrap(bytes));
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  @Test
  void aPictureThatIsAFileAlreadyStaysAsItIs() throws Exception {
    PostTab tab = open();
    byte[] png = Files.readAllBytes(Path.of("assets/pictures/genko-ja.png"));
    copyBytes("image/png", png);
    press(tab, KeyCode.V);
    TextField name = name(tab);
    Fx.run(() -> name.fireEvent(new ActionEvent()));
    eventually(() -> tab.session().post().text().length() > 10);
    assertThat(blog.resolve("assets/images/posts/寿司-1.png")).hasBinaryContent(png);
  }

  @Test
  void aPictureOfTooManyPixelsIsRefusedWithItsSizeAndNotUnpacked() throws Exception {
    PostTab tab = open();
    byte[] header = Files.readAllBytes(Path.of("assets/pictures/genko-ja.png"));
    ByteBuffer.wrap(header).putInt(16, 30_000).putInt(20, 30_000);
    copyBytes("image/png", header);
    press(tab, KeyCode.V);
    eventually(() -> tab.textPanel().lookup(".notice .label") != null);
    assertThat(Fx.call(() -> ((Label) tab.textPanel().lookup(".notice .label")).getText()))
        .contains("30,000×30,000", "64メガピクセル");
    assertThat(text(tab)).isEqualTo("本文\n");
  }

  @Test
  void aPictureThatCannotBeReadIsSaid() throws Exception {
    PostTab tab = open();
    copyBytes("image/jpeg", new byte[] {-1, -40, -1, -64, 0, 17, 8, 0, 1, 0, 1, 3, 0, 0, 0, 0});
    press(tab, KeyCode.V);
    TextField name = name(tab);
    Fx.run(() -> name.fireEvent(new ActionEvent()));
    eventually(() -> tab.textPanel().lookup(".notice .label") != null);
    assertThat(Fx.call(() -> ((Label) tab.textPanel().lookup(".notice .label")).getText()))
        .startsWith("クリップボードの画像を読み取れません");
    assertThat(blog.resolve("assets/images/posts/寿司-1.png")).doesNotExist();
  }

  @Test
  void escapePutsNothingAnywhere() throws Exception {
    PostTab tab = open();
    copyImage();
    press(tab, KeyCode.V);
    TextField name = name(tab);
    KeyEvent escape =
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false);
    Fx.run(() -> name.fireEvent(escape));
    assertThat(Fx.call(() -> tab.textPanel().lookup(".name-bar"))).isNull();
    assertThat(text(tab)).isEqualTo("本文\n");
    assertThat(blog.resolve("assets")).doesNotExist();
  }

  @Test
  void anUntitledPostIsSavedFirst() throws Exception {
    Fx.run(() -> shell.tabs().openCopy("本文\n"));
    PostTab tab = Fx.call(() -> shell.tabs().currentProperty().get());
    copyImage();
    press(tab, KeyCode.V);
    answers.target = blog.resolve("_posts/2025-11-20-茶.md");
    Fx.run(() -> ((Button) tab.textPanel().lookup(".notice .button")).fire());
    TextField name = name(tab);
    assertThat(Fx.call(() -> name.getText())).isEqualTo("茶-1");
    assertThat(answers.target).exists();
  }

  @Test
  void droppedImagesGoIntoThePostAndPostsAreOpenedAfterwards() throws Exception {
    PostTab tab = open();
    byte[] png = Files.readAllBytes(Path.of("assets/pictures/genko-ja.png"));
    Path one = Files.write(blog.resolve("one.png"), png);
    Path two = Files.write(blog.resolve("two.png"), png);
    Path other = Files.writeString(blog.resolve("_posts/2025-11-18-other.md"), "別\n");
    Fx.run(() -> shell.drops().take(List.of(one.toFile(), other.toFile(), two.toFile()), -1, -1));
    TextField name = name(tab);
    Fx.run(() -> name.setText("絵 一枚.png"));
    Fx.run(() -> name.fireEvent(new ActionEvent()));
    eventually(() -> shell.tabs().open().size() == 2);
    assertThat(text(tab))
        .isEqualTo(
            """
            本文

            ![画像の説明](/assets/images/posts/絵-一枚.png)

            ![画像の説明](/assets/images/posts/絵-一枚-2.png)
            """);
    assertThat(Fx.call(() -> shell.tabs().currentProperty().get().titleProperty().get()))
        .isEqualTo("2025-11-18-other.md");
    assertThat(blog.resolve("assets/images/posts/絵-一枚-2.png")).hasBinaryContent(png);
  }
}
