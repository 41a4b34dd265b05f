package genko.ui.preview;

import genko.async.TaskRunner;
import genko.preview.ImageSource;
import genko.preview.PreviewPage;
import genko.preview.SiteFiles;
import genko.words.Words;
import genko.workspace.settings.PageWidth;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import javafx.scene.web.WebView;
import javafx.stage.Window;

/**
 * The printed page beside the text. The page is loaded once, from an address of our own; after that
 * only the blocks that changed are patched, so that scroll position, selection, opened details and
 * loaded images stay. All methods belong to the JavaFX thread.
 *
 * <p>The web engine takes its time to come up and holds the JavaFX thread while it does, so it is
 * made after the window has been painted; until the page can be shown the pane is an empty sheet in
 * the page's colour. Where there is no web engine the pane says so and stays quiet.
 *
 * <p>What it does lies in the classes beside it; the file is long because whoever shows, prints or
 * scrolls a page asks this one.
 */
public final class PreviewPane extends Region {
  private final Words words;
  private final Supplier<WebView> engines;
  private final ShownPage page = new ShownPage(new Changes());
  private final PageSheet sheet = new PageSheet();
  private final PageContent content = new PageContent(page);
  private final ReaderActions reader;
  // The engine holds what it calls weakly: this field keeps it.
  private final PageHost host;
  private final CompletableFuture<Void> ready = new CompletableFuture<>();

  private Consumer<PreviewPage> onSettled = shown -> {};
  private Runnable onScriptsStopped = () -> {};
  private IntConsumer onEased = count -> {};
  private Optional<Path> storage = Optional.empty();
  private Optional<PageEngine> engine = Optional.empty();
  private boolean inSight;
  private boolean started;
  private boolean eased = true;
  private boolean inFront;

  private final PagePace pace = new PagePace(PaintBudget.whileTyping());
  private final PagePace scrolling = new PagePace(PaintBudget.whileScrolling());
  private final EngineTimers timers = new EngineTimers();
  private Optional<PageRest> rest = Optional.empty();

  /** The script of the page that is loaded. */
  private Optional<PageScript> script = Optional.empty();

  /**
   * @param browser opens an address with the scheme http, https or mailto outside the program
   */
  public PreviewPane(Words words, Consumer<URI> browser) {
    this(words, browser, WebView::new);
  }

  PreviewPane(Words words, Consumer<URI> browser, Supplier<WebView> engines) {
    this.words = words;
    this.engines = engines;
    reader = new ReaderActions(page, browser);
    host = reader.host(content::whyNot, count -> onEased.accept(count));
    getStyleClass().add("preview-pane");
    setMinSize(0, 0);
    paintSheet();
    sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::showingProperty)
        .orElse(false)
        .subscribe(
            showing -> {
              inSight = showing;
              startWhenNeeded();
            });
    sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(window -> Bindings.and(window.focusedProperty(), window.showingProperty()))
        .orElse(false)
        .subscribe(
            front -> {
              inFront = front;
              rest.ifPresent(page -> page.setInFront(front));
            });
  }

  /** Lets the page rest while nothing is done to it and nothing in it moves. */
  public void restWhenQuiet(TaskRunner tasks) {
    PageRest page = new PageRest(timers, this::moves, tasks, System::nanoTime);
    rest = Optional.of(page);
    page.setInFront(inFront);
    if (engine.isPresent()) page.begin();
  }

  private void wake() {
    rest.ifPresent(PageRest::wake);
  }

  /** Whether the page goes on by itself: it is still coming, or its scripts or pictures move. */
  private boolean moves() {
    return !page.isThere() || content.runsScripts() || script.map(PageScript::moves).orElse(true);
  }

  /**
   * Makes the engine once there is a page and a window to show it in: it stops the thread for as
   * long as a second, and until then the writer sees the text.
   */
  private void startWhenNeeded() {
    if (inSight && !started && page.wanted() != PreviewPage.EMPTY) AfterPaint.run(this::start);
  }

  /** Makes the web engine now instead of after the window has been painted. */
  public void start() {
    if (started) return;
    started = true;
    WebView view;
    try {
      EngineNetwork.close();
      view = engines.get();
    } catch (LinkageError | RuntimeException noEngine) {
      giveUp(noEngine);
      return;
    }
    PageEngine.prepare(view, storage);
    getChildren().setAll(view);
    reader.setHand(TrustedClicks.on(view));
    view.addEventFilter(InputEvent.ANY, event -> wake());
    PageLoad load =
        new PageLoad(
            view.getEngine(), () -> PageProtocols.address(content.runsScripts()), new Loaded(view));
    engine = Optional.of(new PageEngine(view, load));
    paintSheet();
    timers.start();
    rest.ifPresent(PageRest::begin);
    load.begin();
  }

  /**
   * Has the engine keep what it stores for pages in {@code folder}, in place of a folder of its own
   * choice in the writer's home. To be called before the engine is made.
   */
  public void keepIn(Path folder) {
    storage = Optional.of(folder);
  }

  /** Where the engine keeps what pages store, if that was said. */
  Optional<Path> storage() {
    return storage;
  }

  /** Called with the path of a picture that is there, in a format that no browser shows. */
  public void setOnUnshown(Consumer<String> onUnshown) {
    reader.setOnUnshown(onUnshown);
  }

  /**
   * Shows {@code next}; before the page is there it is kept until then. A page that is dear to
   * paint, or largely another, is changed when the writer pauses.
   */
  public void show(PreviewPage next) {
    boolean typed = page.isThere() && next.continues(page.wanted());
    pace.show(typed, page.isLargely(next), () -> showNow(next));
  }

  private void showNow(PreviewPage next) {
    page.show(next);
    if (!page.isThere()) startWhenNeeded();
  }

  /** Whether styles that make the page dear to paint are left out where elements are large. */
  public void setEased(boolean eased) {
    this.eased = eased;
    page.call("ease", eased);
  }

  /** Called with the number of elements whose styles are or would be left out. */
  public void setOnEased(IntConsumer onEased) {
    this.onEased = onEased;
  }

  /**
   * Prints the page in the colours of paper; whether there is one that shows the newest text. The
   * caret's block is not marked there.
   */
  public boolean print(PrinterJob job) {
    return page.unmarked(
        functions -> {
          functions.call("dark", false);
          engine.ifPresent(made -> made.print(job));
          functions.call("dark", sheet.isDark());
        });
  }

  /** Where the images of the post come from, from now on; those that are shown are taken anew. */
  public void setImages(ImageSource source) {
    content.setImages(source);
  }

  /**
   * Where the files of the blog come from, from now on, and whether script files of it may run.
   * They run in the page, so one that never ends stops the whole program: it is for blogs that the
   * writer trusts. Inline scripts and handlers never run.
   */
  public void setSite(SiteFiles source, boolean scripts) {
    if (content.setSite(source, scripts)) engine.ifPresent(PageEngine::restart);
  }

  /**
   * Marks the block that holds {@code sourceOffset} of the body and, only if it is out of sight,
   * scrolls to it. Nothing is reported back of that.
   */
  public void reveal(int sourceOffset) {
    page.reveal(sourceOffset);
  }

  /** As the other, but the page stays where it is. */
  public void mark(int sourceOffset) {
    page.mark(sourceOffset);
  }

  /** The page was moved by its reader: it stays there until {@link #reveal} is called again. */
  void leaveCaret() {
    page.leaveCaret();
  }

  /** What is shown from now on is {@code post}, whose page comes to where it was left. */
  void turnTo(String post) {
    page.turnTo(post);
  }

  /** The page in letters of {@code pixels}, as large as those of the text. */
  public void setLetters(double pixels) {
    sheet.setLetters(pixels);
    requestLayout();
  }

  /** Changes between light and dark in place. */
  public void setDark(boolean dark) {
    sheet.setDark(dark);
    paintSheet();
    page.call("dark", dark);
  }

  /**
   * Called when scripts of the blog were stopped, because they would go elsewhere again and again.
   */
  public void setOnScriptsStopped(Runnable onScriptsStopped) {
    this.onScriptsStopped = onScriptsStopped;
  }

  /** Called when words of a block are clicked. */
  public void setOnPicked(Consumer<PageSelection> onPicked) {
    reader.setOnPicked(onPicked);
  }

  /** Called whenever the page is scrolled, by whomever. */
  public void setOnScrolled(ScrollObserver onScrolled) {
    reader.setOnScrolled(onScrolled);
  }

  /**
   * Scrolls so that {@code sourceOffset} of the body stands at {@code share} of the height; a page
   * that is dear to paint goes there by fewer steps.
   */
  public void scrollTo(int sourceOffset, double share) {
    scrolling.show(
        page.isThere(),
        () -> {
          page.scrollTo(sourceOffset, share);
          AfterPaint.run(scrolling.painting());
        });
  }

  /** Leaves the page where it is, whatever it was about to be scrolled to. */
  void stay() {
    scrolling.forget();
  }

  /** How wide the page is made. */
  public void setWidth(PageWidth width) {
    sheet.setWidth(width);
    paintSheet();
    requestLayout();
  }

  /** Called with a page once its patch has been applied and painted. */
  public void setOnSettled(Consumer<PreviewPage> onSettled) {
    this.onSettled = onSettled;
  }

  /**
   * Done when the page is loaded, shows what was last asked for and has been painted, so that a
   * snapshot holds it; or when it is known that there is no web engine.
   */
  public CompletionStage<Void> ready() {
    return ready.minimalCompletionStage();
  }

  /** The page that is on screen. */
  public PreviewPage shown() {
    return page.shown();
  }

  /** How long a call into the page may hold the window up, for tests. */
  void setPatience(Duration patience) {
    page.setPatience(patience);
  }

  /** Shows every page at once, however dear it is, for tests. */
  void setWaits(boolean waits) {
    pace.setWaits(waits);
    scrolling.setWaits(waits);
  }

  /** Whether the timers of the page rest, for tests. */
  boolean isResting() {
    return rest.filter(PageRest::isResting).isPresent();
  }

  /** The engine's view, for tests; to be asked after {@link #start}. */
  WebView view() {
    return engine.orElseThrow().view();
  }

  /** Into the page, which the keys scroll then. */
  @Override
  public void requestFocus() {
    // A view that is not seen yet takes no keyboard, and then nobody would have it.
    Optional<WebView> view =
        engine.map(PageEngine::view).filter(one -> one.getParent() == this && one.isVisible());
    view.ifPresentOrElse(Node::requestFocus, super::requestFocus);
  }

  @Override
  protected void layoutChildren() {
    Insets insets = getInsets();
    double room = Math.max(0, getWidth() - insets.getLeft() - insets.getRight());
    double height = Math.max(0, getHeight() - insets.getTop() - insets.getBottom());
    double fitting = sheet.width(room);
    if (room > 0) engine.ifPresent(made -> made.zoom(sheet.scale(room)));
    double left = insets.getLeft() + Math.rint((room - fitting) / 2);
    wake();
    for (Node child : getManagedChildren()) {
      child.resizeRelocate(left, insets.getTop(), fitting, height);
    }
  }

  /** Puts into the page, when it comes, what is to be seen in it. */
  private final class Loaded implements PageLoad.Owner {
    private final WebView view;

    Loaded(WebView view) {
      this.view = view;
    }

    @Override
    public void loaded() {
      PageScript script = PageScript.of(view.getEngine(), PreviewPane.this::wake);
      PreviewPane.this.script = Optional.of(script);
      script.call("start", host, PageSentences.json(words));
      script.call("dark", sheet.isDark());
      content.begin(script);
      script.call("ease", eased);
      page.begin(script);
      view.setVisible(true);
      if (isFocused()) view.requestFocus();
      AfterPaint.run(() -> ready.complete(null));
    }

    @Override
    public void left() {
      page.leave();
    }

    @Override
    public void strays() {
      if (!content.runsScripts()) {
        giveUp(new IllegalStateException("page lost"));
        return;
      }
      setSite(content.site(), false);
      onScriptsStopped.run();
    }

    @Override
    public void failed(Throwable cause) {
      giveUp(cause);
    }
  }

  /** Follows what is on screen. */
  private final class Changes implements ShownPage.Owner {
    @Override
    public void dressed() {
      paintSheet();
    }

    @Override
    public void updated(PreviewPage shown) {
      Runnable painted = pace.painting();
      AfterPaint.run(
          () -> {
            painted.run();
            onSettled.accept(shown);
          });
    }

    @Override
    public void givenUp() {
      say(words.say("preview.heavy"));
      engine.ifPresent(made -> made.load().again());
    }

    @Override
    public void lighter() {
      engine.ifPresent(made -> getChildren().setAll(made.view()));
    }

    @Override
    public void broken() {
      engine.ifPresent(made -> made.load().broken());
    }
  }

  private void giveUp(Throwable cause) {
    page.leave();
    say(words.say("preview.failed", cause.getClass().getSimpleName()));
    ready.complete(null);
  }

  private void say(String text) {
    Label sentence = new Label(text);
    sentence.setWrapText(true);
    sentence.setTextAlignment(TextAlignment.CENTER);
    sentence.setAlignment(Pos.CENTER);
    sentence.setPadding(new Insets(24));
    getChildren().setAll(sentence);
  }

  private void paintSheet() {
    boolean site = page.shown().shell().site();
    wake();
    setBackground(sheet.around(site));
    engine.ifPresent(made -> made.fill(sheet.fill(site)));
  }
}
