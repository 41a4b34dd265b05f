package genko.markdown.kramdown.source;

/** What kind of line begins at a position: the tests by which blocks end one another. */
public final class LineKinds {
  /** Longer than anyone writes; without a limit every unclosed brace costs a search of all text. */
  private static final int LONGEST_ATTRIBUTES = 5_000;

  private LineKinds() {}

  /** After the blank lines at {@code at}, or -1 when there is none. */
  public static int afterBlank(TrackedText text, int at) {
    int end = -1;
    for (int i = at; i < text.length() && CharClasses.isSpace(text.charAt(i)); i++) {
      if (text.charAt(i) == '\n') end = i + 1;
    }
    return end;
  }

  public static boolean isBlank(TrackedText text, int at) {
    return CharClasses.restOfLine(text, at) >= 0;
  }

  /** After the line {@code ^}, or -1. */
  public static int afterBoundaryMark(TrackedText text, int at) {
    return CharClasses.charAt(text, at) == '^' ? CharClasses.restOfLine(text, at + 1) : -1;
  }

  /** After an indentation of a tab or four spaces, or -1. */
  public static int afterIndent(TrackedText text, int at) {
    if (CharClasses.charAt(text, at) == '\t') return at + 1;
    return text.startsWith("    ", at) ? at + 4 : -1;
  }

  /** The brace that ends the attributes opened before {@code from}, or -1. */
  public static int closingBrace(TrackedText text, int from) {
    int end = Math.min(text.length(), from + LONGEST_ATTRIBUTES);
    for (int at = from; at < end; at++) {
      char c = text.charAt(at);
      if (c == '}') return at > from ? at : -1;
      if (c == '\\' && CharClasses.charAt(text, at + 1) == '}') at++;
    }
    return -1;
  }

  /**
   * The position of the first character between the braces of an attribute list {@code {: …}} that
   * begins at {@code at}, or -1. A definition {@code {:name: …}} or an extension is none.
   */
  public static int attributesStart(TrackedText text, int at) {
    if (!text.startsWith("{:", at)) return -1;
    int name = AttributeList.nameEnd(text, at + 2);
    // A name may itself hold colons, so any colon after its first character makes a definition.
    char first = CharClasses.charAt(text, at + 2);
    if (first == ':' || first == '/') return -1;
    if (name > 0 && text.substring(at + 2, name).indexOf(':') > 0) return -1;
    return at + 2;
  }

  /** After an attribute list that has the line to itself, or -1. */
  public static int afterAttributes(TrackedText text, int at) {
    int start = attributesStart(text, CharClasses.skipIndent(text, at));
    if (start < 0) return -1;
    int close = closingBrace(text, start);
    return close < 0 ? -1 : CharClasses.restOfLine(text, close + 1);
  }

  /** Whether the line at {@code at} ends what would otherwise go on lazily. */
  public static boolean endsLazy(TrackedText text, int at) {
    if (at >= text.length()) return true;
    char c = text.charAt(Math.min(CharClasses.skipIndent(text, at), text.length() - 1));
    if (CharClasses.isSpace(c)) return isBlank(text, at);
    return switch (c) {
      case '{' -> afterBraces(text, at) >= 0;
      case '^' -> afterBoundaryMark(text, at) >= 0;
      case '<' -> Tags.interrupts(text, at);
      default -> false;
    };
  }

  /** After an attribute list or the definition of one, either of which ends what is before it. */
  public static int afterBraces(TrackedText text, int at) {
    int brace = CharClasses.skipIndent(text, at);
    char next = CharClasses.charAt(text, brace + 2);
    if (!text.startsWith("{:", brace) || next == ':' || next == '/') return -1;
    int close = closingBrace(text, brace + 2);
    return close < 0 ? -1 : CharClasses.restOfLine(text, close + 1);
  }

  public static boolean isRule(TrackedText text, int at) {
    int from = CharClasses.skipIndent(text, at);
    char mark = CharClasses.charAt(text, from);
    if (mark != '*' && mark != '-' && mark != '_') return false;
    int count = 0;
    for (int i = from; i < text.length() && text.charAt(i) != '\n'; i++) {
      char c = text.charAt(i);
      if (c == mark) count++;
      else if (!CharClasses.isBlank(c)) return false;
    }
    return count >= 3;
  }

  public static boolean isQuote(TrackedText text, int at) {
    return CharClasses.charAt(text, CharClasses.skipIndent(text, at)) == '>';
  }

  /** Whether a heading begins here as GFM has it, with a space after the hashes. */
  public static boolean isHeading(TrackedText text, int at, boolean spaceNeeded) {
    int hashes = at;
    while (CharClasses.charAt(text, hashes) == '#' && hashes < at + 6) hashes++;
    if (hashes == at) return false;
    int start = CharClasses.skipBlanks(text, hashes);
    if (start >= text.length() || text.charAt(start) == '\n') return false;
    return !spaceNeeded || start > hashes;
  }

  public static boolean isFence(TrackedText text, int at) {
    int from = CharClasses.skipIndent(text, at);
    for (int i = from; i < from + 3; i++) {
      char c = CharClasses.charAt(text, i);
      if (c != '`' && c != '~') return false;
    }
    return true;
  }

  /** After the marker of a list item that is indented by at most {@code indent} spaces, or -1. */
  public static int afterListMarker(TrackedText text, int at, boolean ordered, int indent) {
    int from = at;
    while (from < at + indent && CharClasses.charAt(text, from) == ' ') from++;
    int end;
    if (ordered) {
      end = from;
      while (CharClasses.isDigit(CharClasses.charAt(text, end))) end++;
      if (end == from || CharClasses.charAt(text, end) != '.') return -1;
      end++;
    } else {
      char c = CharClasses.charAt(text, from);
      if (c != '*' && c != '-' && c != '+') return -1;
      end = from + 1;
    }
    return followsMarker(text, end) ? end : -1;
  }

  public static boolean startsList(TrackedText text, int at) {
    return afterListMarker(text, at, false, 3) >= 0 || afterListMarker(text, at, true, 3) >= 0;
  }

  public static int afterDefinitionMarker(TrackedText text, int at, int indent) {
    int from = at;
    while (from < at + indent && CharClasses.charAt(text, from) == ' ') from++;
    return CharClasses.charAt(text, from) == ':' && followsMarker(text, from + 1) ? from + 1 : -1;
  }

  /** A blank follows a marker; kramdown takes a pipe for one. */
  private static boolean followsMarker(TrackedText text, int end) {
    char c = CharClasses.charAt(text, end);
    return c == ' ' || c == '\t' || c == '|';
  }

  /**
   * After indented lines, the blank ones between them and the lazy ones after them; else {@code
   * at}.
   */
  public static int afterIndentedLines(TrackedText text, int at) {
    int end = at;
    while (true) {
      int blank = afterBlank(text, end);
      int line = blank < 0 ? end : blank;
      int start = line;
      while (line < text.length() && afterIndent(text, line) >= 0 && !isBlank(text, line)) {
        line = CharClasses.lineEnd(text, line);
      }
      if (line == start) return end;
      // After a lazy line an indented one is lazy too.
      while (line < text.length() && !endsLazy(text, line)) line = CharClasses.lineEnd(text, line);
      end = line;
    }
  }
}
