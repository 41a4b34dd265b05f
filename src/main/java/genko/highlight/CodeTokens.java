package genko.highlight;

import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;
import org.jspecify.annotations.Nullable;

/** Cuts code into tokens and names each by its dialect. Made anew for each piece of code. */
final class CodeTokens {
  /** The token makers are made for lines that a person reads; a longer one stays plain. */
  private static final int LONGEST_LINE = 2_000;

  private final CodeDialect dialect;
  private final HighlightedSpans spans;
  private final TokenMaker maker;
  private final MarkupTokens markup;
  private final StyleSheetTokens sheet = new StyleSheetTokens();
  private String lastWord = "";
  private @Nullable String path;
  private boolean directive;
  private String before = "";

  CodeTokens(CodeDialect dialect, HighlightedSpans spans) {
    this.dialect = dialect;
    this.spans = spans;
    maker = TokenMakerFactory.getDefaultInstance().getTokenMaker(dialect.tokens);
    markup = new MarkupTokens(spans);
  }

  void read(String code) {
    int state = TokenTypes.NULL;
    int from = 0;
    while (from < code.length()) {
      int to = code.indexOf('\n', from);
      if (to < 0) to = code.length();
      state = line(code.substring(from, to), state);
      if (to < code.length()) spans.add("\n", "");
      from = to + 1;
    }
  }

  /** Adds a line that begins in {@code state}; the state at its end. */
  private int line(String text, int state) {
    if (text.length() > LONGEST_LINE) {
      spans.add(text, "");
      return TokenTypes.NULL;
    }
    Segment segment = new Segment(text.toCharArray(), 0, text.length());
    Token token = maker.getTokenList(segment, state, 0);
    int done = 0;
    path = null;
    directive = false;
    for (; token != null; token = token.getNextToken()) {
      if (!token.isPaintable()) continue;
      int from = token.getOffset();
      int to = from + token.length();
      // What a lexer leaves out or gives twice must not change the code.
      if (from > done) spans.add(text.substring(done, from), "");
      if (to > Math.max(from, done)) add(text, Math.max(from, done), to, token);
      done = Math.max(done, to);
    }
    spans.add(text.substring(done), "");
    return maker.getLastTokenTypeOnLine(segment, state);
  }

  private void add(String line, int from, int to, Token token) {
    String text = line.substring(from, to);
    int type = token.getType();
    if (dialect.has("markup") && markup.takes(text, type)) return;
    if (dialect.has("sheet") && sheet.takes(text, type, spans)) return;
    if (dialect.has("directives") && takesDirective(line, text, from, type)) return;
    switch (type) {
      case TokenTypes.WHITESPACE -> spans.add(text, "");
      case TokenTypes.COMMENT_EOL -> spans.add(text, dialect.comments.getFirst());
      case TokenTypes.COMMENT_MULTILINE,
          TokenTypes.COMMENT_DOCUMENTATION,
          TokenTypes.COMMENT_KEYWORD,
          TokenTypes.COMMENT_MARKUP ->
          spans.add(text, dialect.comments.getLast());
      case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE, TokenTypes.ERROR_STRING_DOUBLE ->
          string(text, text.startsWith("'") ? 1 : 0);
      case TokenTypes.LITERAL_CHAR, TokenTypes.ERROR_CHAR ->
          string(text, text.startsWith("\"") ? 0 : 1);
      case TokenTypes.LITERAL_BACKQUOTE -> string(text, 2);
      case TokenTypes.LITERAL_NUMBER_DECIMAL_INT -> spans.add(text, dialect.numbers.get(0));
      case TokenTypes.LITERAL_NUMBER_FLOAT ->
          spans.add(text, dialect.numbers.get(text.matches("\\d+[LlUu]*") ? 0 : 1));
      case TokenTypes.LITERAL_NUMBER_HEXADECIMAL -> spans.add(text, dialect.numbers.get(2));
      case TokenTypes.ANNOTATION -> spans.add(text, "nd");
      case TokenTypes.REGEX -> spans.add(text, "sr");
      case TokenTypes.PREPROCESSOR -> spans.add(text, text.startsWith(":") ? "ss" : "cp");
      case TokenTypes.VARIABLE -> variable(text);
      default -> word(line, text, to);
    }
    if (type != TokenTypes.WHITESPACE) before = text;
  }

  /** A line of the C preprocessor is one thing, but for the file that it names. */
  private boolean takesDirective(String line, String text, int from, int type) {
    if (text.startsWith("#") && line.substring(0, from).isBlank()) directive = true;
    if (!directive || type == TokenTypes.COMMENT_EOL || type == TokenTypes.COMMENT_MULTILINE) {
      return false;
    }
    boolean file = line.strip().startsWith("#include") && from > line.indexOf("#include");
    spans.add(text, file && !text.isBlank() ? "cpf" : "cp");
    return true;
  }

  private void variable(String text) {
    if (text.startsWith("${") && dialect.has("quotes")) {
      spans.add("${", "p");
      spans.add(text.substring(2, text.length() - (text.endsWith("}") ? 1 : 0)), dialect.name);
      if (text.endsWith("}")) spans.add("}", "p");
    } else if (text.startsWith("\"")) {
      spans.add(text, "nl");
    } else if (text.startsWith("@")) {
      spans.add(text, text.startsWith("@@") ? "vc" : "vi");
    } else {
      spans.add(text, "nv");
    }
  }

  /** Adds a text in quotes with its escapes and what is filled in. */
  private void string(String text, int kind) {
    String plain = dialect.string(kind);
    int from = 0;
    int to = text.length();
    boolean delimited = dialect.has("quotes") && kind < 2 && to > 1;
    if (delimited) {
      spans.add(text.substring(0, 1), "dl");
      from = 1;
      if (text.charAt(to - 1) == text.charAt(0)) to--;
    }
    boolean escapes = dialect.has("escapes") && !(kind == 1 && dialect.has("shell"));
    int last = from;
    for (int at = from; at < to; ) {
      int end = at + 1;
      String inside = "";
      if (escapes && text.charAt(at) == '\\' && at + 1 < to) {
        end = at + 2;
        inside = "se";
      } else if (dialect.has("hash") && kind == 0 && text.startsWith("#{", at)) {
        end = text.indexOf('}', at) < 0 ? to : Math.min(to, text.indexOf('}', at) + 1);
        inside = "si";
      }
      if (!inside.isEmpty()) {
        spans.add(text.substring(last, at), plain);
        if (inside.equals("si")) filled(text.substring(at, end));
        else spans.add(text.substring(at, end), inside);
        last = end;
      }
      at = end;
    }
    spans.add(text.substring(last, to), plain);
    if (delimited) spans.add(text.substring(to), "dl");
  }

  private void filled(String text) {
    boolean closed = text.endsWith("}");
    String inner = text.substring(2, closed ? text.length() - 1 : text.length());
    spans.add("#{", "si");
    spans.add(inner, inner.startsWith("@") ? "vi" : "n");
    if (closed) spans.add("}", "si");
  }

  private void word(String line, String text, int to) {
    char first = text.charAt(0);
    if (dialect.has("options") && first == '-' && text.length() > 1) {
      spans.add(text, "nt");
      return;
    }
    boolean name = Character.isLetter(first) || first == '_';
    if (!name) {
      marks(text);
      return;
    }
    spans.add(text, kind(line, text, to));
    lastWord = text;
  }

  private String kind(String line, String text, int to) {
    if (path != null && before.equals(".")) return path;
    if (dialect.has("macros") && line.startsWith("::", to)) return "nn";
    String known = dialect.ofWord(text);
    boolean adjacent = before.equals(lastWord);
    String following = adjacent ? dialect.after(lastWord) : null;
    if (following != null && known == null) {
      path = following.equals("nn") ? following : null;
      return following;
    }
    if (before.equals(".") && dialect.member != null) return dialect.member;
    if (known != null) return known;
    if (dialect.has("keys") && next(line, to) == ':' && "{,(".contains(before)) return "na";
    if (dialect.has("macros") && to < line.length() && line.charAt(to) == '!') return "nd";
    boolean called = next(line, to) == '(';
    boolean typed = adjacent && !"k".equals(dialect.ofWord(lastWord)) || before.matches("[>*\\]]");
    if (called && typed && dialect.defined != null) return dialect.defined;
    if (called && dialect.callee != null) return dialect.callee;
    if (dialect.constant != null && text.matches("[A-Z][A-Z0-9_]+")) return dialect.constant;
    if (dialect.capital != null && Character.isUpperCase(text.charAt(0))) return dialect.capital;
    return dialect.name;
  }

  /** The next character that is no space, or a zero. */
  private static char next(String line, int at) {
    int next = at;
    while (next < line.length() && line.charAt(next) == ' ') next++;
    return next < line.length() ? line.charAt(next) : 0;
  }

  private void marks(String text) {
    if (path != null && text.equals(".")) {
      spans.add(text, path);
      return;
    }
    path = null;
    if (dialect.has("macros") && text.equals("!") && before.equals(lastWord)) {
      spans.add(text, "nd");
      return;
    }
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean operator = dialect.operators.indexOf(c) >= 0;
      boolean mark = c > ' ' && c < 127;
      spans.add(text.substring(at, at + 1), operator ? "o" : mark ? "p" : "");
    }
  }
}
