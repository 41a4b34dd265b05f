package genko.ui;

import genko.export.Article;
import genko.export.HtmlFile;
import genko.export.PdfFile;
import genko.files.JapaneseFont;
import genko.files.PostFiles;
import genko.files.SaveResult.Failed;
import genko.preview.ImageSource;
import genko.preview.PageBlock;
import genko.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;

/**
 * Writes the page of a post as a file of HTML or PDF, or puts it on the clipboard. Takes the page
 * that was printed last; works beside the window and says above the post how it went.
 */
final class Exporting {
  private static final String TOPIC = "export";

  /** Longer than this nothing is said of what goes on. */
  private static final Duration SOON = Duration.millis(300);

  private final Desk desk;
  private final Dialogs dialogs;
  private final PostFiles files;
  private final Words words;
  private final Executor worker;
  private final Executor owner;

  Exporting(
      Desk desk, Dialogs dialogs, PostFiles files, Words words, Executor worker, Executor owner) {
    this.desk = desk;
    this.dialogs = dialogs;
    this.files = files;
    this.words = words;
    this.worker = worker;
    this.owner = owner;
  }

  /** What can be done, for the menu. */
  Action[] actions(ObservableBooleanValue any) {
    return new Action[] {
      new Action("export.html", null, () -> html(false), any),
      new Action("export.html-images", null, () -> html(true), any),
      new Action("export.pdf", null, this::pdf, any),
      new Action("export.copy-html", null, this::copyHtml, any),
      new Action("export.copy-rich", null, this::copyRich, any),
    };
  }

  /** Makes the bytes of a file. */
  private interface Maker {
    byte[] make() throws IOException;
  }

  private void html(boolean within) {
    PostTab tab = desk.currentProperty().get();
    Article article = article(tab);
    ImageSource images = tab.images();
    write(tab, "html", () -> HtmlFile.of(article, within ? Optional.of(images) : Optional.empty()));
  }

  private void pdf() {
    PostTab tab = desk.currentProperty().get();
    Optional<JapaneseFont> font = files.japaneseFont();
    if (font.isEmpty()) {
      tell(tab, true, words.say("export.no-font"));
      return;
    }
    Article article = article(tab);
    ImageSource images = tab.images();
    write(tab, "pdf", () -> PdfFile.of(article, images, font.get()));
  }

  private Article article(PostTab tab) {
    return Article.of(tab.header(), tab.pageProperty().get().blocks());
  }

  private void write(PostTab tab, String ending, Maker maker) {
    Optional<Path> post = tab.open().path();
    String name = tab.open().name().orElse(words.say("window.untitled"));
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    Optional<Path> target = dialogs.chooseExport(post.map(Path::getParent), stem + "." + ending);
    if (target.isEmpty()) return;
    PauseTransition soon = new PauseTransition(SOON);
    soon.setOnFinished(event -> tell(tab, false, words.say("export.busy")));
    soon.play();
    Path path = target.get();
    worker.execute(
        () -> {
          String said = done(maker, path, post);
          owner.execute(
              () -> {
                soon.stop();
                boolean well = said.isEmpty();
                tell(tab, !well, well ? words.say("export.done", name(path)) : said);
              });
        });
  }

  /** Does the work; what went wrong, or nothing. */
  private String done(Maker maker, Path path, Optional<Path> post) {
    try {
      Optional<Failed> failed = files.export(path, post, maker.make());
      return failed.map(why -> words.say(why.key(), why.args().toArray())).orElse("");
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      return words.say("export.failed", broken.getClass().getSimpleName());
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private void tell(PostTab tab, boolean bad, String sentence) {
    Notice.Choice close = new Notice.Choice(words.say("notice.close"), () -> {});
    tab.show(new Notice(TOPIC, bad, sentence, List.of(close), () -> tab.dismiss(TOPIC)));
  }

  private void copyHtml() {
    PostTab tab = desk.currentProperty().get();
    ClipboardContent content = new ClipboardContent();
    content.putString(
        tab.pageProperty().get().blocks().stream()
            .map(PageBlock::raw)
            .collect(Collectors.joining("\n", "", "\n")));
    Clipboard.getSystemClipboard().setContent(content);
    tell(tab, false, words.say("export.copied"));
  }

  private void copyRich() {
    PostTab tab = desk.currentProperty().get();
    Article article = article(tab);
    ClipboardContent content = new ClipboardContent();
    content.putHtml(article.rich());
    content.putString(article.text());
    Clipboard.getSystemClipboard().setContent(content);
    tell(tab, false, words.say("export.copied"));
  }
}
