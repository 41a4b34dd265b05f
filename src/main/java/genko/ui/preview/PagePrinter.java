package genko.ui.preview;

import genko.async.TaskRunner;
import genko.ui.menu.CommandSet;
import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import genko.words.Words;
import genko.workspace.notice.Notice;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.print.PrinterJob;

/**
 * Prints the page as the preview shows it, on the printer that the system's dialog asks for. Where
 * there is none, or it refuses, that is said above the post.
 */
public final class PagePrinter {
  private static final String TOPIC = "print";

  private final PostTabs tabs;
  private final PreviewPane preview;
  private final Words words;
  private final Supplier<Optional<PrinterJob>> printers;
  private final TaskRunner runner;

  public PagePrinter(PostTabs tabs, PreviewPane preview, Words words, TaskRunner runner) {
    this(tabs, preview, words, () -> Optional.ofNullable(PrinterJob.createPrinterJob()), runner);
  }

  public PagePrinter(
      PostTabs tabs,
      PreviewPane preview,
      Words words,
      Supplier<Optional<PrinterJob>> printers,
      TaskRunner runner) {
    this.tabs = tabs;
    this.preview = preview;
    this.words = words;
    this.printers = printers;
    this.runner = runner;
  }

  /** Adds that a page can be printed. */
  public void addTo(CommandSet commands) {
    commands.add("print", this::print);
  }

  void print() {
    PostTab tab = tabs.currentProperty().get();
    tab.open().notices().dismiss(TOPIC);
    // Looking for printers asks servers that may take their time.
    runner
        .task(printers::get)
        .onSuccess(job -> print(tab, job))
        .onFailure(refused -> fail(tab, refused))
        .start();
  }

  private void print(PostTab tab, Optional<PrinterJob> job) {
    try {
      if (job.isEmpty()) tell(tab, words.say("print.none"));
      else print(tab, job.get());
    } catch (RuntimeException | LinkageError refused) {
      fail(tab, refused);
    }
  }

  private void fail(PostTab tab, Throwable refused) {
    tell(tab, words.say("print.failed", refused.getClass().getSimpleName()));
  }

  private void print(PostTab tab, PrinterJob job) {
    job.getJobSettings().setJobName(tab.titleProperty().get());
    if (!job.showPrintDialog(preview.getScene().getWindow())) {
      job.cancelJob();
      return;
    }
    boolean printed = preview.print(job);
    boolean sent = job.endJob();
    if (!printed) tell(tab, words.say("print.not-ready"));
    else if (!sent) tell(tab, words.say("print.failed", job.getJobStatus()));
  }

  private void tell(PostTab tab, String sentence) {
    tab.open().notices().show(Notice.closable(words, TOPIC, true, sentence));
  }
}
