package genko.ui.preview;

import genko.post.Post;
import genko.preview.PreviewPage;
import genko.preview.WordPlace;
import genko.text.Span;
import genko.ui.menu.CommandSet;
import genko.ui.menu.Menus;
import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import genko.words.Words;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.BooleanSupplier;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The page beside the text, with what stands above it, and how the two follow each other. */
public final class PageSide extends BorderPane {
  private final PostTabs tabs;
  private final PreviewPane preview;
  private final PageBar bar;
  private final ScrollTogether together;
  private final Map<PostTab, Left> left = new WeakHashMap<>();
  private @Nullable ServerPages server;
  private BooleanSupplier seen = () -> true;
  private int posts;

  /**
   * What is known of the page of a post: its name, and the caret that the page last was told of.
   */
  private static final class Left {
    private final String post;
    private int caret = -1;

    /** Whether the page has been told of the caret since it shows this post. */
    private boolean told;

    private Left(String post) {
      this.post = post;
    }
  }

  /**
   * @param above what else stands above the page
   */
  public PageSide(Words words, Menus menus, PostTabs tabs, PreviewPane preview, Node... above) {
    this.tabs = tabs;
    this.preview = preview;
    bar = new PageBar(words, menus, this::toText);
    together = new ScrollTogether(preview, bar.togetherProperty());
    VBox top = new VBox(bar);
    top.getChildren().addAll(above);
    setTop(top);
    setCenter(preview);
    preview.setOnPicked(this::picked);
    bar.pageWidthProperty().subscribe(preview::setWidth);
    bar.togetherProperty().subscribe(together::toPage);
    bar.easedProperty().subscribe(preview::setEased);
    preview.setOnEased(count -> bar.dearProperty().set(count > 0));
    tabs.open().addListener(this::watch);
  }

  private void watch(ListChangeListener.Change<? extends PostTab> change) {
    while (change.next()) change.getAddedSubList().forEach(together::watch);
  }

  /** Shows what a blog's own server serves over the page, while there is something. */
  public void setServer(ServerPages server) {
    this.server = server;
    setCenter(new StackPane(preview, server.pane()));
    preview.visibleProperty().bind(server.pane().shownProperty().not());
  }

  public PageBar bar() {
    return bar;
  }

  /** Asks {@code visible} whether anybody sees the page. */
  public void setSeen(BooleanSupplier visible) {
    seen = visible;
    together.setSeen(visible);
  }

  /** Adds how the page can look, and whose it is. */
  public void addTo(CommandSet commands) {
    if (server != null) server.addTo(commands);
    commands.addToggle(
        "page.site",
        () -> bar.siteProperty().set(!bar.siteProperty().get()),
        bar.inBlogProperty(),
        bar.siteProperty());
    commands.addToggle("page.phone", bar.phoneProperty());
    commands.addToggle("page.desk", bar.deskProperty());
    commands.addToggle("page.together", bar.togetherProperty());
    commands.addToggle(
        "page.eased",
        () -> bar.easedProperty().set(!bar.easedProperty().get()),
        bar.dearProperty(),
        bar.easedProperty());
  }

  /** Follows {@code tab}, which is the tabs's current one now; null for none. */
  public void follow(@Nullable PostTab tab) {
    together.follow(tab);
    if (tab == null) return;
    Left turned = left.computeIfAbsent(tab, one -> new Left("post" + posts++));
    turned.told = false;
    preview.turnTo(turned.post);
  }

  public void show(PreviewPage page) {
    boolean another = preview.shown() == PreviewPage.EMPTY;
    preview.show(page);
    if (another) together.toPage();
    revealCaret();
  }

  /** Brings the page to where the text is now, after it was out of sight. */
  public void comeBack() {
    together.lead();
    together.toPage();
    revealCaret();
  }

  /**
   * Marks the caret's block, and brings it into sight if the caret was moved since the last time.
   */
  public void revealCaret() {
    PostTab tab = tabs.currentProperty().get();
    if (tab == null || !seen.getAsBoolean()) return;
    int caret = tab.session().post().selection().caret() - tab.session().post().bodyStart();
    Left now = left.get(tab);
    if (caret < 0 || now == null) return;
    boolean first = now.caret < 0;
    boolean moved = caret != now.caret;
    if (moved && !first) preview.reveal(caret);
    else if (!now.told) preview.mark(caret);
    now.caret = caret;
    now.told = true;
  }

  private void toText() {
    PostTab tab = tabs.currentProperty().get();
    if (tab != null) tab.editor().requestFocus();
  }

  private void picked(PageSelection pick) {
    PostTab tab = tabs.currentProperty().get();
    if (tab == null || tab.isComposing()) return;
    Post post = tab.session().post();
    int from = Math.min(post.text().length(), post.bodyStart() + pick.block().from());
    int to = Math.min(post.text().length(), post.bodyStart() + pick.block().to());
    String source = post.text().slice(from, Math.max(from, to));
    Optional<Span> place =
        pick.word()
            ? WordPlace.word(source, pick.shown(), pick.at())
            : WordPlace.caret(source, pick.shown(), pick.at()).map(Span::at);
    tab.editor().goTo(place.map(span -> span.shift(from)).orElse(Span.at(from)));
  }
}
