package genko.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A server on this machine that the writer has running, by its port and the loopback address at
 * which it answers. Nothing beside that address and port is ever meant by it.
 */
public record LoopbackServer(InetAddress address, int port) {
  private static final List<String> NAMES = List.of("localhost", "127.0.0.1", "[::1]", "::1");
  private static final Duration PATIENCE = Duration.ofMillis(500);

  public LoopbackServer {
    if (!address.isLoopbackAddress()) throw new IllegalArgumentException("not here: " + address);
  }

  /** The server that listens on {@code port}; asks the machine, which takes its moment. */
  public static Optional<LoopbackServer> at(int port) {
    for (byte[] one : List.of(new byte[] {127, 0, 0, 1}, v6())) {
      try (Socket socket = new Socket()) {
        InetAddress address = InetAddress.getByAddress(one);
        socket.connect(new InetSocketAddress(address, port), (int) PATIENCE.toMillis());
        return Optional.of(new LoopbackServer(address, port));
      } catch (IOException _) {
        // Nobody listens there.
      }
    }
    return Optional.empty();
  }

  private static byte[] v6() {
    byte[] address = new byte[16];
    address[15] = 1;
    return address;
  }

  /** The port that {@code written} names, if it is an address of this machine by http. */
  public static Optional<Integer> port(String written) {
    try {
      URI uri = URI.create(written.strip());
      boolean here =
          "http".equalsIgnoreCase(uri.getScheme())
              && uri.getHost() != null
              && NAMES.contains(uri.getHost().toLowerCase(Locale.ROOT))
              && uri.getUserInfo() == null;
      return here && uri.getPort() > 0 ? Optional.of(uri.getPort()) : Optional.empty();
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** Whether {@code url} is at this server, by any name of this machine. */
  public boolean serves(URL url) {
    return url.getProtocol().equals("http")
        && NAMES.contains(url.getHost().toLowerCase(Locale.ROOT))
        && url.getPort() == port
        && url.getUserInfo() == null;
  }

  /** The address of {@code path} there, which begins with a slash and is escaped. */
  public URI page(String path) {
    return URI.create("http://localhost:" + port + path);
  }
}
