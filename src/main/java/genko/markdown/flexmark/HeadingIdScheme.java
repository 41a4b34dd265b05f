package genko.markdown.flexmark;

import genko.markdown.Node;
import genko.markdown.flexmark.inline.HeadingHtml;
import genko.markdown.flexmark.inline.Lines;
import genko.markdown.flexmark.option.DialectOptions;
import genko.markdown.flexmark.option.Feature;
import genko.markdown.flexmark.option.Flavor;
import genko.text.PercentEncoding;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The ids that headings get of their words, told apart over all of a body. */
final class HeadingIdScheme {
  /** White space as JavaScript has it. */
  private static final Pattern SPACES =
      Pattern.compile("[\\s\\u00a0\\u2028\\u2029\\ufeff\\p{Zs}]+");

  private final DialectOptions options;
  private final Set<String> used = new HashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();

  private HeadingIdScheme(DialectOptions options) {
    this.options = options;
  }

  /** The passages with ids on their headings; one whose ids are right stays what it is. */
  static List<FlexmarkPassage> number(List<FlexmarkPassage> passages, DialectOptions options) {
    if (!options.has(Feature.HEADING_IDS)) return passages;
    HeadingIdScheme ids = new HeadingIdScheme(options);
    List<FlexmarkPassage> out = new ArrayList<>(passages);
    for (int i = 0; i < passages.size(); i++) {
      List<String> slugs = passages.get(i).slugs;
      if (slugs.isEmpty()) continue;
      out.set(i, passages.get(i).with(slugs.stream().map(ids::next).toList()));
    }
    return out;
  }

  private String next(String slug) {
    boolean hugo = options.is(Flavor.HUGO);
    String base = slug.isEmpty() && hugo ? "heading" : slug;
    if (base.isEmpty() && !options.is(Flavor.HEXO)) return base;
    if (used.add(base)) return base;
    int count = counts.getOrDefault(base, 0);
    String id;
    do {
      count++;
      id = base + "-" + count;
    } while (!used.add(id));
    counts.put(base, count);
    return id;
  }

  /** The words of a heading as an id. */
  static String slug(Node heading, DialectOptions options) {
    StringBuilder words = new StringBuilder();
    words(heading, options.is(Flavor.ZENN) ? "" : " ", words);
    String text = words.toString();
    return switch (options.flavor()) {
      case HUGO -> hugo(text.strip(), options.setting(HugoSettings.ID_TYPE, "github"));
      case ZENN -> HeadingHtml.isLinked(heading) ? zenn(text) : "";
      case HEXO -> hexo(text);
      case QIITA -> github(text);
      default -> github(text.strip());
    };
  }

  private static void words(Node node, String lineEnd, StringBuilder out) {
    for (Node child : node.children()) {
      switch (child.kind()) {
        case TEXT, CODE, MATH, ENTITY, TYPOGRAPHIC, QUOTATION_MARK -> out.append(child.value());
        case HARD_BREAK -> out.append(lineEnd);
        default -> words(child, lineEnd, out);
      }
    }
  }

  private static String hugo(String text, String type) {
    if (type.equals("blackfriday")) return blackfriday(text);
    String plain = text;
    if (type.equals("github-ascii")) {
      plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[^\\x00-\\x7f]", "");
    }
    return github(plain);
  }

  private static String github(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c == '-' || c == ' ') out.append('-');
              else if (c == '_' || Character.isLetterOrDigit(c) || isMark(c))
                out.appendCodePoint(Character.toLowerCase(c));
            });
    return out.toString();
  }

  private static boolean isMark(int point) {
    return Character.getType(point) == Character.NON_SPACING_MARK
        || Character.getType(point) == Character.COMBINING_SPACING_MARK;
  }

  private static String blackfriday(String text) {
    StringBuilder out = new StringBuilder();
    boolean dash = false;
    for (int c : text.codePoints().toArray()) {
      if (Character.isLetterOrDigit(c)) {
        if (dash && !out.isEmpty()) out.append('-');
        dash = false;
        out.appendCodePoint(Character.toLowerCase(c));
      } else {
        dash = true;
      }
    }
    return out.toString();
  }

  /** As JavaScript encodes a component of an address, in lower case and with dashes for spaces. */
  private static String zenn(String text) {
    String base = SPACES.matcher(Lines.stripAll(text).toLowerCase(Locale.ROOT)).replaceAll("-");
    return PercentEncoding.encode(base, "-_.!~*'()");
  }

  private static String hexo(String text) {
    return text.strip()
        .replaceAll("[\\s~`!@#$%^&*()\\-_+=\\[\\]{}|\\\\;:\"'<>,.?/]+", "-")
        .replaceAll("^-+|-+$", "");
  }
}
