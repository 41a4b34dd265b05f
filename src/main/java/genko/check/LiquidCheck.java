package genko.check;

import genko.frontmatter.Field;
import genko.frontmatter.FrontMatter;
import genko.text.ChangeSet;
import genko.text.Problem.Severity;
import genko.text.QuickFix;
import genko.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Liquid that is never closed, which aborts the build of the whole site. Liquid knows nothing of
 * Markdown: code is read like everything else, and only {@code raw} protects. The text is cut into
 * tokens as Liquid 4 cuts it (liquid.rb: TemplateParser; block_body.rb; tags/raw.rb): an output
 * runs from two opening braces to the first closing one, which must be doubled, a tag must have a
 * name, and a block its end.
 */
final class LiquidCheck implements Check {
  private static final Set<String> BLOCKS =
      Set.of(
          "if",
          "unless",
          "for",
          "case",
          "capture",
          "comment",
          "highlight",
          "tablerow",
          "ifchanged");

  @Override
  public void look(CheckedPost post, DiagnosticList found) {
    if (!isRendered(post.head())) return;
    for (Fault fault : new Reading(post.units(), post.bodyStart(), DiagnosticList.MOST).faults()) {
      Span span = fault.span();
      List<QuickFix> fixes = List.of();
      if (fault.protectable()) {
        String raw = "{% raw %}" + post.text().slice(span) + "{% endraw %}";
        fixes = post.fix(ChangeSet.of(span, raw), "check.fix.raw");
      }
      found.add(Severity.FAULT, span, fixes, fault.key(), fault.args());
    }
  }

  /** How many such faults a text has, one more than {@link DiagnosticList#MOST} at the most. */
  static int faults(String units, FrontMatter head) {
    if (!isRendered(head)) return 0;
    return new Reading(units, head.bodyStart(), DiagnosticList.MOST + 1).faults().size();
  }

  /** Whether Liquid gets to see the body at all. */
  static boolean isRendered(FrontMatter head) {
    Optional<Field> render = head.field("render_with_liquid");
    boolean off = render.isPresent() && render.get().text().equals("false");
    return head.exists() && !off;
  }

  private record Fault(Span span, String key, String mark, boolean protectable) {
    Object[] args() {
      return new Object[] {mark};
    }
  }

  /** The body, a token after the other. */
  private static final class Reading {
    private final String units;
    private final int most;
    private final List<Fault> faults = new ArrayList<>();
    private final Deque<Fault> open = new ArrayDeque<>();
    private Optional<Fault> raw = Optional.empty();

    Reading(String units, int from, int most) {
      this.units = units;
      this.most = most;
      read(from);
    }

    List<Fault> faults() {
      return faults;
    }

    private void read(int from) {
      int at = from;
      while (faults.size() < most) {
        at = nextOpening(at);
        if (at < 0) break;
        boolean tag = units.charAt(at + 1) == '%';
        int close = units.indexOf(tag ? "%}" : "}", at + 2);
        int to = close < 0 ? at + 2 : close + (tag || units.startsWith("}", close + 1) ? 2 : 1);
        if (raw.isPresent()) {
          if (close < 0) break;
          String token = units.substring(at, to);
          // No hyphen may stand before it.
          boolean dashed = token.startsWith("-", token.lastIndexOf("{%") + 2);
          if (!dashed && name(token).equals("endraw")) raw = Optional.empty();
        } else if (close < 0) {
          // Liquid stops here, and what it would say of the rest is not known.
          faults.add(unclosed(new Span(at, to)));
          return;
        } else if (tag) {
          readTag(new Span(at, to));
        } else if (to - close == 1) {
          faults.add(unclosed(new Span(at, to)));
        }
        at = to;
      }
      raw.ifPresent(faults::add);
      open.forEach(faults::add);
      faults.sort((a, b) -> Integer.compare(a.span().from(), b.span().from()));
    }

    private int nextOpening(int from) {
      int at = units.indexOf('{', from);
      while (at >= 0) {
        char next = at + 1 < units.length() ? units.charAt(at + 1) : ' ';
        if (next == '{' || next == '%') return at;
        at = units.indexOf('{', at + 1);
      }
      return -1;
    }

    private void readTag(Span span) {
      String name = name(units.substring(span.from(), span.to()));
      if (name.isEmpty()) {
        faults.add(new Fault(span, "check.liquid.nameless", "{%", true));
      } else if (name.equals("raw")) {
        raw = Optional.of(new Fault(span, "check.liquid.endless", name, false));
      } else if (BLOCKS.contains(name)) {
        open.push(new Fault(span, "check.liquid.endless", name, false));
      } else if (!open.isEmpty() && name.equals("end" + open.peek().mark())) {
        open.pop();
      }
    }

    private Fault unclosed(Span span) {
      String mark = units.substring(span.from(), span.from() + 2);
      return new Fault(span, "check.liquid.unclosed", mark, true);
    }

    /** The name of the last tag in {@code token}; empty when it has none. */
    private static String name(String token) {
      int at = token.lastIndexOf("{%");
      if (at < 0 || !token.endsWith("%}")) return "";
      at += 2;
      if (token.charAt(at) == '-') at++;
      while (Character.isWhitespace(token.charAt(at))) at++;
      int from = at;
      while (Character.isLetterOrDigit(token.charAt(at)) || token.charAt(at) == '_') at++;
      return token.substring(from, at);
    }
  }
}
