package genko.ui.preview;

import genko.web.LoopbackConnection;
import genko.web.LoopbackServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the web engine off the network, whatever asks for an address: a script, a refresh, a form,
 * a film. The engine has no hook that judges a request before it is sent (a load that is cancelled
 * as it begins is still requested), so the ground is taken from under it: in this process an
 * address of the network opens no connection, and the engine's sockets find no way out. What Genko
 * itself fetches, it fetches with {@link java.net.http.HttpClient}, which asks neither.
 *
 * <p>One server on this machine may be let through, that of the writer's blog, for as long as the
 * writer wants it; sockets are not.
 */
final class EngineNetwork {
  /** The engine has a client of its own beside {@link URL}; with this it does not use it. */
  private static final String OWN_CLIENT = "com.sun.webkit.useHTTP2Loader";

  private static final String ENGINE = "com.sun.webkit.";

  private static boolean closed;

  /** The one that is let through, for any thread. */
  private static volatile Optional<LoopbackServer> through = Optional.empty();

  private EngineNetwork() {}

  /**
   * Closes it for good; before an engine is made.
   *
   * @throws IllegalStateException when it cannot be closed: then no engine may be made
   */
  static synchronized void close() {
    if (closed) return;
    System.setProperty(OWN_CLIENT, "false");
    try {
      URL.setURLStreamHandlerFactory(EngineNetwork::refusing);
    } catch (Error taken) {
      throw new IllegalStateException("the network is not Genko's to close", taken);
    }
    ProxySelector.setDefault(new NoWayOut(Optional.ofNullable(ProxySelector.getDefault())));
    closed = true;
  }

  /** Lets {@code server} through and nothing else, or nothing at all; at once. */
  static void let(Optional<LoopbackServer> server) {
    through = server;
  }

  private static boolean isLet(LoopbackServer server) {
    return through.filter(server::equals).isPresent();
  }

  private static @Nullable URLStreamHandler refusing(String protocol) {
    return switch (protocol) {
      case "http", "https", "ftp", "mailto" -> new Refusing();
      default -> null;
    };
  }

  private static final class Refusing extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      Optional<LoopbackServer> server = through.filter(one -> one.serves(url));
      if (server.isPresent()) {
        return new LoopbackConnection(url, server.get(), EngineNetwork::isLet);
      }
      throw new ConnectException("not reached from here: " + url.getHost());
    }

    @Override
    protected URLConnection openConnection(URL url, Proxy proxy) throws IOException {
      return openConnection(url);
    }

    /** Comparing two addresses asks nobody for their hosts. */
    @Override
    protected @Nullable InetAddress getHostAddress(URL url) {
      return null;
    }
  }

  /** Web sockets do not go by {@link URL}, but ask for a proxy first. */
  private static final class NoWayOut extends ProxySelector {
    private final Optional<ProxySelector> usual;

    NoWayOut(Optional<ProxySelector> usual) {
      this.usual = usual;
    }

    @Override
    public List<Proxy> select(URI uri) {
      if (isEngine()) throw new SecurityException("not reached from here: " + uri.getHost());
      return usual.map(selector -> selector.select(uri)).orElse(List.of(Proxy.NO_PROXY));
    }

    private static boolean isEngine() {
      return StackWalker.getInstance()
          .walk(frames -> frames.anyMatch(frame -> frame.getClassName().startsWith(ENGINE)));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failed) {
      usual.ifPresent(selector -> selector.connectFailed(uri, address, failed));
    }
  }
}
