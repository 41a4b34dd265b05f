package genko.ui.preview;

import com.google.gson.Gson;
import genko.preview.ImageSource;
import genko.preview.LinkTarget;
import genko.preview.PageBlock;
import genko.preview.PagePatch;
import genko.preview.PreviewPage;
import genko.preview.SiteFiles;
import genko.words.Words;
import genko.workspace.PageWidth;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.FontSmoothingType;
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
 */
public final class PreviewPane extends Region {
  /** The pixels of a letter in a page as it is made. */
  private static final double LETTERS = 16;

  /** A page that holds the window up for longer is not worth it. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Color LIGHT = Color.web("#ffffff");
  private static final Color DARK = Color.web("#0d1117");

  /** What the page calls by the last part of its key; it fills in the arguments itself. */
  private static final List<String> SAID_BY_THE_PAGE =
      List.of(
          "preview.empty",
          "preview.long",
          "preview.lost.audio",
          "preview.lost.avif",
          "preview.lost.drawing",
          "preview.lost.format",
          "preview.lost.frame",
          "preview.lost.heic",
          "preview.lost.image",
          "preview.lost.large",
          "preview.lost.missing",
          "preview.lost.much",
          "preview.lost.outside",
          "preview.lost.remote",
          "preview.lost.tiff",
          "preview.lost.video",
          "preview.math",
          "preview.named");

  /**
   * What is told of scrolling: the offset of the body that stands at {@code share} of the height.
   */
  public interface Scrolled {
    void to(int sourceOffset, double share);
  }

  private final Words words;
  private final Consumer<URI> browser;
  private final Supplier<WebView> engines;
  private final PageImages images = new PageImages(source -> this.wanted.shows(source));
  private final PageFiles files = new PageFiles();
  // The engine holds what it calls weakly: these fields keep it.
  private final PageHost host =
      new PageHost(this::follow, this::clicked, this::scrolled, this::whyNot);
  private final CompletableFuture<Void> ready = new CompletableFuture<>();

  private Consumer<PageSelection> onPicked = pick -> {};
  private Scrolled onScrolled = (offset, share) -> {};
  private Consumer<PreviewPage> onSettled = page -> {};
  private Consumer<String> onUnshown = path -> {};
  private Runnable onScriptsStopped = () -> {};
  private Optional<Path> storage = Optional.empty();
  private SiteFiles site = SiteFiles.NONE;
  private WebView view;
  private TrustedClicks hand;
  private PageLoad load;
  private PageScript page;
  private boolean inSight;
  private boolean started;
  private boolean dark;
  private boolean scripts;
  private double zoom = 1;
  private PageWidth width = PageWidth.PANEL;

  /** Read by the engine's threads too. */
  private volatile PreviewPage wanted = PreviewPage.EMPTY;

  private PreviewPage shown = PreviewPage.EMPTY;
  private Duration patience = PATIENCE;

  /** The page that was given up because it took too long; it is tried again when it is lighter. */
  private Optional<PreviewPage> tooHeavy = Optional.empty();

  private Optional<Long> marked = Optional.empty();
  private Optional<Integer> caret = Optional.empty();

  /**
   * @param browser opens an address with the scheme http, https or mailto outside the program
   */
  public PreviewPane(Words words, Consumer<URI> browser) {
    this(words, browser, WebView::new);
  }

  PreviewPane(Words words, Consumer<URI> browser, Supplier<WebView> engines) {
    this.words = words;
    this.browser = browser;
    this.engines = engines;
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
  }

  /**
   * Makes the engine once there is a page and a window to show it in: it stops the thread for as
   * long as a second, and until then the writer sees the text.
   */
  private void startWhenNeeded() {
    if (inSight && !started && wanted != PreviewPage.EMPTY) afterPaint(this::start);
  }

  /** Makes the web engine now instead of after the window has been painted. */
  public void start() {
    if (started) return;
    started = true;
    try {
      EngineNetwork.close();
      view = engines.get();
    } catch (LinkageError | RuntimeException noEngine) {
      giveUp(noEngine);
      return;
    }
    storage.map(Path::toFile).ifPresent(view.getEngine()::setUserDataDirectory);
    view.setPageFill(sheet());
    view.setContextMenuEnabled(false);
    view.setFontSmoothingType(FontSmoothingType.GRAY);
    // A file that is dropped belongs to the window; the engine would leave the page for it.
    view.setOnDragEntered(null);
    view.setOnDragOver(null);
    view.setOnDragExited(null);
    view.setOnDragDropped(null);
    view.setVisible(false);
    getChildren().setAll(view);
    hand = TrustedClicks.on(view);
    load = new PageLoad(view.getEngine(), this::address, new PageOwner());
    load.begin();
  }

  /**
   * Has the engine keep what it stores for pages in {@code folder}, in place of a folder of its own
   * choice in the writer's home. To be called before the engine is made.
   */
  public void keepIn(Path folder) {
    storage = Optional.of(folder);
  }

  /** Called with the path of a picture that is there, in a format that no browser shows. */
  public void setOnUnshown(Consumer<String> onUnshown) {
    this.onUnshown = onUnshown;
  }

  /** Shows {@code next}; before the page is there it is kept until then. */
  public void show(PreviewPage next) {
    wanted = next;
    if (tooHeavy.isPresent() && !isTooHeavy(next)) lighten();
    if (page != null) bringUpToDate();
    else startWhenNeeded();
  }

  /**
   * Prints the page in the colours of paper; whether there is one that shows the newest text. The
   * caret's block is not marked there.
   */
  public boolean print(PrinterJob job) {
    if (page == null) return false;
    page.call("unmark");
    page.call("dark", false);
    view.getEngine().print(job);
    page.call("dark", dark);
    if (caret.isPresent()) markCaret();
    return true;
  }

  /** Where the images of the post come from, from now on; those that are shown are taken anew. */
  public void setImages(ImageSource source) {
    images.from(source);
    if (page != null) page.call("images", images.address());
  }

  /**
   * Where the files of the blog come from, from now on, and whether script files of it may run.
   * They run in the page, so one that never ends stops the whole program: it is for blogs that the
   * writer trusts. Inline scripts and handlers never run.
   */
  public void setSite(SiteFiles source, boolean scripts) {
    site = source;
    files.from(source, scripts);
    if (this.scripts != scripts) {
      this.scripts = scripts;
      if (load == null) return;
      load.forgive();
      load.again();
    } else if (page != null) {
      page.call("files", files.address());
    }
  }

  /**
   * Marks the block that holds {@code sourceOffset} of the body and, only if it is out of sight,
   * scrolls to it. Nothing is reported back of that.
   */
  public void reveal(int sourceOffset) {
    caret = Optional.of(sourceOffset);
    boolean moved = !marked.equals(shown.blockAt(sourceOffset).map(PageBlock::id));
    if (page != null && moved) markCaret();
  }

  /** The page in letters of {@code pixels}, as large as those of the text. */
  public void setLetters(double pixels) {
    zoom = pixels / LETTERS;
    requestLayout();
  }

  /** Changes between light and dark in place. */
  public void setDark(boolean dark) {
    this.dark = dark;
    paintSheet();
    if (page != null) page.call("dark", dark);
  }

  /**
   * Called when scripts of the blog were stopped, because they would go elsewhere again and again.
   */
  public void setOnScriptsStopped(Runnable onScriptsStopped) {
    this.onScriptsStopped = onScriptsStopped;
  }

  /** Called when words of a block are clicked. */
  public void setOnPicked(Consumer<PageSelection> onPicked) {
    this.onPicked = onPicked;
  }

  /** Called whenever the page is scrolled, by whomever. */
  public void setOnScrolled(Scrolled onScrolled) {
    this.onScrolled = onScrolled;
  }

  /** Scrolls so that {@code sourceOffset} of the body stands at {@code share} of the height. */
  public void scrollTo(int sourceOffset, double share) {
    if (page == null) return;
    shown
        .placeOf(sourceOffset)
        .ifPresent(place -> page.call("scrollTo", (double) place.id(), place.share(), share));
  }

  /** How wide the page is made. */
  public void setWidth(PageWidth width) {
    this.width = width;
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
    return shown;
  }

  /** How long a call into the page may hold the window up, for tests. */
  void setPatience(Duration patience) {
    this.patience = patience;
  }

  /** The engine's view, for tests; null before {@link #start}. */
  WebView view() {
    return view;
  }

  @Override
  protected void layoutChildren() {
    Insets insets = getInsets();
    double room = Math.max(0, getWidth() - insets.getLeft() - insets.getRight());
    double height = Math.max(0, getHeight() - insets.getTop() - insets.getBottom());
    double fitting =
        width == PageWidth.PHONE ? Math.min(room, PageWidth.PHONE.pixels() * zoom) : room;
    double scale = width == PageWidth.DESK ? Math.min(1, room / PageWidth.DESK.pixels()) : zoom;
    if (view != null && view.getZoom() != scale && room > 0) view.setZoom(scale);
    double left = insets.getLeft() + Math.rint((room - fitting) / 2);
    for (Node child : getManagedChildren()) {
      child.resizeRelocate(left, insets.getTop(), fitting, height);
    }
  }

  /** Puts into the page, when it comes, what is to be seen in it. */
  private final class PageOwner implements PageLoad.Owner {
    @Override
    public void loaded() {
      page = PageScript.of(view.getEngine());
      shown = PreviewPage.EMPTY;
      page.call("start", host, sentences());
      page.call("dark", dark);
      page.call("images", images.address());
      page.call("files", files.address());
      page.call("apply", PagePatch.BEGINNING.json());
      bringUpToDate();
      view.setVisible(true);
      afterPaint(() -> ready.complete(null));
    }

    @Override
    public void left() {
      page = null;
    }

    @Override
    public void strays() {
      if (!scripts) {
        giveUp(new IllegalStateException("page lost"));
        return;
      }
      setSite(site, false);
      onScriptsStopped.run();
    }

    @Override
    public void failed(Throwable cause) {
      giveUp(cause);
    }
  }

  private boolean isTooHeavy(PreviewPage next) {
    return tooHeavy
        .filter(heavy -> next.continues(heavy) && 2 * next.weight() > heavy.weight())
        .isPresent();
  }

  private void lighten() {
    tooHeavy = Optional.empty();
    getChildren().setAll(view);
  }

  /** Shows no more of {@code heavy}: the page has held the window up. */
  private void giveUp(PreviewPage heavy) {
    tooHeavy = Optional.of(heavy);
    say(words.say("preview.heavy"));
    shown = PreviewPage.EMPTY;
    load.again();
  }

  private void bringUpToDate() {
    PreviewPage next = wanted;
    if (isTooHeavy(next)) return;
    PagePatch patch = next.after(shown);
    shown = next;
    if (patch.shell().isPresent()) paintSheet();
    if (!patch.isEmpty()) apply(next, patch);
    if (page == null) return;
    if (caret.isPresent()) markCaret();
    if (page.wasSlowerThan(patience)) {
      giveUp(next);
      return;
    }
    afterPaint(() -> onSettled.accept(next));
  }

  private void apply(PreviewPage next, PagePatch patch) {
    if (page.call("apply", patch.json())) return;
    // The page and what we know of it have parted ways: it is built anew from nothing.
    page.call("clear");
    if (!page.call("apply", next.after(PreviewPage.EMPTY).json())) load.broken();
  }

  private void markCaret() {
    marked = shown.blockAt(caret.orElseThrow()).map(PageBlock::id);
    marked.ifPresentOrElse(id -> page.call("reveal", id.doubleValue()), () -> page.call("unmark"));
  }

  private String address() {
    return scripts ? PageProtocols.SCRIPTED : PageProtocols.ADDRESS;
  }

  /** Opens what the reader clicked: nothing while the page is being loaded, nothing made up. */
  private void follow(String href) {
    if (page == null || !hand.takeClick() || !shown.links(href)) return;
    if (LinkTarget.of(href) instanceof LinkTarget.Outside outside)
      browser.accept(outside.address());
  }

  private void clicked(String id, String words, int at, boolean twice) {
    if (page == null || !hand.clicks()) return;
    number(id)
        .flatMap(shown::sourceOf)
        .ifPresent(block -> onPicked.accept(new PageSelection(block, words, at, twice)));
  }

  private void scrolled(String id, double inside, double share) {
    number(id)
        .flatMap(block -> shown.offsetOf(new PreviewPage.Place(block, inside)))
        .ifPresent(offset -> onScrolled.to(offset, share));
  }

  private String whyNot(String path) {
    String why = images.whyNot(path);
    if (why.equals("heic") || why.equals("tiff")) onUnshown.accept(path);
    return why;
  }

  private static Optional<Long> number(String id) {
    try {
      return Optional.of(Long.valueOf(id));
    } catch (NumberFormatException madeUp) {
      return Optional.empty();
    }
  }

  private void giveUp(Throwable cause) {
    page = null;
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

  private String sentences() {
    Map<String, String> said = new LinkedHashMap<>();
    for (String key : SAID_BY_THE_PAGE) {
      said.put(key.substring(key.lastIndexOf('.') + 1), words.say(key, "{0}", "{1}"));
    }
    return new Gson().toJson(said);
  }

  /** A blog's page stands on white where it does not say otherwise, as in a browser. */
  private Color sheet() {
    return dark && !shown.shell().site() ? DARK : LIGHT;
  }

  /** What the page lies on where it is narrower than the panel. */
  private Color table() {
    return dark ? Color.web("#010409") : Color.web("#eaeef2");
  }

  private void paintSheet() {
    setBackground(Background.fill(width == PageWidth.PHONE ? table() : sheet()));
    if (view != null) view.setPageFill(sheet());
  }

  /** Runs {@code then} when what is the case now has been painted. */
  private static void afterPaint(Runnable then) {
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        // The first pulse from now paints it; the second begins when that has been painted.
        if (++pulses < 2) return;
        stop();
        then.run();
      }
    }.start();
  }
}
