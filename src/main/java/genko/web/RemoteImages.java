package genko.web;

import genko.preview.ImageSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * The images of a post's blog, and those on the web where the writer allows them for this blog. The
 * page itself never reaches the network: an image is fetched here, without cookies and without
 * saying which page asks, and given to the page as bytes. Only hosts of the open internet are
 * asked, so that a post cannot knock at the doors of the writer's own network: the address that was
 * looked at is the one that is connected to, see {@link PinnedHosts}. An image has ten seconds,
 * from the first name that is looked up to its last byte, however slowly it trickles.
 */
public final class RemoteImages implements ImageSource {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST_BYTES = 16 << 20;
  private static final int MOST_KEPT = 64 << 20;
  private static final int MOST_STEPS = 4;

  private final ImageSource blog;
  private final BooleanSupplier allowed;
  private final Predicate<InetAddress> open;
  private final Duration patience;
  private final Kept kept = new Kept();

  /** One for the whole program, made when an image is first fetched. */
  private static final class Client {
    private static final HttpClient ONE =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();
  }

  /** The images of {@code blog}, and those of the web while {@code allowed} says so. */
  public RemoteImages(ImageSource blog, BooleanSupplier allowed) {
    this(blog, allowed, RemoteImages::isOpen, PATIENCE);
  }

  RemoteImages(
      ImageSource blog, BooleanSupplier allowed, Predicate<InetAddress> open, Duration patience) {
    this.patience = patience;
    this.blog = blog;
    this.allowed = allowed;
    this.open = open;
  }

  @Override
  public Found read(String path) throws IOException {
    Found own = blog.read(path);
    if (!ImageSource.isRemote(path) || own instanceof Found.Bytes) return own;
    if (!allowed.getAsBoolean()) return new Found.Remote();
    Optional<Found> known = kept.get(path);
    if (known.isPresent()) return known.get();
    Found found = fetch(path);
    if (found instanceof Found.Bytes bytes) kept.put(path, bytes);
    return found;
  }

  private Found fetch(String path) throws IOException {
    Instant until = Instant.now().plus(patience);
    try {
      URI address = URI.create(path.replace(" ", "%20"));
      for (int step = 0; step < MOST_STEPS; step++) {
        if (!ImageSource.isRemote(address.toString()) || address.getHost() == null)
          return new Found.Missing();
        try (PinnedHosts.Pin host = PinnedHosts.pin(address.getHost())) {
          if (!isOpen(address, host.addresses())) return new Found.Missing();
          HttpResponse<InputStream> answer = ask(address, left(until));
          Optional<String> next = answer.headers().firstValue("Location");
          boolean elsewhere = answer.statusCode() / 100 == 3 && next.isPresent();
          try (InputStream in = answer.body()) {
            if (!elsewhere) {
              return answer.statusCode() == 200 ? image(in, left(until)) : new Found.Missing();
            }
          }
          address = address.resolve(next.get());
        }
      }
      return new Found.Missing();
    } catch (IllegalArgumentException noAddress) {
      return new Found.Missing();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return new Found.Missing();
    }
  }

  private static HttpResponse<InputStream> ask(URI address, Duration left)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(left)
            .header("Accept", "image/*")
            .header("User-Agent", "Genko")
            .build();
    return Client.ONE.send(request, BodyHandlers.ofInputStream());
  }

  private static Duration left(Instant until) throws HttpTimeoutException {
    Duration left = Duration.between(Instant.now(), until);
    if (!left.isPositive()) throw new HttpTimeoutException("no time left");
    return left;
  }

  /** Reads a body; one that is not at its end in time is closed, which ends the reading. */
  private static Found image(InputStream in, Duration left) throws IOException {
    CompletableFuture<Void> late =
        CompletableFuture.runAsync(
            () -> close(in),
            CompletableFuture.delayedExecutor(left.toMillis(), TimeUnit.MILLISECONDS));
    try {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      return bytes.length > MOST_BYTES ? new Found.TooLarge(bytes.length) : new Found.Bytes(bytes);
    } finally {
      late.cancel(false);
    }
  }

  private static void close(InputStream in) {
    try {
      in.close();
    } catch (IOException _) {
      // It is given up either way.
      return;
    }
  }

  private boolean isOpen(URI address, List<InetAddress> hosts) {
    return address.getUserInfo() == null && hosts.stream().allMatch(open);
  }

  /** Whether {@code host} is one of the internet that everybody reaches. */
  static boolean isOpen(InetAddress host) {
    byte[] bytes = host.getAddress();
    // Addresses of IPv6 for one's own network, and those of carriers between networks.
    boolean own = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
    boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 64;
    return !host.isLoopbackAddress()
        && !host.isAnyLocalAddress()
        && !host.isLinkLocalAddress()
        && !host.isSiteLocalAddress()
        && !host.isMulticastAddress()
        && !own
        && !shared;
  }

  /** The images that were fetched last, so that a page that is built anew has them at once. */
  private static final class Kept {
    private final Map<String, Found.Bytes> images = new LinkedHashMap<>(16, 0.75f, true);
    private int size;

    synchronized Optional<Found> get(String address) {
      return Optional.ofNullable(images.get(address));
    }

    synchronized void put(String address, Found.Bytes image) {
      Found.Bytes before = images.put(address, image);
      size += image.bytes().length - (before == null ? 0 : before.bytes().length);
      var oldest = images.values().iterator();
      while (size > MOST_KEPT && oldest.hasNext()) {
        size -= oldest.next().bytes().length;
        oldest.remove();
      }
    }
  }
}
