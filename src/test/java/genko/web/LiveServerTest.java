package genko.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import genko.markdown.HtmlRenderer;
import genko.markdown.kramdown.Kramdown;
import genko.preview.PageShell;
import genko.preview.PreviewPage;
import genko.text.Text;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveServerTest {
  private static final int PATIENCE_MILLIS = 60_000;

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private LiveServer server;
  private URI address;

  @BeforeEach
  void begin() throws IOException {
    server = new LiveServer(this::read, "{\"files\":\"site\"}");
    address = server.address();
  }

  @AfterEach
  void end() {
    server.close();
  }

  private LiveServer.Answer read(String path) throws IOException {
    asked.add(path);
    if (!path.equals("/page.html")) throw new FileNotFoundException(path);
    return new LiveServer.Answer("text/html", "<p>頁</p>".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void givesThePageAtItsAddressOfThisMachineAlone() throws IOException {
    assertThat(address.getHost()).isEqualTo("127.0.0.1");
    assertThat(address.getPath()).matches("/[0-9a-f]{32}/page\\.html");
    String answer = get(address.getPath());
    assertThat(answer).startsWith("HTTP/1.1 200").contains("<p>頁</p>");
    assertThat(answer.lines())
        .anyMatch(line -> line.startsWith("Content-security-policy: default-src 'none'"));
  }

  @Test
  void twoServersHaveTwoPaths() throws IOException {
    try (LiveServer other = new LiveServer(this::read, "{}")) {
      assertThat(other.address().getPath()).isNotEqualTo(address.getPath());
    }
  }

  @Test
  void withoutThePathThereIsNothing() throws IOException {
    for (String path :
        List.of("/", "/page.html", "/events", "/00000000000000000000000000000000/page.html")) {
      assertThat(get(path)).as(path).startsWith("HTTP/1.1 404");
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void noDotsLeadOutOfTheFolder() throws IOException {
    String folder = address.getPath().replace("/page.html", "");
    for (String more :
        List.of(
            "/../etc/passwd", "/site/../../x", "/%2e%2e/x", "/site/%2E./x", "/site/%2", "/./x")) {
      assertThat(get(folder + more)).as(more).startsWith("HTTP/1.1 4");
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void otherHostsOriginsAndMethodsAreRefused() throws IOException {
    String path = address.getPath();
    String host = address.getAuthority();
    assertThat(ask("GET", path, "evil.example:" + address.getPort(), ""))
        .startsWith("HTTP/1.1 403");
    assertThat(ask("GET", path, "localhost:" + address.getPort(), "")).startsWith("HTTP/1.1 403");
    assertThat(ask("GET", path, host, "Origin: https://evil.example\r\n"))
        .startsWith("HTTP/1.1 403");
    assertThat(ask("GET", path, host, "Origin: null\r\n")).startsWith("HTTP/1.1 403");
    assertThat(ask("POST", path, host, "Content-Length: 0\r\n")).startsWith("HTTP/1.1 403");
    assertThat(asked).isEmpty();
    assertThat(ask("GET", path, host, "Origin: http://" + host + "\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void tellsAnOpenPageWhatChangesAndEndsWithIt() throws IOException {
    PreviewPage one = page(PreviewPage.EMPTY, "一つめ\n");
    server.show(one);
    try (Socket socket = socket()) {
      String events = address.getPath().replace("page.html", "events");
      socket.getOutputStream().write(request("GET", events, address.getAuthority(), ""));
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      assertThat(line(lines, "data: {\"files\"")).isEqualTo("data: {\"files\":\"site\"}");
      assertThat(line(lines, "data: ")).contains("\"shell\"");
      assertThat(line(lines, "data: ")).contains("一つめ");
      PreviewPage two = page(one, "一つめ\n\n二つめ\n");
      server.show(two);
      assertThat(line(lines, "data: ")).contains("二つめ").doesNotContain("一つめ");
      server.scroll(two.blocks().getLast().id(), 0.5, 0.25);
      assertThat(line(lines, "data: ")).contains("0.5,0.25");
      server.close();
      assertThatThrownBy(() -> get(address.getPath())).isInstanceOf(IOException.class);
    }
  }

  private static PreviewPage page(PreviewPage before, String text) {
    var document = Kramdown.JEKYLL.parse(Text.of(text), 0);
    return PreviewPage.next(before, HtmlRenderer.page(document), PageShell.EMPTY);
  }

  private static String line(BufferedReader lines, String beginning) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(beginning)) return line;
    }
    throw new AssertionError("ended before " + beginning);
  }

  private String get(String path) throws IOException {
    return ask("GET", path, address.getAuthority(), "");
  }

  private String ask(String method, String path, String host, String more) throws IOException {
    try (Socket socket = socket()) {
      socket.getOutputStream().write(request(method, path, host, "Connection: close\r\n" + more));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Socket socket() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  private static byte[] request(String method, String path, String host, String more) {
    return "%s %s HTTP/1.1\r\nHost: %s\r\n%s\r\n"
        .formatted(method, path, host, more)
        .getBytes(StandardCharsets.UTF_8);
  }
}
