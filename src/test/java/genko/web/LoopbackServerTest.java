package genko.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoopbackServerTest {
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] answer =
              (exchange.getRequestMethod()
                      + " "
                      + exchange.getRequestURI()
                      + " "
                      + new String(exchange.getRequestBody().readAllBytes(), UTF_8))
                  .getBytes(UTF_8);
          boolean page = exchange.getRequestURI().getPath().endsWith(".html");
          String type = page ? "text/html; charset=utf-8" : "text/plain";
          exchange.getResponseHeaders().add("Content-Type", type);
          boolean missing = exchange.getRequestURI().getPath().equals("/missing");
          exchange.sendResponseHeaders(missing ? 404 : 200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private static URL url(String address) throws MalformedURLException {
    return URI.create(address).toURL();
  }

  private LoopbackConnection connection(String path) throws MalformedURLException {
    LoopbackServer found = LoopbackServer.at(port()).orElseThrow();
    return new LoopbackConnection(found.page(path).toURL(), found, any -> true);
  }

  @Test
  void aServerIsFoundByItsPort() {
    assertThat(LoopbackServer.at(port())).isPresent();
    int port = port();
    server.stop(0);
    assertThat(LoopbackServer.at(port)).isEmpty();
  }

  @Test
  void onlyAddressesOfThisMachineAreGiven() {
    assertThat(LoopbackServer.port("http://localhost:1313/")).contains(1313);
    assertThat(LoopbackServer.port("http://[::1]:8000")).contains(8000);
    for (String other :
        new String[] {
          "http://example.org:1313",
          "https://localhost:1313",
          "http://localhost",
          "http://localhost.example.org:80",
          "http://localhost:1@example.org:80",
          "x y"
        }) {
      assertThat(LoopbackServer.port(other)).as(other).isEmpty();
    }
  }

  @Test
  void nothingIsServedBesideItsPort() throws IOException {
    LoopbackServer found = LoopbackServer.at(port()).orElseThrow();
    assertThat(found.serves(url("http://127.0.0.1:" + port() + "/a"))).isTrue();
    assertThat(found.serves(url("http://localhost:" + (port() + 1) + "/"))).isFalse();
    assertThat(found.serves(url("http://localhost/"))).isFalse();
    assertThat(found.serves(url("https://localhost:" + port() + "/"))).isFalse();
    assertThat(found.serves(url("http://example.org:" + port() + "/"))).isFalse();
    assertThatThrownBy(() -> new LoopbackServer(InetAddress.getByName("192.0.2.1"), 80))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRequestIsAnswered() throws IOException {
    LoopbackConnection get = connection("/a?b=%E8%8C%B6");
    assertThat(new String(get.getInputStream().readAllBytes(), UTF_8))
        .isEqualTo("GET /a?b=%E8%8C%B6 ");
    assertThat(get.getResponseCode()).isEqualTo(200);
    assertThat(get.getContentType()).isEqualTo("text/plain");
    assertThat(get.getHeaderFieldKey(1)).isNotNull();
    LoopbackConnection post = connection("/");
    post.setRequestMethod("POST");
    post.setDoOutput(true);
    post.getOutputStream().write("x".getBytes(UTF_8));
    assertThat(new String(post.getInputStream().readAllBytes(), UTF_8)).isEqualTo("POST / x");
  }

  @Test
  void aFaultOfTheServerIsTold() throws IOException {
    LoopbackConnection missing = connection("/missing");
    assertThat(missing.getResponseCode()).isEqualTo(404);
    assertThat(missing.getErrorStream()).isNotNull();
    assertThatThrownBy(missing::getInputStream).isInstanceOf(IOException.class);
  }

  @Test
  void whatIsTakenBackIsNotAsked() throws IOException {
    LoopbackServer found = LoopbackServer.at(port()).orElseThrow();
    LoopbackConnection late = new LoopbackConnection(found.page("/").toURL(), found, any -> false);
    assertThatThrownBy(late::getInputStream).isInstanceOf(ConnectException.class);
  }

  @Test
  void thePagesOfAServerFindNoSockets() throws IOException {
    String script = "<script>delete window.WebSocket;</script>";
    LoopbackConnection page = connection("/a.html");
    assertThat(new String(page.getInputStream().readAllBytes(), UTF_8))
        .isEqualTo(script + "GET /a.html ");
    assertThat(page.getHeaderField("content-length")).isNull();
    String head = "<!DOCTYPE html>\n<!-- 一 -->\n<html lang=\"ja\"><head>";
    assertThat(new String(SocketlessPage.of((head + "<script>").getBytes(UTF_8)), UTF_8))
        .isEqualTo(head + script + "<script>");
  }
}
