package genko.ui.preview;

import genko.web.LoopbackServer;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.concurrent.Worker;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebView;
import org.jspecify.annotations.Nullable;

/**
 * What a blog's own server serves, in an engine of its own that reaches this one server and nothing
 * else. It is made when it is first wanted, and emptied when it is wanted no longer.
 */
final class ServerPane extends StackPane {
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
  private final Supplier<Optional<Path>> storage;
  private @Nullable WebView view;
  private Optional<LoopbackServer> server = Optional.empty();
  private Optional<URI> wanted = Optional.empty();

  /** {@code storage} has the folder in which an engine keeps what pages store. */
  ServerPane(Supplier<Optional<Path>> storage) {
    this.storage = storage;
    getStyleClass().add("server-pane");
    setVisible(false);
    setManaged(false);
  }

  ReadOnlyBooleanProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Where the engine is now; "" where nowhere. */
  String location() {
    return view == null ? "" : view.getEngine().getLocation();
  }

  /** Shows {@code path} of {@code from}; what is shown already stays as it is. */
  void show(LoopbackServer from, String path) {
    URI next = from.page(path);
    if (server.equals(Optional.of(from)) && wanted.equals(Optional.of(next))) return;
    EngineNetwork.close();
    server = Optional.of(from);
    wanted = Optional.of(next);
    EngineNetwork.let(server);
    if (view == null) view = make();
    view.getEngine().load(next.toString());
    setSeen(true);
  }

  /** Takes the page anew, as the server has it by now. */
  void reload() {
    if (view != null && server.isPresent()) view.getEngine().reload();
  }

  /** Shows nothing, and lets nothing through, from this moment on. */
  void end() {
    EngineNetwork.let(Optional.empty());
    if (server.isEmpty()) return;
    server = Optional.empty();
    wanted = Optional.empty();
    if (view != null) view.getEngine().loadContent("");
    setSeen(false);
  }

  private void setSeen(boolean seen) {
    setVisible(seen);
    setManaged(seen);
    shown.set(seen);
  }

  private WebView make() {
    WebView made = new WebView();
    PageEngine.prepare(made, storage.get());
    made.setVisible(true);
    made.getEngine().setCreatePopupHandler(features -> null);
    made.getEngine().setConfirmHandler(question -> false);
    made.getEngine().setPromptHandler(question -> "");
    made.getEngine()
        .locationProperty()
        .subscribe(location -> Platform.runLater(() -> follow(made, location)));
    getChildren().setAll(made);
    return made;
  }

  /** A page that leads out of the server is left for the one that was wanted. */
  private void follow(WebView made, @Nullable String location) {
    if (server.isEmpty() || location == null || location.isEmpty()) return;
    if (location.startsWith("about:") || isServed(location)) return;
    Worker<Void> worker = made.getEngine().getLoadWorker();
    if (worker.isRunning()) worker.cancel();
    wanted.ifPresent(page -> made.getEngine().load(page.toString()));
  }

  private boolean isServed(String location) {
    try {
      return server.isPresent() && server.get().serves(new URI(location).toURL());
    } catch (URISyntaxException | MalformedURLException | IllegalArgumentException none) {
      return false;
    }
  }
}
