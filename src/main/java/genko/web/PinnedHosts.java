package genko.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Host names that mean the same addresses for as long as somebody holds on to them. A name server
 * may answer a second question otherwise than the first one, with an address in the writer's own
 * network; what was looked at must be what is then connected to.
 *
 * <p>It is the resolver of the whole program (JDK: {@link InetAddressResolverProvider}); names that
 * nobody holds are looked up as ever. Lives on any thread.
 */
public final class PinnedHosts extends InetAddressResolverProvider {
  private static final Map<String, Held> HELD = new ConcurrentHashMap<>();

  private record Held(List<InetAddress> addresses, int holders) {}

  /** A name that is held; closing it lets it go. */
  record Pin(String host, List<InetAddress> addresses) implements AutoCloseable {
    @Override
    public void close() {
      HELD.computeIfPresent(
          host,
          (name, held) ->
              held.holders() == 1 ? null : new Held(held.addresses(), held.holders() - 1));
    }
  }

  /** Looks {@code host} up, unless it is held already, and holds it. */
  static Pin pin(String host) throws UnknownHostException {
    List<InetAddress> found =
        Optional.ofNullable(HELD.get(host))
            .map(Held::addresses)
            .orElse(List.of(InetAddress.getAllByName(host)));
    return hold(host, found);
  }

  /** Holds {@code host} at {@code found}, or at what it is held at already. */
  static Pin hold(String host, List<InetAddress> found) {
    Held held =
        HELD.merge(
            host,
            new Held(found, 1),
            (before, now) -> new Held(before.addresses(), before.holders() + 1));
    return new Pin(host, held.addresses());
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    InetAddressResolver usual = configuration.builtinResolver();
    return new InetAddressResolver() {
      @Override
      public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
          throws UnknownHostException {
        Held held = HELD.get(host);
        return held == null ? usual.lookupByName(host, policy) : held.addresses().stream();
      }

      @Override
      public String lookupByAddress(byte[] address) throws UnknownHostException {
        return usual.lookupByAddress(address);
      }
    };
  }

  @Override
  public String name() {
    return "Genko";
  }
}
