package genko.web;

import com.google.gson.Gson;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import genko.preview.PagePatch;
import genko.preview.PreviewPage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * One post's page for the browsers of this machine: reached from the loopback address alone, under
 * a path that nobody can guess, by requests that name this very host and come from no other page. A
 * page that is open there is patched and scrolled by what the server sends (server-sent events). A
 * browser that is slow gets the newest page, and nobody waits for it.
 */
public final class LiveServer implements AutoCloseable {
  /** How often a browser that has nothing to hear is asked whether it is still there. */
  private static final long ALIVE_MILLIS = 15_000;

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
          + " data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  /** What lies at an address. */
  public static final class Answer {
    private final String type;
    private final byte[] bytes;

    public Answer(String type, byte[] bytes) {
      this.type = type;
      this.bytes = bytes;
    }
  }

  /** What the page may load. It is asked on any thread. */
  public interface Files {
    /**
     * What lies at {@code path}, which begins with a slash, counts from the page's folder, is
     * escaped as it came, and has no dot segments.
     *
     * @throws IOException when nothing does that may be given
     */
    Answer read(String path) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Files files;
  private final String beginning;
  private final String folder;
  private final String host;

  // What is to be shown, guarded by this.
  private PreviewPage page = PreviewPage.EMPTY;
  private Optional<List<Number>> scroll = Optional.empty();
  private boolean closed;

  /**
   * @param beginning what a page is told first, as JSON on one line
   */
  public LiveServer(Files files, String beginning) throws IOException {
    this.files = files;
    this.beginning = beginning;
    byte[] secret = new byte[16];
    new SecureRandom().nextBytes(secret);
    folder = "/" + HexFormat.of().formatHex(secret);
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
    host = "127.0.0.1:" + server.getAddress().getPort();
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Where the page is. */
  public URI address() {
    return URI.create("http://" + host + folder + "/page.html");
  }

  /** Shows {@code next} from now on. */
  public synchronized void show(PreviewPage next) {
    page = next;
    notifyAll();
  }

  /** Scrolls so that {@code inside} of a block stands at {@code share} of the height. */
  public synchronized void scroll(long block, double inside, double share) {
    scroll = Optional.of(List.of(block, inside, share));
    notifyAll();
  }

  /** Ends it; the pages that are open stay as they are. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getRawPath();
      if (!isAllowed(exchange)) refuse(exchange, 403);
      else if (path == null || !path.startsWith(folder + "/") || hasDots(path))
        refuse(exchange, 404);
      else if (path.equals(folder + "/events")) stream(exchange);
      else send(exchange, path.substring(folder.length()));
    }
  }

  /** Whether it asks this host, by its number, and no page from elsewhere asks. */
  private boolean isAllowed(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    String origin = headers.getFirst("Origin");
    boolean own = origin == null || origin.equals("http://" + host);
    boolean reads = exchange.getRequestMethod().equals("GET");
    return own && reads && host.equals(headers.getFirst("Host"));
  }

  private static boolean hasDots(String path) {
    return Arrays.stream(path.split("/", -1)).anyMatch(LiveServer::isDots);
  }

  private static boolean isDots(String segment) {
    try {
      String plain = URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
      return plain.equals("..") || plain.equals(".");
    } catch (IllegalArgumentException brokenEscape) {
      return true;
    }
  }

  private static void refuse(HttpExchange exchange, int code) throws IOException {
    exchange.sendResponseHeaders(code, -1);
  }

  private void send(HttpExchange exchange, String path) throws IOException {
    Answer found;
    try {
      found = files.read(path);
    } catch (IOException | IllegalArgumentException nothing) {
      refuse(exchange, 404);
      return;
    }
    head(exchange, found.type);
    exchange.sendResponseHeaders(200, found.bytes.length == 0 ? -1 : found.bytes.length);
    exchange.getResponseBody().write(found.bytes);
  }

  private static void head(HttpExchange exchange, String type) {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Content-Security-Policy", POLICY);
    headers.set("Cache-Control", "no-store");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
  }

  /** Tells a page what changes, until it is closed or this is. */
  private void stream(HttpExchange exchange) throws IOException {
    head(exchange, "text/event-stream; charset=utf-8");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    tell(out, "start", beginning);
    tell(out, "patch", PagePatch.BEGINNING.json());
    PreviewPage shown = PreviewPage.EMPTY;
    Optional<List<Number>> scrolled = Optional.empty();
    while (true) {
      PreviewPage next;
      Optional<List<Number>> place;
      synchronized (this) {
        if (!closed && page == shown && scroll.equals(scrolled)) rest();
        if (closed) break;
        next = page;
        place = scroll;
      }
      if (next == shown && place.equals(scrolled))
        out.write(": alive\n\n".getBytes(StandardCharsets.UTF_8));
      PagePatch patch = next.after(shown);
      if (!patch.isEmpty()) tell(out, "patch", patch.json());
      if (place.isPresent() && !place.equals(scrolled))
        tell(out, "scroll", new Gson().toJson(place.get()));
      out.flush();
      shown = next;
      scrolled = place;
    }
    tell(out, "end", "{}");
  }

  /** Until something changes, or nothing did for long: the caller looks. */
  @SuppressWarnings("WaitNotInLoop")
  private synchronized void rest() throws IOException {
    try {
      wait(ALIVE_MILLIS);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new IOException(ended);
    }
  }

  private static void tell(OutputStream out, String event, String data) throws IOException {
    out.write(("event: " + event + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
