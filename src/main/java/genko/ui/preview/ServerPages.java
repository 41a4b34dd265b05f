package genko.ui.preview;

import genko.async.TaskRunner;
import genko.blog.PreviewCommand;
import genko.blog.PublicationStatus;
import genko.kinds.BlogKinds;
import genko.post.Post;
import genko.storage.files.BlogFolder;
import genko.text.PercentEncoding;
import genko.ui.menu.CommandSet;
import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import genko.web.LoopbackServer;
import genko.words.Words;
import genko.workspace.blog.BlogPermissionStore;
import genko.workspace.notice.Notice;
import genko.workspace.notice.Notice.Choice;
import genko.workspace.position.BlogPosition;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Has the page of the current post be what its blog's own preview serves, where the writer allows
 * that for this blog and has it running. Follows the post in front and its saves. Belongs to the
 * JavaFX thread; ports are asked elsewhere.
 */
public final class ServerPages {
  private static final String COMMAND = "web.server";

  /** How long a server takes to make a page anew: most do so in the first. */
  private static final List<Duration> AFTER_A_SAVE =
      List.of(Duration.millis(600), Duration.millis(2500));

  private final Words words;
  private final PostTabs tabs;
  private final PageSources sources;
  private final TaskRunner aside;
  private final ServerPane pane;
  private final BooleanProperty possible = new SimpleBooleanProperty();
  private final BooleanProperty on = new SimpleBooleanProperty();
  private Runnable ending = () -> {};

  /** The blog of which it was said that its server does not answer. */
  private Optional<String> told = Optional.empty();

  /** Who listens on a port. */
  private record Asked(int port, Optional<LoopbackServer> found) {
    static Asked of(int port) {
      return new Asked(port, LoopbackServer.at(port));
    }
  }

  public ServerPages(
      Words words, PostTabs tabs, PageSources sources, PreviewPane preview, TaskRunner aside) {
    this.words = words;
    this.tabs = tabs;
    this.sources = sources;
    this.aside = aside;
    pane = new ServerPane(preview::storage);
    sources.setOnPermissions(this::look);
    tabs.currentPosition().subscribe(this::look);
    tabs.currentProperty().subscribe(this::follow);
    pane.sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::focusedProperty)
        .orElse(false)
        .subscribe(
            focused -> {
              // A server may have been started, or ended, while the writer was elsewhere.
              if (focused) look();
            });
  }

  /** Where the pages stand. */
  ServerPane pane() {
    return pane;
  }

  /** Adds that the writer allows it for the current post's blog, or forbids it. */
  public void addTo(CommandSet commands) {
    commands.addToggle(COMMAND, this::turn, possible, on);
  }

  /** Whether the current post's blog may be shown from its server. */
  public BooleanProperty onProperty() {
    return on;
  }

  /** Whether the current post has a blog with a preview of its own. */
  public BooleanProperty possibleProperty() {
    return possible;
  }

  /** Allows it or forbids it; what is forbidden ends at once. */
  public void turn() {
    Optional<String> folder = folder();
    if (folder.isEmpty()) return;
    BlogPermissionStore permissions = sources.permissions();
    boolean next = !permissions.of(folder.get()).server();
    if (!next) pane.end();
    permissions.allow(folder.get(), leave -> leave.withServer(next), all -> turned(next));
  }

  private void turned(boolean allowed) {
    PostTab tab = tabs.currentProperty().get();
    told = Optional.empty();
    if (tab != null) {
      tab.open().notices().dismiss(COMMAND);
      if (allowed) say(tab, words.say("web.server-on"));
    }
    look();
  }

  private void say(PostTab tab, String sentence) {
    Choice off = new Choice(words.say("web.off"), this::turn);
    List<Choice> choices = List.of(Choice.close(words), off);
    tab.open().notices().show(new Notice(COMMAND, false, sentence, choices));
  }

  private void follow(@Nullable PostTab tab) {
    ending.run();
    ending = tab == null ? () -> {} : tab.open().observe(this::saved);
    look();
  }

  /** The file was written, or something else of it changed: the server will have it in a moment. */
  private void saved() {
    if (!pane.shownProperty().get()) return;
    for (Duration after : AFTER_A_SAVE) {
      PauseTransition wait = new PauseTransition(after);
      wait.setOnFinished(event -> pane.reload());
      wait.play();
    }
  }

  private Optional<BlogPosition> position() {
    return Optional.ofNullable(tabs.currentPosition().getValue());
  }

  private Optional<String> folder() {
    return position()
        .filter(at -> at.kind().preview().isPresent())
        .flatMap(BlogPosition::root)
        .map(root -> root.root().toString());
  }

  private void look() {
    Optional<String> folder = folder();
    PostTab tab = tabs.currentProperty().get();
    possible.set(folder.isPresent());
    on.set(folder.isPresent() && sources.permissions().of(folder.get()).server());
    if (!on.get() || tab == null || position().isEmpty()) {
      pane.end();
      return;
    }
    BlogPosition at = position().get();
    PreviewCommand command = at.kind().preview().orElseThrow();
    String path = path(at, tab.session().post());
    aside
        .task(() -> Asked.of(port(at, command)))
        .onSuccess(asked -> found(tab, folder.get(), command, path, asked))
        .start();
  }

  /** The port that the writer gave, or the one on which such servers are. */
  private static int port(BlogPosition at, PreviewCommand command) {
    return at.root()
        .flatMap(ServerPages::given)
        .flatMap(LoopbackServer::port)
        .orElse(command.port());
  }

  private static Optional<String> given(BlogFolder root) {
    return BlogKinds.said(root, "server");
  }

  private void found(PostTab tab, String folder, PreviewCommand command, String path, Asked asked) {
    Optional<LoopbackServer> found = asked.found();
    // The writer may have gone elsewhere, or taken it back, meanwhile.
    boolean still = on.get() && tabs.currentProperty().get() == tab;
    if (!still || !folder().equals(Optional.of(folder))) return;
    if (found.isPresent()) {
      if (told.isPresent()) tab.open().notices().dismiss(COMMAND);
      told = Optional.empty();
      pane.show(found.get(), path);
      return;
    }
    pane.end();
    if (told.equals(Optional.of(folder))) return;
    told = Optional.of(folder);
    say(tab, words.say("web.server-none", command.command(), asked.port()));
  }

  /** Where the server has {@code post}; its first page where that is not known. */
  private static String path(BlogPosition at, Post post) {
    return at.site()
        .previewPath(at.placed(post.head()))
        .or(
            () ->
                at.publication(post, true)
                    .map(PublicationStatus::address)
                    .filter(one -> !one.isEmpty() && !one.contains(PublicationStatus.UNKNOWN))
                    .map(one -> one.replaceFirst("^[a-z]+://[^/]*", "")))
        .filter(path -> path.startsWith("/"))
        .map(PercentEncoding::encode)
        .orElse("/");
  }
}
