package genko.preview;

import genko.async.TimeBudget;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Keeps a blog's CSS within the blog: every address in it, in {@code url()}, {@code @import} or a
 * function that takes addresses as strings, is written anew by a rule of its caller. Reads CSS as
 * browsers do, escapes and comments included; everything else stays as it is.
 */
final class StyleRules {
  /** What stands in place of an address that leads out of the blog: nothing loads from it. */
  static final String NOWHERE = "data:,";

  /** Functions whose strings are addresses. */
  private static final Set<String> TAKE_ADDRESSES =
      Set.of("url", "src", "image", "image-set", "-webkit-image-set", "cross-fade");

  private final String css;
  private final UnaryOperator<String> address;
  private final StringBuilder out = new StringBuilder();

  /** The functions that are open, innermost last; an empty name for other brackets. */
  private final Deque<String> open = new ArrayDeque<>();

  private int at;
  private boolean importing;

  private StyleRules(String css, UnaryOperator<String> address) {
    this.css = css;
    this.address = address;
  }

  /** {@code css} with each address as {@code address} rewrites it. */
  static String confine(String css, UnaryOperator<String> address) {
    StyleRules rules = new StyleRules(css, address);
    rules.readAll();
    return rules.out.toString();
  }

  private void readAll() {
    while (at < css.length()) {
      char c = css.charAt(at);
      if (c == '/' && peek(1) == '*') skipComment();
      else if (c == '"' || c == '\'') readString();
      else if (c == '@' && startsName(at + 1)) readAtWord();
      else if (startsName(at)) readWord();
      else readMark(c);
    }
  }

  private char peek(int ahead) {
    return at + ahead < css.length() ? css.charAt(at + ahead) : 0;
  }

  private boolean startsName(int where) {
    if (where >= css.length()) return false;
    char c = css.charAt(where);
    return Character.isLetter(c) || c == '_' || c == '-' || c >= 0x80 || isEscape(where);
  }

  private boolean isEscape(int where) {
    return css.charAt(where) == '\\'
        && where + 1 < css.length()
        && css.charAt(where + 1) != '\n'
        && css.charAt(where + 1) != '\r'
        && css.charAt(where + 1) != '\f';
  }

  private void skipComment() {
    TimeBudget.spend();
    int end = css.indexOf("*/", at + 2);
    at = end < 0 ? css.length() : end + 2;
    out.append("/**/");
  }

  private void readAtWord() {
    int from = at++;
    importing = name().equalsIgnoreCase("import");
    out.append(css, from, at);
  }

  private void readWord() {
    TimeBudget.spend();
    int from = at;
    String word = name().toLowerCase(Locale.ROOT);
    if (at < css.length() && css.charAt(at) == '(') {
      at++;
      if (word.equals("url") && readAddress()) return;
      open.addLast(word);
    }
    out.append(css, from, at);
  }

  private void readMark(char c) {
    if (c == '(') open.addLast("");
    else if (c == ')') open.pollLast();
    else if (c == ';' || c == '{' || c == '}') {
      importing = false;
      open.clear();
    }
    out.append(c);
    at++;
  }

  /** The rest of {@code url(}; whether it was read to its end. */
  private boolean readAddress() {
    int begin = at;
    while (at < css.length() && isSpace(css.charAt(at))) at++;
    char c = peek(0);
    if (c == '"' || c == '\'') {
      at = begin;
      return false;
    }
    StringBuilder raw = new StringBuilder();
    while (at < css.length() && css.charAt(at) != ')') {
      if (isEscape(at)) readEscape(raw);
      else raw.append(css.charAt(at++));
    }
    if (at < css.length()) at++;
    out.append("url(").append(quoted(address.apply(raw.toString().strip()))).append(')');
    return true;
  }

  private void readString() {
    TimeBudget.spend();
    char quote = css.charAt(at++);
    StringBuilder value = new StringBuilder();
    int from = at;
    boolean closed = false;
    while (at < css.length()) {
      char c = css.charAt(at);
      if (c == '\n' || c == '\r' || c == '\f') break;
      if (c == quote) {
        closed = true;
        break;
      }
      if (c == '\\' && !isEscape(at)) {
        // The line goes on.
        at += peek(1) == '\r' && peek(2) == '\n' ? 3 : Math.min(2, css.length() - at);
      } else if (c == '\\') {
        readEscape(value);
      } else {
        value.append(c);
        at++;
      }
    }
    boolean named = importing || !open.isEmpty() && TAKE_ADDRESSES.contains(open.getLast());
    if (named) out.append(quoted(address.apply(value.toString())));
    else out.append(quote).append(css, from, at).append(closed ? String.valueOf(quote) : "");
    if (closed) at++;
  }

  private String name() {
    StringBuilder name = new StringBuilder();
    while (at < css.length()) {
      char c = css.charAt(at);
      if (isEscape(at)) readEscape(name);
      else if (Character.isLetterOrDigit(c) || c == '-' || c == '_' || c >= 0x80) {
        name.append(c);
        at++;
      } else break;
    }
    return name.toString();
  }

  private void readEscape(StringBuilder into) {
    at++;
    int from = at;
    while (at < css.length() && at - from < 6 && Character.digit(css.charAt(at), 16) >= 0) at++;
    if (at == from) {
      int point = css.codePointAt(at);
      into.appendCodePoint(point);
      at += Character.charCount(point);
      return;
    }
    int point = Integer.parseInt(css.substring(from, at), 16);
    into.appendCodePoint(Character.isValidCodePoint(point) && point != 0 ? point : 0xFFFD);
    if (at < css.length() && isSpace(css.charAt(at))) {
      at += css.charAt(at) == '\r' && peek(1) == '\n' ? 2 : 1;
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }

  private static String quoted(String address) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == '"' || c == '\\' || c < ' ') text.append('\\').append(Integer.toHexString(c) + " ");
      else text.append(c);
    }
    return text.append('"').toString();
  }
}
