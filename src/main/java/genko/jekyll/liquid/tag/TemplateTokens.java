package genko.jekyll.liquid.tag;

import org.jspecify.annotations.Nullable;

/**
 * A template cut into texts, tags and outputs as Liquid 4 cuts it: a tag runs to the first {@code
 * %}}, an output to the first closing brace and the one after it. What is never closed is a token
 * of two units, and what follows it is text.
 */
public final class TemplateTokens {
  public enum Kind {
    TEXT,
    TAG,
    OUTPUT
  }

  public record Token(Kind kind, int from, int to) {}

  private final String source;
  private final int lastTagEnd;
  private final int lastBrace;
  private boolean onlyText;
  private int at;

  public TemplateTokens(String source) {
    this.source = source;
    this.lastTagEnd = source.lastIndexOf("%}");
    this.lastBrace = source.lastIndexOf('}');
  }

  /** The next token, or null at the end. */
  public @Nullable Token next() {
    if (at >= source.length()) return null;
    int from = at;
    int open = onlyText ? -1 : opening(source, at);
    if (open < 0) {
      at = source.length();
      return new Token(Kind.TEXT, from, at);
    }
    if (open > from) {
      at = open;
      return new Token(Kind.TEXT, from, at);
    }
    boolean tag = source.charAt(open + 1) == '%';
    // Looking for what does not come would take the square of the length.
    if (open + 2 > (tag ? lastTagEnd : lastBrace)) {
      at = open + 2;
    } else if (tag) {
      at = source.indexOf("%}", open + 2) + 2;
    } else {
      at = source.indexOf('}', open + 2) + 1;
      if (source.startsWith("}", at)) at++;
    }
    return new Token(tag ? Kind.TAG : Kind.OUTPUT, from, at);
  }

  /** All that is left is a text. */
  public void takeForText() {
    onlyText = true;
  }

  /** Whether {@code text} has anything that Liquid would act on. */
  public static boolean isTemplate(String text) {
    return opening(text, 0) >= 0;
  }

  /** Where the next tag or output begins, or -1. */
  public static int opening(String source, int from) {
    for (int at = source.indexOf('{', from); at >= 0; at = source.indexOf('{', at + 1)) {
      char next = at + 1 < source.length() ? source.charAt(at + 1) : ' ';
      if (next == '{' || next == '%') return at;
    }
    return -1;
  }
}
