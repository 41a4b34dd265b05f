package genko.ui.preview;

import genko.ui.menu.CommandSet;
import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import genko.words.Words;
import genko.workspace.notice.Notice;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;

/**
 * The pages that are open in the writer's browser: one a post, from the command until its tab is
 * closed. Belongs to the JavaFX thread.
 */
public final class LivePages {
  private static final String COMMAND = "page.live";

  private final PostTabs tabs;
  private final Words words;
  private final Supplier<PageSources> sources;
  private final Consumer<URI> browser;
  private final Map<PostTab, LivePage> live = new HashMap<>();

  /**
   * @param browser opens an address outside the program
   */
  public LivePages(
      PostTabs tabs, Words words, Supplier<PageSources> sources, Consumer<URI> browser) {
    this.tabs = tabs;
    this.words = words;
    this.sources = sources;
    this.browser = browser;
    tabs.open().addListener(this::changed);
  }

  /** Adds that the page of the current post is opened in the browser. */
  public void addTo(CommandSet commands) {
    commands.add(COMMAND, this::open);
  }

  private void open() {
    PostTab tab = tabs.currentProperty().get();
    if (tab == null) return;
    tab.open().notices().dismiss(COMMAND);
    try {
      LivePage page = live.get(tab);
      if (page == null) page = begin(tab);
      browser.accept(page.address());
    } catch (IOException refused) {
      String sentence = words.say("page.live-failed", String.valueOf(refused.getMessage()));
      tab.open().notices().show(Notice.closable(words, COMMAND, true, sentence));
    }
  }

  private LivePage begin(PostTab tab) throws IOException {
    LivePage page = new LivePage(words, tab, sources.get().imagesOf(tab));
    page.setSite(sources.get().files());
    live.put(tab, page);
    tab.pageProperty().addListener((value, before, after) -> refresh(tab));
    tab.editor().sight().onScrolled(() -> Platform.runLater(() -> follow(tab)));
    return page;
  }

  /** The blog's files may be others since. */
  private void refresh(PostTab tab) {
    LivePage page = live.get(tab);
    if (page != null && tabs.currentProperty().get() == tab) page.setSite(sources.get().files());
  }

  private void follow(PostTab tab) {
    LivePage page = live.get(tab);
    if (page != null) page.follow();
  }

  private void changed(ListChangeListener.Change<? extends PostTab> change) {
    while (change.next()) change.getRemoved().forEach(this::end);
  }

  private void end(PostTab tab) {
    if (tabs.open().contains(tab)) return;
    LivePage page = live.remove(tab);
    if (page != null) page.end();
  }
}
