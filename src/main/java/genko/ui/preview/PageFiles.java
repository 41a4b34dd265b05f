package genko.ui.preview;

import genko.image.Picture;
import genko.image.Picture.Shown;
import genko.preview.Drawing;
import genko.preview.ImageFormat;
import genko.preview.SiteFiles;
import genko.preview.SiteStyles;
import genko.text.PercentEncoding;
import genko.ui.preview.PageProtocols.Content;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The blog's files for one pane, as its page asks for them on the web engine's threads. An address
 * is {@code genko-site://NUMBER-STATE/PATH}: number and state stand in the place of the host, so
 * that an address within a style sheet, relative or from the root, finds its file by itself. The
 * state changes when the files are to be taken anew.
 */
final class PageFiles {
  private static final int MAX_BYTES = 16 << 20;

  private static final Map<String, WeakReference<PageFiles>> LIVING = new ConcurrentHashMap<>();
  private static final AtomicLong NUMBERS = new AtomicLong();
  private static final Set<String> FONTS =
      Set.of(
          "application/font-woff",
          "application/font-sfnt",
          "application/vnd.ms-fontobject",
          "application/x-font-ttf",
          "application/x-font-otf");

  private final String number = "s" + NUMBERS.incrementAndGet();
  private volatile SiteFiles source = SiteFiles.NONE;
  private volatile boolean scripts;
  private int state;

  PageFiles() {
    LIVING.values().removeIf(reference -> reference.get() == null);
    LIVING.put(number, new WeakReference<>(this));
  }

  /** Takes the files from {@code source} from now on, at new addresses. */
  void from(SiteFiles source, boolean scripts) {
    this.source = source;
    this.scripts = scripts;
    state++;
  }

  /** What the page puts before the path of a file. */
  String address() {
    return PageProtocols.SITE + "://" + number + "-" + state;
  }

  static Content open(URL url) throws IOException {
    String host = url.getHost();
    int dash = host.indexOf('-');
    WeakReference<PageFiles> files = dash < 0 ? null : LIVING.get(host.substring(0, dash));
    PageFiles living = files == null ? null : files.get();
    if (living == null) throw new FileNotFoundException(url.getPath());
    return living.read(PercentEncoding.decode(url.getPath()));
  }

  /** The file at {@code path} of the site, which begins with a slash. */
  Content read(String path) throws IOException {
    if (!path.startsWith("/") || path.contains("/../") || path.endsWith("/..")) {
      throw new FileNotFoundException(path);
    }
    if (!(source.read(path) instanceof SiteFiles.Found.Bytes file)
        || file.bytes().length > MAX_BYTES) {
      throw new FileNotFoundException(path);
    }
    String type = file.mediaType();
    int end = type.indexOf(';');
    String plain = end < 0 ? type : type.substring(0, end).strip();
    if (plain.equals("text/css")) return styles(file);
    if (plain.startsWith("image/")) return image(path, file);
    if (plain.startsWith("font/") || FONTS.contains(plain)) return new Content(type, file.bytes());
    if (plain.endsWith("/javascript") && scripts) return new Content(type, file.bytes());
    throw new FileNotFoundException(path);
  }

  private static Content styles(SiteFiles.Found.Bytes file) {
    String css = new String(file.bytes(), StandardCharsets.UTF_8);
    byte[] confined = SiteStyles.confine(css).getBytes(StandardCharsets.UTF_8);
    return new Content("text/css; charset=utf-8", confined);
  }

  private static Content image(String path, SiteFiles.Found.Bytes file) throws IOException {
    if (file.mediaType().startsWith("image/svg")) {
      if (!Drawing.isShown(file.bytes())) throw new FileNotFoundException(path);
      return new Content(file.mediaType(), file.bytes());
    }
    if (ImageFormat.of(file.bytes()).isEmpty()) return new Content(file.mediaType(), file.bytes());
    if (Picture.forPage(file.bytes()) instanceof Shown.Ready ready) {
      return new Content(ready.mediaType(), ready.bytes());
    }
    throw new FileNotFoundException(path);
  }
}
