package genko.markdown.kramdown.source;

/**
 * Text under the parser that remembers how far anyone has looked into it. What was read from it
 * holds as long as nothing changes before {@link #seen}; who asked where the text ends has seen
 * more than all of it.
 */
public final class TrackedText {
  private final String text;
  private final int length;
  private int seen;

  public TrackedText(String text) {
    this.text = text;
    this.length = text.length();
  }

  /** After the last character that was looked at; beyond the length when the end was met. */
  public int seen() {
    return seen;
  }

  /** Starts anew to note what is looked at. */
  public void forget() {
    seen = 0;
  }

  /** Notes that what comes up to {@code end} was looked at. */
  void look(int end) {
    if (end > seen) seen = end;
  }

  /** Notes that all was looked at, and that nothing comes after it. */
  void lookToEnd() {
    seen = length + 1;
  }

  public int length() {
    return length;
  }

  boolean isEmpty() {
    return length == 0;
  }

  public char charAt(int at) {
    if (at >= seen) seen = at + 1;
    return text.charAt(at);
  }

  /** The character at {@code at}, or NUL where there is none. */
  char orNul(int at) {
    if (at >= seen) seen = Math.min(at, length) + 1;
    return at >= 0 && at < length ? text.charAt(at) : '\0';
  }

  public int codePointAt(int at) {
    look(Math.min(length, at + 2));
    return text.codePointAt(at);
  }

  public int codePointBefore(int at) {
    look(at);
    return text.codePointBefore(at);
  }

  public int indexOf(char wanted, int from) {
    int found = text.indexOf(wanted, from);
    if (found < 0) lookToEnd();
    else look(found + 1);
    return found;
  }

  public int indexOf(String wanted, int from) {
    int found = text.indexOf(wanted, from);
    if (found < 0) lookToEnd();
    else look(found + wanted.length());
    return found;
  }

  /** The last place up to {@code from} at which {@code wanted} stands, or -1. */
  public int lastIndexOf(String wanted, int from) {
    look(Math.min(length, from + wanted.length()));
    return text.lastIndexOf(wanted, from);
  }

  public int lastIndexOf(char wanted, int from) {
    look(Math.min(length, from + 1));
    return text.lastIndexOf(wanted, from);
  }

  public int lastIndexOf(String wanted) {
    lookToEnd();
    return text.lastIndexOf(wanted);
  }

  public boolean startsWith(String wanted, int at) {
    look(Math.min(length + 1, at + wanted.length()));
    return text.startsWith(wanted, at);
  }

  public boolean endsWith(String wanted) {
    lookToEnd();
    return text.endsWith(wanted);
  }

  public boolean regionMatches(boolean ignoreCase, int at, String other, int from, int count) {
    look(Math.min(length + 1, at + count));
    return text.regionMatches(ignoreCase, at, other, from, count);
  }

  public String substring(int from, int to) {
    look(to);
    return text.substring(from, to);
  }

  public String substring(int from) {
    lookToEnd();
    return text.substring(from);
  }

  public void appendTo(StringBuilder out, int from, int to) {
    look(to);
    out.append(text, from, to);
  }

  @Override
  public String toString() {
    return text;
  }
}
