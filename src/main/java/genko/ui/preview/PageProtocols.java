package genko.ui.preview;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.spi.URLStreamHandlerProvider;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The only addresses that the preview's page may load from: {@code genko-page:} for the page's own
 * files, {@code genko-image:} for the images of the post, {@code genko-site:} for what a blog's
 * layouts ask for. They are apart, so that the page's content policy can let scripts come from the
 * first alone, and from the last only where the writer allows it.
 */
public final class PageProtocols extends URLStreamHandlerProvider {
  static final String PAGE = "genko-page";
  static final String IMAGE = "genko-image";
  static final String SITE = "genko-site";
  private static final String OWN_SCRIPTS = "script-src genko-page:";

  private static final String ASSETS = "/genko/assets/preview";
  private static final String KATEX = "/META-INF/resources/webjars/katex/0.18.11/dist/";
  private static final Pattern KATEX_FILE =
      Pattern.compile("katex\\.min\\.(?:css|js)|fonts/KaTeX_[A-Za-z0-9-]+\\.(?:woff2?|ttf)");
  private static final Map<String, String> TYPES =
      Map.of(
          "/page.html", "text/html; charset=utf-8",
          "/page.css", "text/css; charset=utf-8",
          "/marks.css", "text/css; charset=utf-8",
          "/blocks.js", "text/javascript; charset=utf-8",
          "/math.js", "text/javascript; charset=utf-8",
          "/shell.js", "text/javascript; charset=utf-8",
          "/ease.js", "text/javascript; charset=utf-8",
          "/page.js", "text/javascript; charset=utf-8",
          "/places.js", "text/javascript; charset=utf-8",
          "/live.js", "text/javascript; charset=utf-8");

  /** How many addresses are being read. */
  private static final AtomicInteger READING = new AtomicInteger();

  /** Whether no page waits for a file. */
  public static boolean isIdle() {
    return READING.get() == 0;
  }

  /** Where the page is, without scripts or with those of the blog's files. */
  static String address(boolean scripts) {
    return PAGE + "://app/" + (scripts ? "scripted.html" : "page.html");
  }

  @Override
  public @Nullable URLStreamHandler createURLStreamHandler(String protocol) {
    return switch (protocol) {
      case PAGE -> new Handler(url -> asset(url.getPath()));
      case IMAGE -> new Handler(PageImages::open);
      case SITE -> new Handler(PageFiles::open);
      default -> null;
    };
  }

  /** A file of the page's own. */
  static Content asset(String path) throws IOException {
    if (path.equals("/scripted.html")) return scripted();
    if (path.startsWith("/katex/")) return katex(path.substring("/katex/".length()));
    String type = TYPES.get(path);
    if (type == null) throw new FileNotFoundException(path);
    try (InputStream in = PageProtocols.class.getResourceAsStream(ASSETS + path)) {
      if (in == null) throw new FileNotFoundException(path);
      return new Content(type, in.readAllBytes());
    }
  }

  /** A file of KaTeX, out of its jar. */
  private static Content katex(String name) throws IOException {
    Matcher known = KATEX_FILE.matcher(name);
    if (!known.matches()) throw new FileNotFoundException(name);
    String type =
        switch (name.substring(name.lastIndexOf('.') + 1)) {
          case "css" -> "text/css; charset=utf-8";
          case "js" -> "text/javascript; charset=utf-8";
          default -> "font/" + name.substring(name.lastIndexOf('.') + 1);
        };
    try (InputStream in = PageProtocols.class.getResourceAsStream(KATEX + name)) {
      if (in == null) throw new FileNotFoundException(name);
      return new Content(type, in.readAllBytes());
    }
  }

  private static Content scripted() throws IOException {
    Content page = asset("/page.html");
    String html = new String(page.bytes, StandardCharsets.UTF_8);
    String more = html.replace(OWN_SCRIPTS, OWN_SCRIPTS + " genko-site:");
    return new Content(page.type, more.getBytes(StandardCharsets.UTF_8));
  }

  /** What an address gives. */
  static final class Content {
    private final String type;
    private final byte[] bytes;

    Content(String type, byte[] bytes) {
      this.type = type;
      this.bytes = bytes;
    }

    String type() {
      return type;
    }

    /** The bytes themselves: whoever reads them leaves them as they are. */
    byte[] bytes() {
      return bytes;
    }
  }

  private interface Opener {
    Content open(URL url) throws IOException;
  }

  private static final class Handler extends URLStreamHandler {
    private final Opener opener;

    Handler(Opener opener) {
      this.opener = opener;
    }

    @Override
    protected URLConnection openConnection(URL url) {
      return new Connection(url, opener);
    }
  }

  /** Reads once, however often the engine asks for the stream. */
  private static final class Connection extends URLConnection {
    private final Opener opener;
    private @Nullable Content content;

    Connection(URL url, Opener opener) {
      super(url);
      this.opener = opener;
    }

    @Override
    public void connect() throws IOException {
      read();
    }

    private Content read() throws IOException {
      if (content == null) content = open();
      connected = true;
      return content;
    }

    private Content open() throws IOException {
      READING.incrementAndGet();
      try {
        return opener.open(getURL());
      } finally {
        READING.decrementAndGet();
      }
    }

    @Override
    public @Nullable String getContentType() {
      return content == null ? null : content.type;
    }

    @Override
    public long getContentLengthLong() {
      return content == null ? -1 : content.bytes.length;
    }

    @Override
    public int getContentLength() {
      return (int) getContentLengthLong();
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return new ByteArrayInputStream(read().bytes);
    }
  }
}
