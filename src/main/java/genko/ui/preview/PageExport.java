package genko.ui.preview;

import genko.async.Interruptible;
import genko.async.TaskRunner;
import genko.export.Article;
import genko.export.BlogHtmlFile;
import genko.export.HtmlFile;
import genko.export.PdfFile;
import genko.kinds.WrittenAddress;
import genko.preview.ImageSource;
import genko.preview.PageBlock;
import genko.preview.PreviewPage;
import genko.preview.SiteFiles;
import genko.storage.files.JapaneseFont;
import genko.storage.files.PostFiles;
import genko.storage.files.SaveResult.Failed;
import genko.ui.menu.CommandSet;
import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import genko.words.Words;
import genko.workspace.Dialogs;
import genko.workspace.notice.Notice;
import genko.workspace.notice.Notice.Choice;
import genko.workspace.page.ExportFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/**
 * Writes the page of a post as a file of HTML or PDF, or puts it on the clipboard. Takes the page
 * that was printed last; works beside the window and says above the post how it went. The work can
 * be stopped, and is given up by itself after a while; nothing is written then.
 */
public final class PageExport {
  private static final String TOPIC = "export";

  /** Longer than this nothing is said of what goes on. */
  private static final javafx.util.Duration SOON = javafx.util.Duration.millis(300);

  /** What the making of a file may take; a PDF takes some seconds, on a busy machine many. */
  public static final Duration LIMIT = Duration.ofMinutes(2);

  private final PostTabs tabs;
  private final Supplier<SiteFiles> site;
  private final Dialogs dialogs;
  private final PostFiles files;
  private final Words words;
  private final TaskRunner tasks;
  private final Duration limit;
  private ExportFolder folder = ExportFolder.UNKNOWN;
  private Path documents = Path.of(System.getProperty("user.home"));

  /**
   * @param site gives the files of the current post's blog
   */
  public PageExport(
      PostTabs tabs,
      Supplier<SiteFiles> site,
      Dialogs dialogs,
      PostFiles files,
      Words words,
      TaskRunner tasks,
      Duration limit) {
    this.tabs = tabs;
    this.site = site;
    this.dialogs = dialogs;
    this.files = files;
    this.words = words;
    this.tasks = tasks;
    this.limit = limit;
  }

  /** Adds what can be made of a page. */
  public void addTo(CommandSet commands) {
    commands.add("export.html", () -> html(false));
    commands.add("export.html-images", () -> html(true));
    commands.add("export.pdf", this::pdf);
    commands.add("export.copy-html", this::copyHtml);
    commands.add("export.copy-rich", this::copyRich);
  }

  /** Where the writer keeps documents, among which the first file of a post of a blog goes. */
  public void setDocuments(Path folder) {
    documents = folder;
  }

  /** Where the last export went. */
  public ExportFolder folder() {
    return folder;
  }

  public void restore(ExportFolder kept) {
    folder = kept;
  }

  /** The page as it is shown: in the looks of its blog, or as an article. */
  private void html(boolean within) {
    PostTab tab = tabs.currentProperty().get();
    PreviewPage shown = tab.pageProperty().get();
    if (shown.shell().site()) {
      BlogHtmlFile.Page page =
          new BlogHtmlFile.Page(tab.analysis().header().title(), shown.shell(), shown.blocks());
      BlogHtmlFile.Sources sources =
          new BlogHtmlFile.Sources(tab.open().images(), site.get(), address(tab));
      write(tab, "html", () -> BlogHtmlFile.of(page, sources, within));
      return;
    }
    Article article = article(tab);
    ImageSource images = tab.open().images();
    write(tab, "html", () -> HtmlFile.of(article, within ? Optional.of(images) : Optional.empty()));
  }

  /** What the site of the post's blog is published at; "" where that is not said. */
  private static String address(PostTab tab) {
    return tab.open()
        .position()
        .blog()
        .map(blog -> WrittenAddress.withoutEnd(blog.config().url()))
        .orElse("");
  }

  private void pdf() {
    PostTab tab = tabs.currentProperty().get();
    Optional<JapaneseFont> font = files.japaneseFont();
    if (font.isEmpty()) {
      tell(tab, true, words.say("export.no-font"));
      return;
    }
    Article article = article(tab);
    ImageSource images = tab.open().images();
    write(tab, "pdf", () -> PdfFile.of(article, images, font.get()));
  }

  private Article article(PostTab tab) {
    return Article.of(tab.analysis().header(), tab.pageProperty().get().blocks());
  }

  /** Makes the bytes of a file. */
  interface Maker {
    byte[] make() throws IOException;
  }

  /** Asks where a file is to go, and has it made. */
  void write(PostTab tab, String ending, Maker maker) {
    Optional<Path> post = tab.open().path();
    String name = tab.open().name().orElse(words.say("window.untitled"));
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    Optional<Path> blog = tab.open().position().blog().map(one -> one.folder().root());
    Optional<Path> proposed = folder.proposed(post, blog, documents);
    Optional<Path> target = dialogs.chooseExport(proposed, stem + "." + ending);
    if (target.isEmpty()) return;
    folder = folder.after(target.get(), blog);
    new Making(tab, maker, target.get(), post).begin();
  }

  /** One file on its way. But for the making itself all of it is on the owner's thread. */
  private final class Making {
    private final PostTab tab;
    private final Interruptible<byte[]> making;
    private final Path path;
    private final Optional<Path> post;
    private final PauseTransition soon = new PauseTransition(SOON);
    private final PauseTransition late =
        new PauseTransition(javafx.util.Duration.millis((double) limit.toMillis()));
    private boolean over;

    /** Once it is, the file is written, and stopping comes too late. */
    private boolean made;

    Making(PostTab tab, Maker maker, Path path, Optional<Path> post) {
      this.tab = tab;
      this.making = new Interruptible<>(maker::make);
      this.path = path;
      this.post = post;
    }

    void begin() {
      soon.setOnFinished(event -> sayBusy());
      late.setOnFinished(event -> giveUp(words.say("export.late", limit.toSeconds()), true));
      soon.play();
      late.play();
      // Whatever goes wrong is said, or the bar would speak of a file that nobody makes.
      tasks.task(making).onSuccess(this::keep).onFailure(this::failed).start();
    }

    private void sayBusy() {
      Runnable stop = () -> giveUp(words.say("export.stopped"), false);
      tell(tab, false, words.say("export.busy"), new Choice(words.say("export.stop"), stop));
    }

    private void giveUp(String sentence, boolean bad) {
      if (over || made) return;
      making.interrupt();
      end(sentence, bad);
    }

    private void keep(byte[] bytes) {
      if (over) return;
      made = true;
      late.stop();
      tasks
          .task(() -> files.export(path, post, bytes))
          .onSuccess(this::stored)
          .onFailure(this::failed)
          .start();
    }

    private void stored(Optional<Failed> failed) {
      failed.ifPresentOrElse(
          why -> end(words.say(why.key(), why.args().toArray()), true),
          () -> end(words.say("export.done", name(path)), false));
    }

    private void failed(Throwable broken) {
      end(words.say("export.failed", what(broken)), true);
    }

    private void end(String sentence, boolean bad) {
      if (over) return;
      over = true;
      soon.stop();
      late.stop();
      tell(tab, bad, sentence);
    }
  }

  private static String what(Throwable broken) {
    String name = broken.getClass().getSimpleName();
    String more = broken.getMessage();
    return more == null || more.isBlank() ? name : name + ": " + more.strip();
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private void tell(PostTab tab, boolean bad, String sentence, Choice... more) {
    // While a file is made the bar stays: it is what the work can be stopped with.
    List<Choice> choices = more.length == 0 ? List.of(Choice.close(words)) : List.of(more);
    tab.open().notices().show(new Notice(TOPIC, bad, sentence, choices));
  }

  private void copyHtml() {
    PostTab tab = tabs.currentProperty().get();
    ClipboardContent content = new ClipboardContent();
    content.putString(
        tab.pageProperty().get().blocks().stream()
            .map(PageBlock::raw)
            .collect(Collectors.joining("\n", "", "\n")));
    Clipboard.getSystemClipboard().setContent(content);
    tell(tab, false, words.say("export.copied"));
  }

  private void copyRich() {
    PostTab tab = tabs.currentProperty().get();
    Article article = article(tab);
    ClipboardContent content = new ClipboardContent();
    content.putHtml(article.rich());
    content.putString(article.text());
    Clipboard.getSystemClipboard().setContent(content);
    tell(tab, false, words.say("export.copied"));
  }
}
