package genko.check;

import genko.markdown.Document;
import genko.markdown.Node;
import genko.markdown.NodeKind;
import genko.text.ChangeSet;
import genko.text.PercentEncoding;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.QuickFix;
import genko.text.Span;
import genko.text.Text;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Images and links of a body whose targets are not there, each with the names that may have been
 * meant. Who knows what is there is asked, and may take its time.
 */
public final class MissingTargets {
  /** So many addresses of a post are looked up. */
  private static final int MOST_ADDRESSES = 2000;

  /** In a longer element nobody looks for where an address is written. */
  private static final int MOST_UNITS = 1 << 16;

  private static final String BEFORE = "(<\"'= \t\n\r";
  private static final String BEHIND = ")>\"' \t\n\r";

  private static final Map<String, String> SOURCES =
      Map.of("img", "src", "source", "src", "video", "src", "audio", "src", "a", "href");

  private final Text text;
  private final int bodyStart;
  private final Site site;
  private final Map<String, Optional<List<String>>> known = new HashMap<>();
  private final DiagnosticList found = new DiagnosticList();

  /** Who knows what addresses lead to. */
  public interface Site {
    /**
     * Empty when there is something at {@code address}, or nobody can tell; else the addresses that
     * may have been meant, the likeliest first.
     */
    Optional<List<String>> missing(String address, boolean image);

    /** Why the blog shows nothing of {@code address}, although something may be there. */
    default Optional<Refusal> refused(String address, boolean image) {
      return Optional.empty();
    }
  }

  /** Why an address is of no use; {@code key} and {@code args} say it. */
  public record Refusal(String key, List<Object> args) {
    public Refusal {
      args = List.copyOf(args);
    }
  }

  private MissingTargets(Text text, int bodyStart, Site site) {
    this.text = text;
    this.bodyStart = bodyStart;
    this.site = site;
  }

  /** What is missing in {@code body}, which begins at {@code bodyStart} of {@code text}. */
  public static List<Diagnostic> of(Text text, int bodyStart, Document body, Site site) {
    MissingTargets targets = new MissingTargets(text, bodyStart, site);
    Deque<Node> open = new ArrayDeque<>();
    body.footnotes().values().forEach(open::push);
    open.push(body.root());
    while (!open.isEmpty() && !targets.found.isFull()) {
      Node node = open.pop();
      targets.look(node);
      node.children().reversed().forEach(open::push);
    }
    return List.copyOf(targets.found.list());
  }

  private void look(Node node) {
    boolean element = node.kind() == NodeKind.HTML_ELEMENT;
    String name =
        switch (node.kind()) {
          case IMAGE -> "src";
          case LINK -> "href";
          case HTML_ELEMENT -> SOURCES.get(node.value());
          default -> null;
        };
    String address = name == null ? null : node.attributes().get(name);
    if (address == null || known.size() >= MOST_ADDRESSES) return;
    boolean image = node.kind() == NodeKind.IMAGE || element && !node.value().equals("a");
    Optional<List<String>> missing =
        known.computeIfAbsent((image ? "!" : "") + address, one -> site.missing(address, image));
    if (missing.isPresent()) report(node, address, image, missing.get());
    else site.refused(address, image).ifPresent(why -> report(node, address, why));
  }

  private void report(Node node, String address, Refusal why) {
    Span whole = node.span().shift(bodyStart);
    Span span = written(node, whole, address).orElse(whole);
    found.add(Problem.of(Severity.DOUBT, span, why.key(), why.args().toArray()), List.of());
  }

  private void report(Node node, String address, boolean image, List<String> near) {
    Span whole = node.span().shift(bodyStart);
    Optional<Span> written = written(node, whole, address);
    List<QuickFix> fixes = new ArrayList<>();
    for (String other : near) {
      written.ifPresent(
          span ->
              fixes.add(
                  new QuickFix("check.fix.target", List.of(other), ChangeSet.of(span, other))));
    }
    String kind = image ? "image" : "link";
    String key = near.isEmpty() ? kind : slip(address, near.getFirst()).orElse(kind);
    Span span = written.orElse(whole);
    Object[] args =
        near.isEmpty() ? new Object[] {address} : new Object[] {address, near.getFirst()};
    found.add(Problem.of(Severity.DOUBT, span, "check.target." + key, args), fixes);
  }

  /** Where {@code address} is written in {@code node}; empty when that is elsewhere. */
  private Optional<Span> written(Node node, Span span, String address) {
    if (span.length() > MOST_UNITS) return Optional.empty();
    String words = text.slice(span);
    int found = -1;
    for (int at = words.indexOf(address); at >= 0; at = words.indexOf(address, at + 1)) {
      int to = at + address.length();
      boolean whole =
          at > 0
              && BEFORE.indexOf(words.charAt(at - 1)) >= 0
              && to < words.length()
              && BEHIND.indexOf(words.charAt(to)) >= 0;
      if (!whole) continue;
      found = at;
      // A tag names it before its words, a link of Markdown after them.
      if (node.kind() == NodeKind.HTML_ELEMENT) break;
    }
    return found < 0
        ? Optional.empty()
        : Optional.of(new Span(found, found + address.length()).shift(span.from()));
  }

  /** How {@code other} differs, where the eye hardly sees it. */
  private static Optional<String> slip(String address, String other) {
    String one = name(address);
    String two = name(other);
    if (one.equals(two)) return Optional.empty();
    String composed = Normalizer.normalize(one, Normalizer.Form.NFC);
    String likewise = Normalizer.normalize(two, Normalizer.Form.NFC);
    if (composed.equals(likewise)) return Optional.of("form");
    return composed.equalsIgnoreCase(likewise) ? Optional.of("case") : Optional.empty();
  }

  private static String name(String address) {
    String bare = PercentEncoding.decode(address.replaceFirst("[?#].*", ""));
    return bare.substring(bare.lastIndexOf('/') + 1);
  }
}
