package genko.check;

import genko.frontmatter.FrontMatter;
import genko.markdown.Document;
import genko.markdown.Node;
import genko.markdown.NodeKind;
import genko.text.ChangeSet;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.QuickFix;
import genko.text.Span;
import genko.text.Text;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words in Latin letters that nobody knows, in what a reader reads as prose: not in front matter,
 * code, formulas, HTML, Liquid and addresses, nor in what is a name by its looks (HTML, eBay,
 * example.com, file_name, v2). A text with more unknown words than known ones is in another
 * language, and nothing is said of it.
 */
public final class UnknownWords {
  /** What the keys of these problems begin with. */
  public static final String KIND = "check.spelling";

  /** A longer word is none. */
  private static final int LONGEST = 40;

  /** So few words say nothing about their language. */
  private static final int FEW = 12;

  private static final char HIDDEN = Prose.HIDDEN;
  private static final Pattern LIQUID =
      Pattern.compile("\\{\\{.*?\\}\\}|\\{%.*?%\\}", Pattern.DOTALL);
  private static final Pattern WORD =
      Pattern.compile("\\p{IsLatin}[\\p{IsLatin}\\p{Mn}]*+(?:['’]\\p{IsLatin}++)*+");

  /** What stands in names and addresses, not in words. */
  private static final String IN_NAMES = "@_/\\#=+";

  private static final String MARKS = "*_~";

  private final String units;
  private final char[] shown;
  private final Predicate<String> known;
  private final Set<String> right = new HashSet<>();
  private final Set<String> wrong = new HashSet<>();
  private final List<Span> found = new ArrayList<>();

  private UnknownWords(String units, Predicate<String> known) {
    this.units = units;
    this.known = known;
    shown = new char[units.length()];
    Arrays.fill(shown, HIDDEN);
  }

  /**
   * The findings in {@code body}, which stands in {@code text} below {@code head}. {@code known}
   * and {@code suggestions} get words with straight apostrophes.
   */
  public static List<Diagnostic> of(
      Text text,
      FrontMatter head,
      Document body,
      Predicate<String> known,
      Function<String, List<String>> suggestions) {
    CheckedPost post = CheckedPost.of(text, head, "", Instant.EPOCH, ZoneOffset.UTC);
    UnknownWords words = new UnknownWords(post.units(), known);
    words.show(body, head.bodyStart(), post.prose());
    words.look();
    return words.diagnostics(suggestions);
  }

  /** Takes what is prose by its syntax, and is not hidden in {@code prose} either. */
  private void show(Document body, int bodyStart, String prose) {
    Deque<Node> open = new ArrayDeque<>();
    body.footnotes().values().forEach(open::push);
    open.push(body.root());
    while (!open.isEmpty()) {
      Node node = open.pop();
      NodeKind kind = node.kind();
      if (kind == NodeKind.TEXT
          || kind == NodeKind.QUOTATION_MARK
          || kind == NodeKind.TYPOGRAPHIC) {
        Span span = node.span().shift(bodyStart);
        prose.getChars(span.from(), span.to(), shown, span.from());
      }
      node.children().forEach(open::push);
    }
    Matcher liquid = LIQUID.matcher(units).region(bodyStart, units.length());
    while (liquid.find()) Arrays.fill(shown, liquid.start(), liquid.end(), HIDDEN);
  }

  /** Goes from one run of letters and their marks to the next. */
  private void look() {
    Matcher word = WORD.matcher(new String(shown));
    int at = 0;
    while (at < shown.length && found.size() <= DiagnosticList.MOST) {
      int from = at;
      boolean name = false;
      while (at < shown.length && isInToken(shown[at])) name |= isOfName(at++);
      if (!name && at > from) {
        word.region(from, at);
        while (word.find()) look(new Span(word.start(), word.end()));
      }
      if (at == from) at++;
    }
  }

  private static boolean isInToken(char unit) {
    if (unit < 0x80) return unit > ' ';
    return unit == '’' || isLatin(unit) || Character.getType(unit) == Character.NON_SPACING_MARK;
  }

  /** Whether only a name has what stands at {@code at}. */
  private boolean isOfName(int at) {
    char unit = shown[at];
    boolean inside = at > 0 && at + 1 < shown.length;
    return Character.isDigit(unit)
        || IN_NAMES.indexOf(unit) >= 0
        || unit >= 0xFF00
        || unit == '.' && inside && isLatin(shown[at - 1]) && isLatin(shown[at + 1]);
  }

  private static boolean isLatin(char unit) {
    if (unit < 0x80) return unit >= 'a' && unit <= 'z' || unit >= 'A' && unit <= 'Z';
    return Character.UnicodeScript.of(unit) == Character.UnicodeScript.LATIN;
  }

  private void look(Span span) {
    String word = units.substring(span.from(), span.to()).replace('’', '\'');
    if (word.length() < 2 || word.length() > LONGEST || isName(word) || isPart(span)) return;
    if (right.contains(word)) return;
    if (!wrong.contains(word)) {
      if (known.test(word) || !bare(word).equals(word) && known.test(bare(word))) {
        right.add(word);
        return;
      }
      wrong.add(word);
    }
    found.add(span);
  }

  /** Whether there are capitals within it. */
  private static boolean isName(String word) {
    return word.chars().skip(1).anyMatch(Character::isUpperCase);
  }

  /** Whether the word goes on behind marks that make a part of it bold. */
  private boolean isPart(Span span) {
    int before = span.from() - 1;
    while (before >= 0 && isMark(before)) before--;
    int after = span.to();
    while (after < units.length() && isMark(after)) after++;
    boolean left = before < span.from() - 1 && before >= 0 && isLatin(units.charAt(before));
    return left || after > span.to() && after < units.length() && isLatin(units.charAt(after));
  }

  private boolean isMark(int at) {
    return shown[at] == HIDDEN && MARKS.indexOf(units.charAt(at)) >= 0;
  }

  private List<Diagnostic> diagnostics(Function<String, List<String>> suggestions) {
    boolean foreign = wrong.size() > right.size() && wrong.size() + right.size() >= FEW;
    if (foreign) return List.of();
    List<Diagnostic> out = new ArrayList<>();
    for (Span span : found.subList(0, Math.min(DiagnosticList.MOST, found.size()))) {
      out.add(diagnostic(span, suggestions));
    }
    return List.copyOf(out);
  }

  private Diagnostic diagnostic(Span span, Function<String, List<String>> suggestions) {
    String written = units.substring(span.from(), span.to());
    String word = written.replace('’', '\'');
    boolean curly = !written.equals(word);
    List<QuickFix> fixes = new ArrayList<>();
    for (String other : suggestions.apply(word)) {
      String put = curly ? other.replace('\'', '’') : other;
      fixes.add(new QuickFix("check.fix.spelling", List.of(put), ChangeSet.of(span, put)));
    }
    return new Diagnostic(
        Problem.of(Severity.NOTE, span, KIND, written), fixes, Optional.of(bare(word)));
  }

  /** What {@code word} is the genitive of, or the word itself. */
  private static String bare(String word) {
    boolean genitive = word.toLowerCase(Locale.ROOT).endsWith("'s");
    return genitive ? word.substring(0, word.length() - 2) : word;
  }
}
