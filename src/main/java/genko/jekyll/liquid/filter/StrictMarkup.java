package genko.jekyll.liquid.filter;

import genko.jekyll.liquid.run.Expression;
import genko.jekyll.liquid.value.MarkupFragments;
import genko.jekyll.liquid.value.RenderBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The strict reading of a tag's text, token by token. What it does not take is read laxly, by who
 * asked for it, as Jekyll has it.
 */
public final class StrictMarkup {
  /** Said when the text is not strict. */
  public static final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    public Unfit() {
      super("not strict", null, false, false);
    }
  }

  public enum Kind {
    NAME,
    TEXT,
    NUMBER,
    COMPARISON,
    DOTS,
    SIGN,
    END
  }

  private record Word(Kind kind, String text) {}

  private final List<Word> words = new ArrayList<>();
  private int at;

  public StrictMarkup(String markup) throws Unfit {
    int from = MarkupFragments.skipSpace(markup, 0);
    while (from < markup.length()) {
      Word word = word(markup, from);
      words.add(word);
      from = MarkupFragments.skipSpace(markup, from + word.text().length());
    }
    words.add(new Word(Kind.END, ""));
  }

  private static Word word(String text, int from) throws Unfit {
    char c = text.charAt(from);
    for (String sign : List.of("==", "!=", "<>", "<=", ">=", "<", ">")) {
      if (text.startsWith(sign, from)) return new Word(Kind.COMPARISON, sign);
    }
    int after = from + "contains".length();
    boolean spaced = after < text.length() && MarkupFragments.isSpace(text.charAt(after));
    if (spaced && text.startsWith("contains", from)) return new Word(Kind.COMPARISON, "contains");
    int end = MarkupFragments.quoted(text, from);
    if (end >= 0) return new Word(Kind.TEXT, text.substring(from, end));
    end = number(text, from);
    if (end >= 0) return new Word(Kind.NUMBER, text.substring(from, end));
    boolean letter = MarkupFragments.isWord(c) && !(c >= '0' && c <= '9');
    if (letter) {
      end = MarkupFragments.name(text, from);
      if (end < text.length() && text.charAt(end) == '?') end++;
      return new Word(Kind.NAME, text.substring(from, end));
    }
    if (text.startsWith("..", from)) return new Word(Kind.DOTS, "..");
    if ("|.:,[]()?-".indexOf(c) < 0) throw new Unfit();
    return new Word(Kind.SIGN, String.valueOf(c));
  }

  private static int number(String text, int from) {
    int at = text.charAt(from) == '-' ? from + 1 : from;
    int end = digits(text, at);
    if (end == at) return -1;
    boolean fraction = end < text.length() && text.charAt(end) == '.';
    int further = fraction ? digits(text, end + 1) : end;
    return fraction && further > end + 1 ? further : end;
  }

  private static int digits(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') end++;
    return end;
  }

  public boolean is(Kind kind) {
    return words.get(at).kind() == kind;
  }

  private boolean isSign(String sign, int ahead) {
    if (at + ahead >= words.size()) return false;
    Word word = words.get(at + ahead);
    return word.kind() == Kind.SIGN && word.text().equals(sign);
  }

  /** Whether the sign stood here; it is passed over. */
  public boolean sign(String sign) {
    if (!isSign(sign, 0)) return false;
    at++;
    return true;
  }

  /** Whether the name stood here; it is passed over. */
  public boolean name(String name) {
    if (!is(Kind.NAME) || !words.get(at).text().equals(name)) return false;
    at++;
    return true;
  }

  /** The word here if it is of {@code kind}; it is passed over. */
  public Optional<String> take(Kind kind) {
    return is(kind) ? Optional.of(words.get(at++).text()) : Optional.empty();
  }

  public String need(Kind kind) throws Unfit {
    if (!is(kind)) throw new Unfit();
    return words.get(at++).text();
  }

  private void needSign(String sign) throws Unfit {
    if (!sign(sign)) throw new Unfit();
  }

  public void end() throws Unfit {
    if (!is(Kind.END)) throw new Unfit();
  }

  /** Whether an attribute's name and its colon stand here. */
  public boolean isAttribute() {
    return is(Kind.NAME) && isSign(":", 1);
  }

  /** The text of an expression, without its white space. */
  public String expression() throws Unfit {
    return expression(0);
  }

  private String expression(int depth) throws Unfit {
    if (depth > RenderBudget.NESTING) throw new Unfit();
    if (is(Kind.NAME)) return need(Kind.NAME) + lookups(depth);
    if (is(Kind.TEXT) || is(Kind.NUMBER)) return words.get(at++).text();
    if (isSign("[", 0)) {
      needSign("[");
      String inner = expression(depth + 1);
      needSign("]");
      return "[" + inner + "]" + lookups(depth);
    }
    needSign("(");
    String from = expression(depth + 1);
    need(Kind.DOTS);
    String to = expression(depth + 1);
    needSign(")");
    return "(" + from + ".." + to + ")";
  }

  private String lookups(int depth) throws Unfit {
    StringBuilder out = new StringBuilder();
    while (true) {
      if (sign("[")) {
        out.append('[').append(expression(depth + 1)).append(']');
        needSign("]");
      } else if (sign(".")) {
        out.append('.').append(need(Kind.NAME));
      } else {
        return out.toString();
      }
    }
  }

  /** An argument of a filter: an expression, with a name or without. */
  public FilteredValue.Argument argument() throws Unfit {
    String name = "";
    if (isAttribute()) {
      name = need(Kind.NAME);
      needSign(":");
    }
    return new FilteredValue.Argument(name, Expression.parse(expression()));
  }
}
