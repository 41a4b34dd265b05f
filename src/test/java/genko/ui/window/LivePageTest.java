package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.tab.PostTab;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LivePageTest {
  @TempDir private Path folder;
  private final BlockingQueue<URI> browser = new LinkedBlockingQueue<>();

  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  @Test
  void aPageInTheBrowserHasItsBlogsFilesAndEndsWithItsTab() throws Exception {
    Path post = blog();
    try (OpenWindow window = OpenWindow.in(folder).browser(browser::add).show()) {
      AppWindow shell = window.shell();
      Fx.run(() -> shell.tabs().open(List.of(post)));
      eventually(
          () -> {
            PostTab tab = shell.tabs().currentProperty().get();
            return tab != null
                && tab.open().position().blog().isPresent()
                && tab.pageProperty().get().shell().site();
          });
      Fx.run(() -> shell.window().menus().run("page.live"));
      URI page = browser.poll(60, TimeUnit.SECONDS);
      assertThat(get(page)).contains("live.js").doesNotContain("Content-Security-Policy");
      assertThat(get(page.resolve("live.js"))).contains("EventSource");
      assertThat(get(page.resolve("site/assets/a.css")))
          .contains("url(\"" + page.resolve("site/b.png").getPath() + "\")");
      assertThatThrownBy(() -> get(page.resolve("site/_config.yml")))
          .isInstanceOf(FileNotFoundException.class);
      assertThatThrownBy(() -> get(URI.create(page.resolve("image/") + "..%2F..%2Fsecret.png")))
          .isInstanceOf(FileNotFoundException.class);
      Fx.run(() -> shell.tabs().close(shell.tabs().currentProperty().get()));
      eventually(() -> shell.tabs().open().isEmpty());
      assertThatThrownBy(() -> get(page)).isInstanceOf(IOException.class);
    }
  }

  private Path blog() throws IOException {
    Path root = Files.createDirectories(folder.resolve("blog"));
    Files.write(folder.resolve("secret.png"), new byte[] {1});
    Files.writeString(root.resolve("_config.yml"), "title: x\n");
    Files.createDirectories(root.resolve("_layouts"));
    Files.writeString(
        root.resolve("_layouts/post.html"),
        "<html><head><link rel=\"stylesheet\" href=\"/assets/a.css\"></head>"
            + "<body>{{ content }}</body></html>");
    Files.createDirectories(root.resolve("assets"));
    Files.writeString(root.resolve("assets/a.css"), "body { background: url(/b.png); }\n");
    Files.createDirectories(root.resolve("_posts"));
    return Files.writeString(
        root.resolve("_posts/2025-11-17-a.md"), "---\nlayout: post\ntitle: x\n---\n本文\n");
  }

  private static String get(URI address) throws Exception {
    // Not by way of URL, which the page's engine has closed for the whole program.
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      if (answer.statusCode() == 404) throw new FileNotFoundException(address.toString());
      return answer.body();
    }
  }
}
