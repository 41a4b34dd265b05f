package genko.ui.window;

import static genko.ui.Fx.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.tab.PostTab;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page pane with what a blog's own server serves. */
class ServerPagesTest {
  @TempDir private Path folder;
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();

  private HttpServer server() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          byte[] page = ("<title>served</title><p>" + asked.size()).getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static boolean isServed(OpenWindow window) {
    return window.scene().lookup(".server-pane") instanceof javafx.scene.layout.StackPane pane
        && pane.isVisible()
        && pane.getChildren().getFirst() instanceof WebView view
        && "served".equals(view.getEngine().getTitle());
  }

  @Test
  void whatTheBlogsServerServesIsShownWhileItIsAllowed() throws Exception {
    HttpServer server = server();
    Path articles = Files.createDirectory(folder.resolve("articles"));
    int port = server.getAddress().getPort();
    Files.writeString(
        folder.resolve(".genko.yml"), "kind: zenn\nserver: http://localhost:" + port + "/\n");
    Path first = Files.writeString(articles.resolve("the-first-post.md"), "---\ntitle: a\n---\n");
    Path next = Files.writeString(articles.resolve("the-other-post.md"), "---\ntitle: b\n---\n");
    try (OpenWindow window = OpenWindow.of(folder, Locale.JAPANESE, 1200, 700)) {
      PostTab tab = window.open(first);
      eventually(() -> tab.open().position().isChosen());
      assertThat(asked).isEmpty();
      Fx.run(() -> window.shell().window().menus().run("web.server"));
      eventually(() -> isServed(window));
      assertThat(asked).contains("/articles/the-first-post");
      window.open(next);
      eventually(() -> asked.contains("/articles/the-other-post"));
      // A save has the page taken anew.
      int before = asked.size();
      Fx.run(
          () -> {
            PostTab now = window.shell().tabs().currentProperty().get();
            now.editor().paste("本文");
            window.shell().tabs().save(now, () -> {});
          });
      eventually(() -> asked.size() > before);
      Fx.run(() -> window.shell().window().menus().run("web.server"));
      assertThat(Fx.call(() -> isServed(window))).isFalse();
    } finally {
      server.stop(0);
    }
  }
}
