package genko.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A request to a {@link LoopbackServer} and its answer, for who knows connections by {@link URL}
 * alone. No proxy is asked, no redirection followed here, no other address ever connected to; and
 * it ends when {@code allowed} has ended by the time that it would begin.
 */
public final class LoopbackConnection extends HttpURLConnection {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int UNANSWERED = 204;
  private static final String HTML = "text/html";

  /** What the client sets by itself, or what would make an answer that is not read here. */
  private static final Set<String> NOT_SENT =
      Set.of(
          "host",
          "connection",
          "content-length",
          "expect",
          "upgrade",
          "accept-encoding",
          "referer");

  private final LoopbackServer server;
  private final Predicate<LoopbackServer> allowed;
  private final Map<String, String> sent = new LinkedHashMap<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final List<Map.Entry<String, String>> fields = new ArrayList<>();
  private @Nullable InputStream answer;

  /** One for the whole program, made when a server is first asked. */
  private static final class Client {
    private static final HttpClient ONE =
        HttpClient.newBuilder()
            .proxy(ProxySelector.of(null))
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();
  }

  /** {@code allowed} says, when the request is to be sent, whether the writer still has it so. */
  public LoopbackConnection(URL url, LoopbackServer server, Predicate<LoopbackServer> allowed) {
    super(url);
    if (!server.serves(url)) throw new IllegalArgumentException("elsewhere: " + url);
    this.server = server;
    this.allowed = allowed;
  }

  @Override
  public void setRequestProperty(String key, String value) {
    if (!NOT_SENT.contains(key.toLowerCase(Locale.ROOT))) sent.put(key, value);
  }

  @Override
  public void addRequestProperty(String key, String value) {
    setRequestProperty(key, value);
  }

  @Override
  public OutputStream getOutputStream() {
    return body;
  }

  @Override
  public void connect() throws IOException {
    if (connected) return;
    if (!allowed.test(server)) throw new ConnectException("no longer allowed: " + url);
    connected = true;
    String host = server.address().getHostAddress();
    String authority = (host.contains(":") ? "[::1]" : host) + ":" + server.port();
    String file = url.getFile().isEmpty() ? "/" : url.getFile();
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://" + authority + file))
              .timeout(PATIENCE)
              .method(
                  getRequestMethod(),
                  body.size() == 0
                      ? BodyPublishers.noBody()
                      : BodyPublishers.ofByteArray(body.toByteArray()));
      sent.forEach(request::setHeader);
      take(Client.ONE.send(request.build(), BodyHandlers.ofInputStream()));
    } catch (IllegalArgumentException refused) {
      throw new ConnectException(refused.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ConnectException("stopped: " + url);
    }
  }

  private void take(HttpResponse<InputStream> response) throws IOException {
    responseCode = response.statusCode();
    responseMessage = "";
    fields.add(Map.entry("", "HTTP/1.1 " + responseCode + " "));
    response
        .headers()
        .map()
        .forEach((key, values) -> values.forEach(value -> fields.add(Map.entry(key, value))));
    answer = responseCode == UNANSWERED ? new ByteArrayInputStream(new byte[0]) : response.body();
    boolean page = response.headers().firstValue("content-type").orElse("").startsWith(HTML);
    if (!page || responseCode == UNANSWERED) return;
    try (InputStream whole = response.body()) {
      answer = new ByteArrayInputStream(SocketlessPage.of(whole.readAllBytes()));
    }
    fields.removeIf(field -> field.getKey().equalsIgnoreCase("content-length"));
  }

  @Override
  public int getResponseCode() throws IOException {
    connect();
    return responseCode;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    connect();
    if (answer == null || responseCode >= HTTP_BAD_REQUEST) {
      throw new IOException("answered " + responseCode + ": " + url);
    }
    return answer;
  }

  @Override
  public @Nullable InputStream getErrorStream() {
    return responseCode >= HTTP_BAD_REQUEST ? answer : null;
  }

  @Override
  public @Nullable String getHeaderField(String name) {
    for (Map.Entry<String, String> field : fields) {
      if (field.getKey().equalsIgnoreCase(name)) return field.getValue();
    }
    return null;
  }

  @Override
  public @Nullable String getHeaderField(int n) {
    return n < fields.size() ? fields.get(n).getValue() : null;
  }

  @Override
  public @Nullable String getHeaderFieldKey(int n) {
    return n > 0 && n < fields.size() ? fields.get(n).getKey() : null;
  }

  @Override
  public Map<String, List<String>> getHeaderFields() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (Map.Entry<String, String> field :
        fields.subList(Math.min(1, fields.size()), fields.size())) {
      all.computeIfAbsent(field.getKey(), any -> new ArrayList<>()).add(field.getValue());
    }
    return all;
  }

  @Override
  public void disconnect() {
    try {
      if (answer != null) answer.close();
    } catch (IOException _) {
      // It is gone already.
    }
  }

  @Override
  public boolean usingProxy() {
    return false;
  }
}
