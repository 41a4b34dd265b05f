package genko.markdown.flexmark.inline;

import genko.markdown.EmphasisRule;
import genko.markdown.NodeKind;
import genko.markdown.flexmark.option.DialectOptions;
import java.util.Map;

/** Quotation marks, dashes and dots as Goldmark sets them. Counts the quotations that are open. */
final class Typographer implements InlineSyntax {
  private static final Map<String, String> USUAL =
      Map.of(
          "leftSingleQuote", "‘",
          "rightSingleQuote", "’",
          "apostrophe", "’",
          "leftDoubleQuote", "“",
          "rightDoubleQuote", "”",
          "enDash", "–",
          "emDash", "—",
          "ellipsis", "…",
          "leftAngleQuote", "«",
          "rightAngleQuote", "»");

  private final DialectOptions options;
  private int singles;
  private int doubles;

  /** Where the run of quotation marks ends that was looked at last. */
  private int runEnd;

  Typographer(DialectOptions options) {
    this.options = options;
  }

  /** The mark as the entity by which goldmark has it. */
  static String named(String mark) {
    return switch (mark) {
      case "‘" -> "&lsquo;";
      case "’" -> "&rsquo;";
      case "“" -> "&ldquo;";
      case "”" -> "&rdquo;";
      case "–" -> "&ndash;";
      case "—" -> "&mdash;";
      case "…" -> "&hellip;";
      case "«" -> "&laquo;";
      case "»" -> "&raquo;";
      default -> mark;
    };
  }

  @Override
  public boolean starts(char c) {
    return c == '\'' || c == '"' || c == '-' || c == '.' || c == '<' || c == '>';
  }

  @Override
  public boolean read(WordParser parser) {
    String text = parser.text;
    int at = parser.pos;
    return switch (text.charAt(at)) {
      case '-' ->
          text.startsWith("---", at)
              ? put(parser, 3, "emDash")
              : text.startsWith("--", at) && put(parser, 2, "enDash");
      case '.' -> text.startsWith("...", at) && put(parser, 3, "ellipsis");
      case '<' -> text.startsWith("<<", at) && put(parser, 2, "leftAngleQuote");
      case '>' -> text.startsWith(">>", at) && put(parser, 2, "rightAngleQuote");
      case '"' -> doubleQuote(parser);
      default -> singleQuote(parser);
    };
  }

  private boolean put(WordParser parser, int length, String name) {
    String mark = options.setting("typographer." + name, USUAL.getOrDefault(name, ""));
    String shown = mark.startsWith("&") ? LinkAddresses.unescape(mark) : mark;
    parser.add(NodeKind.TYPOGRAPHIC, parser.pos + length, shown);
    return true;
  }

  /** What stands around a run of quotation marks. */
  private record Around(int before, int after, boolean opens, boolean closes) {
    static Around of(String text, int at, int end) {
      int before = at == 0 ? '\n' : text.codePointBefore(at);
      int after = end == text.length() ? '\n' : text.codePointAt(end);
      boolean spaceBefore = EmphasisRule.isSpace(before);
      boolean spaceAfter = EmphasisRule.isSpace(after);
      boolean markBefore = EmphasisRule.isPunctuation(before, false);
      boolean markAfter = EmphasisRule.isPunctuation(after, false);
      return new Around(
          before,
          after,
          !spaceAfter && (!markAfter || spaceBefore || markBefore),
          !spaceBefore && (!markBefore || spaceAfter || markAfter));
    }
  }

  private Around around(WordParser parser) {
    int at = parser.pos;
    char mark = parser.text.charAt(at);
    if (at >= runEnd) {
      runEnd = at;
      while (parser.at(runEnd) == mark) runEnd++;
    }
    return Around.of(parser.text, at, runEnd);
  }

  private boolean doubleQuote(WordParser parser) {
    Around around = around(parser);
    if (around.opens && !around.closes) {
      doubles++;
      return put(parser, 1, "leftDoubleQuote");
    }
    if (doubles == 0 || !isClosing(parser, around)) return false;
    if (parser.at(parser.pos + 1) == '"' && Character.isDigit(around.before)) return false;
    doubles--;
    return put(parser, 1, "rightDoubleQuote");
  }

  private boolean isClosing(WordParser parser, Around around) {
    if (!around.closes) return false;
    if (!around.opens) return true;
    char next = parser.at(parser.pos + 1);
    char after = parser.at(parser.pos + 2);
    return isMark(next) && (after == '\0' || isMark(after) || CharKinds.isSpace(after));
  }

  private static boolean isMark(char c) {
    return c != '\0' && "$+<=>^`|~".indexOf(c) < 0 && EmphasisRule.isPunctuation(c, false);
  }

  private boolean singleQuote(WordParser parser) {
    Around around = around(parser);
    int at = parser.pos;
    char one = parser.at(at + 1);
    char two = parser.at(at + 2);
    char three = parser.at(at + 3);
    boolean left = around.opens && !around.closes;
    if (left
        && HtmlTagScanner.isDigit(one)
        && HtmlTagScanner.isDigit(two)
        && three == 's'
        && isEnd(parser.at(at + 4))) {
      return put(parser, 1, "apostrophe");
    }
    boolean apart =
        EmphasisRule.isSpace(around.before) || EmphasisRule.isPunctuation(around.before, false);
    if (apart && isCutWord(parser, at + 1)) return put(parser, 1, "apostrophe");
    if (Character.isLetterOrDigit(around.before)
        && at + 1 < parser.text.length()
        && Character.isLetter(parser.text.codePointAt(at + 1))) {
      return put(parser, 1, "apostrophe");
    }
    if (left) {
      boolean short1 = "mtsd".indexOf(one) >= 0 && one != '\0' && isEnd(two);
      String pair = "" + one + two;
      boolean short2 =
          (pair.equals("ve") || pair.equals("ll") || pair.equals("re")) && isEnd(three);
      if (short1 || short2) return put(parser, 1, "rightSingleQuote");
      singles++;
      return put(parser, 1, "leftSingleQuote");
    }
    if (two != '\0' && one != '\0' && !Character.isDigit(one)) {
      if (singles > 0 && isClosing(parser, around)) singles--;
      return put(parser, 1, "rightSingleQuote");
    }
    if (singles == 0 || !isClosing(parser, around)) return false;
    singles--;
    return put(parser, 1, "rightSingleQuote");
  }

  /** Goldmark looks at one letter to tell 'twas, 'em and 'net from a quotation. */
  private static boolean isCutWord(WordParser parser, int from) {
    return parser.at(from) != '\0' && "tenl".indexOf(parser.at(from)) >= 0;
  }

  private static boolean isEnd(char c) {
    return c == '\0' || CharKinds.isSpace(c) || CharKinds.isAsciiPunctuation(c);
  }
}
