package genko.ui.preview;

import genko.image.Picture;
import genko.image.Picture.Shown;
import genko.preview.Drawing;
import genko.preview.ImageSource;
import genko.ui.preview.PageProtocols.Content;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * The images of one pane, as its page asks for them on the web engine's threads, and why some were
 * not given. An address is {@code genko-image://NUMBER/STATE/PATH}: the number finds the pane among
 * those that live, the state changes when the images are to be taken anew.
 */
final class PageImages {
  /** A file of more bytes is not read. */
  static final int MAX_BYTES = 32 << 20;

  private static final Map<String, WeakReference<PageImages>> LIVING = new ConcurrentHashMap<>();
  private static final AtomicLong NUMBERS = new AtomicLong();

  private final String number = "v" + NUMBERS.incrementAndGet();
  private final Map<String, String> refused = new ConcurrentHashMap<>();
  private final Predicate<String> named;
  private volatile ImageSource source = ImageSource.NONE;
  private int state;

  /**
   * @param named whether the post names this image; asked on any thread. One on the web that it
   *     does not name is a script's, which could write into its address what it has read
   */
  PageImages(Predicate<String> named) {
    this.named = named;
    LIVING.values().removeIf(reference -> reference.get() == null);
    LIVING.put(number, new WeakReference<>(this));
  }

  /** Takes the images from {@code source} from now on, at new addresses. */
  void from(ImageSource source) {
    this.source = source;
    refused.clear();
    state++;
  }

  /** What the page puts before the escaped path of an image. */
  String address() {
    return PageProtocols.IMAGE + "://" + number + "/" + state + "/";
  }

  /** Why the image at {@code path} was not given: missing, outside, large, format or its kind. */
  String whyNot(String path) {
    return refused.getOrDefault(path, "missing");
  }

  static Content open(URL url) throws IOException {
    WeakReference<PageImages> images = LIVING.get(url.getHost());
    PageImages living = images == null ? null : images.get();
    String address = url.getPath();
    int path = address.indexOf('/', 1);
    if (living == null || path < 0) throw new FileNotFoundException(address);
    // The page's script escapes a plus sign: here it can only be one of the decoder's spaces.
    return living.read(URLDecoder.decode(address.substring(path + 1), StandardCharsets.UTF_8));
  }

  /** The image that the post calls {@code path}. */
  Content read(String path) throws IOException {
    if (ImageSource.isRemote(path) && !named.test(path)) throw refuse(path, "remote");
    ImageSource.Found found = source.read(path);
    if (!(found instanceof ImageSource.Found.Bytes image)) {
      throw refuse(
          path,
          switch (found) {
            case ImageSource.Found.Outside outside -> "outside";
            case ImageSource.Found.TooLarge large -> "large";
            case ImageSource.Found.Remote remote -> "remote";
            default -> "missing";
          });
    }
    if (image.bytes().length > MAX_BYTES) throw refuse(path, "large");
    if (Drawing.isShown(image.bytes())) return new Content("image/svg+xml", image.bytes());
    return switch (Picture.forPage(image.bytes())) {
      case Shown.Ready ready -> new Content(ready.mediaType(), ready.bytes());
      case Shown.TooLarge large -> throw refuse(path, "large");
      case Shown.Not not -> throw refuse(path, not.kind());
    };
  }

  private FileNotFoundException refuse(String path, String why) {
    refused.put(path, why);
    return new FileNotFoundException(path);
  }
}
