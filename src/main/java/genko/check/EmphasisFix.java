package genko.check;

import genko.check.EmphasisScope.Pair;
import genko.markdown.EmphasisRule;
import genko.markdown.Node;
import genko.text.Graphemes;
import genko.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to have a pair of marks emphasise: what stands from {@code from} to {@code to} becomes
 * {@code inserted}, and then {@code result} is what ought to be emphasised, marks included.
 *
 * @param tags whether it is emphasised by tags of HTML
 */
record EmphasisFix(
    String labelKey, int from, int to, String inserted, Span result, boolean tags, String shown) {
  private static final String OPENING = "「『（(［[｛{〈《【〔“‘";
  private static final String CLOSING = "」』）)］]｝}〉》】〕”’";

  /** What a button shows of the text after a change. */
  private static final int SHOWN = 20;

  /** What may be done about {@code pair}, the likeliest first; none of it has been tried. */
  static List<EmphasisFix> of(Pair pair, EmphasisScope scope, String text, EmphasisRule rule) {
    List<EmphasisFix> out = new ArrayList<>();
    moved(pair, scope, text, rule, out);
    spaced(pair, text, rule, out);
    if (rule.html()) out.add(tagged(pair, text));
    return out;
  }

  List<Object> arguments() {
    return shown.isEmpty() ? List.of() : List.of(shown);
  }

  private static boolean opens(Pair pair, EmphasisRule rule) {
    return rule.opens(pair.open().mark(), pair.open().before(), pair.open().after());
  }

  private static boolean closes(Pair pair, EmphasisRule rule) {
    return rule.closes(pair.close().mark(), pair.close().before(), pair.close().after());
  }

  /** Punctuation at the ends is let out of the emphasis. */
  private static void moved(
      Pair pair, EmphasisScope scope, String text, EmphasisRule rule, List<EmphasisFix> out) {
    Span inner = pair.inner();
    for (Node link : scope.links()) {
      Span target = link.marker();
      boolean whole = link.span().equals(inner) && text.charAt(inner.from()) == '[';
      if (whole && target != null) {
        out.add(inside(pair, text, inner.from() + 1, target.from()));
        return;
      }
    }
    int lead = inner.from();
    while (lead < inner.to() && isLoose(text, lead, scope, rule)) lead++;
    int trail = inner.to();
    while (trail > lead && isLoose(text, trail - 1, scope, rule)) trail--;
    if (lead == trail) return;
    int from = opens(pair, rule) ? inner.from() : lead;
    int to = closes(pair, rule) ? inner.to() : trail;
    if (!isBalanced(text, from, to)) {
      from = lead;
      to = trail;
    }
    if (isBalanced(text, from, to)) out.add(inside(pair, text, from, to));
  }

  private static boolean isLoose(String text, int at, EmphasisScope scope, EmphasisRule rule) {
    char c = text.charAt(at);
    boolean sentence = c > 127 || "\"'().,:;!?".indexOf(c) >= 0;
    return sentence && !Character.isSurrogate(c) && rule.isPunctuation(c) && scope.isPlain(at);
  }

  private static boolean isBalanced(String text, int from, int to) {
    StringBuilder open = new StringBuilder();
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      if (OPENING.indexOf(c) >= 0) open.append(c);
      int closing = CLOSING.indexOf(c);
      if (closing < 0) continue;
      int last = open.length() - 1;
      if (last < 0 || open.charAt(last) != OPENING.charAt(closing)) return false;
      open.setLength(last);
    }
    return open.isEmpty();
  }

  private static EmphasisFix inside(Pair pair, String text, int from, int to) {
    String marks = pair.marks();
    String lead = text.substring(pair.inner().from(), from);
    String core = marks + text.substring(from, to) + marks;
    String all = lead + core + text.substring(to, pair.inner().to());
    int start = pair.span().from() + lead.length();
    return new EmphasisFix(
        "check.fix.emphasis.inside",
        pair.span().from(),
        pair.span().to(),
        all,
        new Span(start, start + core.length()),
        false,
        shown(all));
  }

  private static String shown(String text) {
    int end = 0;
    for (int count = 0; count < SHOWN && end < text.length(); count++) {
      end = Graphemes.next(text, end);
    }
    return end < text.length() ? text.substring(0, end) + "…" : text;
  }

  private static void spaced(Pair pair, String text, EmphasisRule rule, List<EmphasisFix> out) {
    String before = opens(pair, rule) ? "" : rule.space();
    String after = closes(pair, rule) ? "" : rule.space();
    Span span = pair.span();
    String core = text.substring(span.from(), span.to());
    int start = span.from() + before.length();
    out.add(
        new EmphasisFix(
            "check.fix.emphasis.space",
            span.from(),
            span.to(),
            before + core + after,
            new Span(start, start + core.length()),
            false,
            ""));
  }

  private static EmphasisFix tagged(Pair pair, String text) {
    String open = tags(pair, false);
    String core = open + text.substring(pair.inner().from(), pair.inner().to()) + tags(pair, true);
    int from = pair.span().from();
    return new EmphasisFix(
        "check.fix.emphasis.tag",
        from,
        pair.span().to(),
        core,
        new Span(from, from + core.length()),
        true,
        open);
  }

  private static String tags(Pair pair, boolean end) {
    String slash = end ? "/" : "";
    if (pair.open().mark() == '~') return "<" + slash + "del>";
    return switch (pair.open().length()) {
      case 1 -> "<" + slash + "em>";
      case 2 -> "<" + slash + "strong>";
      default -> end ? "</em></strong>" : "<strong><em>";
    };
  }
}
