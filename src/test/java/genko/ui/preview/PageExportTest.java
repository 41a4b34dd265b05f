package genko.ui.preview;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.preview.SiteFiles;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.ui.Fx;
import genko.ui.NoDialogs;
import genko.ui.OpenWindow;
import genko.ui.tab.PostTab;
import genko.ui.window.AppWindow;
import genko.words.Words;
import genko.workspace.Dialogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever becomes of a file that is made, the writer learns of it. */
class PageExportTest {
  private static final TaskRunner HERE = TaskRunner.of(Runnable::run, Runnable::run);
  private static final Words WORDS = Words.of(Locale.JAPANESE);
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final byte[] BYTES = {1, 2, 3};

  @TempDir private Path folder;

  private final CountDownLatch interrupted = new CountDownLatch(1);
  private Path target;
  private Optional<Path> proposed = Optional.empty();
  private AppWindow shell;
  private OpenWindow window;
  private PostTab tab;

  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  @BeforeEach
  void open() throws Exception {
    target = folder.resolve("a.pdf");
    Path post = Files.writeString(folder.resolve("2025-11-17-a.md"), "---\ntitle: 題\n---\n文\n");
    window = OpenWindow.in(folder).clock(Clock.systemUTC()).show();
    shell = window.shell();
    Fx.run(() -> shell.tabs().open(List.of(post)));
    eventually(() -> shell.tabs().currentProperty().get() != null);
    tab = Fx.call(() -> shell.tabs().currentProperty().get());
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private void export(Duration limit, PageExport.Maker maker) throws Exception {
    Dialogs dialogs =
        new NoDialogs() {
          @Override
          public Optional<Path> chooseExport(Optional<Path> where, String name) {
            proposed = where;
            return Optional.of(target);
          }
        };
    PostFiles files = new PostFiles(Disk.REAL, folder.resolve("backups"));
    Fx.run(
        () -> {
          PageExport exporting =
              new PageExport(
                  shell.tabs(),
                  () -> SiteFiles.NONE,
                  dialogs,
                  files,
                  WORDS,
                  TaskRunner.of(
                      making -> Thread.ofPlatform().daemon().start(making), Platform::runLater),
                  limit);
          exporting.setDocuments(folder.resolve("Documents"));
          exporting.write(tab, "pdf", maker);
        });
  }

  private byte[] forEver() throws IOException {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException stopped) {
      interrupted.countDown();
    }
    return BYTES;
  }

  private Optional<Node> notice() {
    return shell.window().lookupAll(".notice").stream().findFirst();
  }

  private String said() {
    return notice().map(Node::getAccessibleText).orElse("");
  }

  private void awaitSaid(String sentence) throws Exception {
    eventually(() -> said().equals(sentence));
  }

  @Test
  void aPostOfABlogIsExportedAmongTheDocuments() throws Exception {
    Path posts = Files.createDirectories(folder.resolve("blog/_posts"));
    tab = window.open(Files.writeString(posts.resolve("2025-11-18-b.md"), "---\ntitle: 題\n---\n"));
    export(LONG, () -> BYTES);
    awaitSaid(WORDS.say("export.done", "a.pdf"));
    assertThat(proposed).contains(folder.resolve("Documents"));
  }

  @Test
  void whatIsMadeIsWritten() throws Exception {
    export(LONG, () -> BYTES);
    awaitSaid(WORDS.say("export.done", "a.pdf"));
    assertThat(target).hasBinaryContent(BYTES);
  }

  @Test
  void aMissingClassIsSaid() throws Exception {
    export(
        LONG,
        () -> {
          throw new NoClassDefFoundError("a/Missing");
        });
    awaitSaid(WORDS.say("export.failed", "NoClassDefFoundError: a/Missing"));
    assertThat(target).doesNotExist();
  }

  @Test
  void moreMemoryThanThereIsIsSaid() throws Exception {
    export(
        LONG,
        () -> {
          throw new OutOfMemoryError();
        });
    awaitSaid(WORDS.say("export.failed", "OutOfMemoryError"));
  }

  @Test
  void whatTakesTooLongIsGivenUp() throws Exception {
    export(Duration.ofMillis(100), this::forEver);
    awaitSaid(WORDS.say("export.late", 0));
    assertThat(interrupted.await(120, TimeUnit.SECONDS)).isTrue();
    Fx.run(() -> {});
    assertThat(said()).isEqualTo(WORDS.say("export.late", 0));
    assertThat(target).doesNotExist();
  }

  @Test
  void whatIsMadeCanBeStopped() throws Exception {
    export(LONG, this::forEver);
    awaitSaid(WORDS.say("export.busy"));
    Fx.run(() -> ((Button) notice().orElseThrow().lookup(".button")).fire());
    awaitSaid(WORDS.say("export.stopped"));
    assertThat(interrupted.await(120, TimeUnit.SECONDS)).isTrue();
    assertThat(target).doesNotExist();
  }

  @Test
  void aDiskThatRefusesIsSaid() throws Exception {
    target = folder.resolve("nowhere/a.pdf");
    export(LONG, () -> BYTES);
    eventually(() -> !said().isEmpty() && !said().equals(WORDS.say("export.busy")));
    assertThat(said()).contains("nowhere");
  }

  @Test
  void aPrinterThatIsNotThereIsSaid() throws Exception {
    PagePrinter printing =
        new PagePrinter(shell.tabs(), shell.preview(), WORDS, Optional::empty, HERE);
    Fx.run(printing::print);
    awaitSaid(WORDS.say("print.none"));
  }

  @Test
  void aSystemWithoutPrintingIsSaid() throws Exception {
    PagePrinter printing =
        new PagePrinter(
            shell.tabs(),
            shell.preview(),
            WORDS,
            () -> {
              throw new UnsupportedOperationException();
            },
            HERE);
    Fx.run(printing::print);
    awaitSaid(WORDS.say("print.failed", "UnsupportedOperationException"));
  }
}
