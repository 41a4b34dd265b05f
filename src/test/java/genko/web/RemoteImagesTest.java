package genko.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import genko.preview.ImageSource;
import genko.preview.ImageSource.Found;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemoteImagesTest {
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private boolean allowed = true;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void end() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    asked.add(path + " " + exchange.getRequestHeaders().getFirst("Referer"));
    try (exchange) {
      if (path.equals("/moved.png")) {
        exchange.getResponseHeaders().set("Location", "/a.png?x=1");
        exchange.sendResponseHeaders(302, -1);
      } else if (path.equals("/file.png")) {
        exchange.getResponseHeaders().set("Location", "file:///etc/passwd");
        exchange.sendResponseHeaders(302, -1);
      } else if (path.equals("/round.png")) {
        exchange.getResponseHeaders().set("Location", "/round.png");
        exchange.sendResponseHeaders(302, -1);
      } else if (path.equals("/trickle.png")) {
        exchange.sendResponseHeaders(200, 0);
        trickle(exchange.getResponseBody());
      } else if (path.startsWith("/a.png")) {
        exchange.sendResponseHeaders(200, 7);
        exchange.getResponseBody().write("picture".getBytes(StandardCharsets.UTF_8));
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  /** A byte now and then, until nobody listens any more. */
  private static void trickle(OutputStream out) {
    try {
      while (true) {
        out.write('x');
        out.flush();
        TimeUnit.MILLISECONDS.sleep(20);
      }
    } catch (IOException | InterruptedException _) {
      return;
    }
  }

  private String address(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  private String read(ImageSource images, String path) throws IOException {
    Found found = images.read(path);
    return found instanceof Found.Bytes bytes
        ? new String(bytes.bytes(), StandardCharsets.UTF_8)
        : found.getClass().getSimpleName();
  }

  private ImageSource images() {
    ImageSource blog =
        path ->
            ImageSource.isRemote(path) && !path.startsWith("https://own.example/")
                ? new Found.Remote()
                : new Found.Bytes(("blog " + path).getBytes(StandardCharsets.UTF_8));
    return new RemoteImages(blog, () -> allowed, host -> true, Duration.ofSeconds(60));
  }

  @Test
  void asksNobodyUnlessTheWriterAllowsIt() throws IOException {
    allowed = false;
    assertThat(read(images(), address("/a.png"))).isEqualTo("Remote");
    assertThat(read(images(), "HTTPS://example.com/a.png")).isEqualTo("Remote");
    assertThat(asked).isEmpty();
  }

  @Test
  void fetchesAnImageOnceWithoutSayingWhoAsks() throws IOException {
    ImageSource images = images();
    assertThat(read(images, address("/a.png?b=c"))).isEqualTo("picture");
    assertThat(read(images, address("/a.png?b=c"))).isEqualTo("picture");
    assertThat(asked).containsExactly("/a.png?b=c null");
  }

  @Test
  void followsRedirectionsOfTheWebAloneAndNotForEver() throws IOException {
    assertThat(read(images(), address("/moved.png"))).isEqualTo("picture");
    assertThat(read(images(), address("/file.png"))).isEqualTo("Missing");
    assertThat(read(images(), address("/round.png"))).isEqualTo("Missing");
    assertThat(asked).hasSizeLessThan(10);
  }

  @Test
  void whatIsNotThereIsMissing() throws IOException {
    assertThat(read(images(), address("/none.png"))).isEqualTo("Missing");
    assertThat(read(images(), "http://")).isEqualTo("Missing");
    assertThat(read(images(), "http://user@localhost/a.png")).isEqualTo("Missing");
  }

  @Test
  void neverKnocksAtTheWritersOwnNetwork() throws IOException {
    ImageSource strict = new RemoteImages(ImageSource.NONE, () -> true);
    assertThat(read(strict, address("/a.png"))).isEqualTo("Missing");
    assertThat(asked).isEmpty();
    for (String own :
        List.of(
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "0.0.0.0",
            "100.64.0.1",
            "224.0.0.1",
            "::1",
            "fe80::1",
            "fd00::1",
            "::ffff:127.0.0.1")) {
      assertThat(RemoteImages.isOpen(InetAddress.getByName(own))).as(own).isFalse();
    }
    assertThat(RemoteImages.isOpen(InetAddress.getByName("93.184.216.34"))).isTrue();
  }

  @Test
  void anImageThatTricklesForEverIsGivenUp() {
    ImageSource images =
        new RemoteImages(ImageSource.NONE, () -> true, host -> true, Duration.ofSeconds(2));
    Throwable given =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () -> catchThrowable(() -> read(images, address("/trickle.png"))));
    assertThat(given).isInstanceOf(IOException.class);
    assertThat(asked).hasSize(1);
  }

  /** A name server that answers the second question otherwise leads nowhere else. */
  @Test
  void theAddressThatWasLookedAtIsTheOneThatIsConnectedTo() throws IOException {
    String host = "genko-pinned.test";
    String address = "http://" + host + ":" + server.getAddress().getPort() + "/a.png";
    try (PinnedHosts.Pin pin = PinnedHosts.hold(host, List.of(InetAddress.getLoopbackAddress()))) {
      assertThat(pin.addresses()).containsExactly(InetAddress.getLoopbackAddress());
      assertThat(read(images(), address)).isEqualTo("picture");
      ImageSource strict = new RemoteImages(ImageSource.NONE, () -> true);
      assertThat(read(strict, address)).isEqualTo("Missing");
    }
    assertThat(asked).hasSize(1);
  }

  @Test
  void imagesOfTheBlogAreTheBlogsAffair() throws IOException {
    assertThat(read(images(), "/assets/a.png")).isEqualTo("blog /assets/a.png");
    String own = "https://own.example/a.png";
    assertThat(read(images(), own)).as("nobody is asked for it").isEqualTo("blog " + own);
  }
}
