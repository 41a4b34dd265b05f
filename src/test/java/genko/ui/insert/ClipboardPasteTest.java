package genko.ui.insert;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.text.Span;
import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.tab.PostTab;
import genko.ui.window.AppWindow;
import genko.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The system's clipboard and the window: keys, menu, undo. */
class ClipboardPasteTest {

  @TempDir private Path folder;

  private AppWindow shell;
  private OpenWindow window;

  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  @BeforeEach
  void openWindow() throws Exception {
    window = OpenWindow.in(folder).show();
    shell = window.shell();
    Fx.run(() -> shell.tabs().openCopy("選択です\n"));
    Fx.run(() -> tab().editor().goTo(new Span(0, 2)));
  }

  @AfterEach
  void closeWindow() throws Exception {
    window.close();
  }

  private PostTab tab() {
    return shell.tabs().currentProperty().get();
  }

  private static void copy(String html, String text) throws Exception {
    Fx.run(
        () -> {
          ClipboardContent content = new ClipboardContent();
          if (!html.isEmpty()) content.putHtml(html);
          content.putString(text);
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  private void press(KeyCode code, boolean shift) throws Exception {
    Fx.run(
        () ->
            tab()
                .editor()
                .textNode()
                .fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, true, false, false)));
  }

  private String text() throws Exception {
    return Fx.call(() -> tab().session().post().text().toString());
  }

  @Test
  void aPageIsPastedAsMarkdownInOneStep() throws Exception {
    copy("<p>これは<b>「重要」</b></p>", "これは「重要」");
    press(KeyCode.V, false);
    assertThat(text()).isEqualTo("これは**「重要」**です\n");
    press(KeyCode.Z, false);
    assertThat(text()).isEqualTo("選択です\n");
    assertThat(Fx.call(() -> tab().session().post().selection().span())).isEqualTo(new Span(0, 2));
  }

  @Test
  void anotherKeyPastesTheTextAsItIs() throws Exception {
    copy("<p>これは<b>重要</b></p>", "これは重要");
    press(KeyCode.V, true);
    assertThat(text()).isEqualTo("これは重要です\n");
  }

  @Test
  void anAddressOverTheSelectionMakesALink() throws Exception {
    copy("", "https://example.com/");
    press(KeyCode.V, false);
    assertThat(text()).isEqualTo("[選択](https://example.com/)です\n");
  }

  @Test
  void aPageThatCannotBeReadIsToldAndItsNoticeGoes() throws Exception {
    copy("<p>本文の<b>段落</b>です。</p>".repeat(20_000), "x");
    List<Throwable> unhandled = new ArrayList<>();
    TaskRunner refusing =
        new TaskRunner(
            task -> {
              throw new RejectedExecutionException();
            },
            Runnable::run,
            unhandled::add);
    Fx.run(() -> new ClipboardPaste(tab(), Words.of(Locale.JAPANESE), refusing).paste());
    assertThat(unhandled).hasSize(1).first().isInstanceOf(RejectedExecutionException.class);
    assertThat(Fx.call(() -> tab().textPanel().lookupAll(".notice").size())).isZero();
    assertThat(text()).isEqualTo("選択です\n");
  }

  @Test
  void aLargePageIsReadApartAndPutWhereTheCaretWas() throws Exception {
    copy("<h2>題</h2>" + "<p>本文の<b>段落</b>です。</p>".repeat(20_000), "x");
    press(KeyCode.V, false);
    assertThat(text()).isEqualTo("選択です\n");
    eventually(() -> tab().session().post().text().length() > 100_000);
    assertThat(text()).startsWith("## 題\n\n本文の**段落**です。").endsWith("\n\nです\n");
    assertThat(Fx.call(() -> tab().textPanel().lookupAll(".notice").size())).isZero();
    press(KeyCode.Z, false);
    assertThat(text()).isEqualTo("選択です\n");
  }
}
