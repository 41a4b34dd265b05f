package genko.markdown;

import genko.text.Span;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Japanese input method types at the start of a line in place of a mark of Markdown: {@code
 * ＃　}, {@code ＊　}, {@code １．}, {@code ＞}. To Markdown these are letters like any other.
 *
 * @param span of the mark and the white space after it, in UTF-16 offsets of the line
 * @param mark what Markdown knows in its place, with the space after it
 * @param isBlock whether it begins a block only where no paragraph stands above
 */
public record FullWidthMark(Span span, String mark, boolean isBlock) {
  private static final String SPACE = "[ \\u3000\\t]";

  /** Marks of a quote and white space, behind which a block may begin; no item is that deep. */
  private static final String BEFORE = "(?: {0,3}> ?){0,20}[ \\t]{0,40}";

  private static final Pattern HEADING =
      Pattern.compile("(" + BEFORE + ")(?:([#＃]{1,6})" + SPACE + "+|(＃{2,6})(?=[^\\s＃　]))");

  /** The long vowel is what the key of the hyphen types. */
  private static final Pattern BULLET =
      Pattern.compile("(" + BEFORE + ")([-*+＊－−ー＋])" + SPACE + "+" + box());

  private static final Pattern NUMBER =
      Pattern.compile(
          "(" + BEFORE + ")([0-9０-９]{1,8})([.．])(?:" + SPACE + "+" + box() + "|(?=[^\\s0-9０-９　]))");
  private static final Pattern QUOTE =
      Pattern.compile("(" + BEFORE + ")(＞)(?:" + SPACE + "+|(?=\\S))");
  private static final Pattern FENCE = Pattern.compile("(" + BEFORE + ")(｀{3,})");
  private static final Pattern FULL = Pattern.compile("[＃＊－−ー＋０-９．＞｀　［］]");

  /** What may be in a mark before the first character of full width. */
  private static final String PLAIN = "> \t#-*+.0123456789[]xX";

  private static final String WIDE = "＃＊－−ー＋０１２３４５６７８９．＞｀　［］ｘＸ";

  private static String box() {
    return "(?:[\\[［]([ \\u3000xXｘＸ])[\\]］]" + SPACE + "+)?";
  }

  /**
   * Whether a mark may stand at the start of the line from {@code from} to {@code to}; most lines
   * begin with something else, which is seen at once.
   */
  public static boolean mayBegin(CharSequence text, int from, int to) {
    int at = from;
    while (at < to && PLAIN.indexOf(text.charAt(at)) >= 0) at++;
    return at < to && WIDE.indexOf(text.charAt(at)) >= 0;
  }

  /** The mark that {@code line} begins with, if it is one. */
  public static Optional<FullWidthMark> of(String line) {
    Matcher found = HEADING.matcher(line);
    if (found.lookingAt()) {
      String signs = found.group(2) == null ? found.group(3) : found.group(2);
      return made(found, "#".repeat(signs.length()) + " ", false);
    }
    found = BULLET.matcher(line);
    if (found.lookingAt())
      return made(found, bullet(found.group(2)) + " " + box(found.group(3)), true);
    found = NUMBER.matcher(line);
    if (found.lookingAt()) {
      String number = Normalizer.normalize(found.group(2), Normalizer.Form.NFKC);
      return made(found, number + ". " + box(found.group(4)), true);
    }
    found = QUOTE.matcher(line);
    if (found.lookingAt()) return made(found, "> ", true);
    found = FENCE.matcher(line);
    if (found.lookingAt()) return made(found, "`".repeat(found.group(2).length()), false);
    return Optional.empty();
  }

  private static Optional<FullWidthMark> made(Matcher found, String mark, boolean block) {
    Span span = new Span(found.end(1), found.end());
    boolean full = FULL.matcher(found.group()).region(found.end(1), found.end()).find();
    return full ? Optional.of(new FullWidthMark(span, mark, block)) : Optional.empty();
  }

  private static String bullet(String sign) {
    return switch (sign) {
      case "＊", "*" -> "*";
      case "＋", "+" -> "+";
      default -> "-";
    };
  }

  private static String box(String sign) {
    if (sign == null) return "";
    return sign.isBlank() || sign.equals("\u3000") ? "[ ] " : "[x] ";
  }
}
