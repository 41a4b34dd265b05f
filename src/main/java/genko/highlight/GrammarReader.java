package genko.highlight;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads code by a {@link Grammar}. The states that it stands in outlast a piece of code, so that a
 * text in which another one is embedded can be read in pieces.
 */
final class GrammarReader {
  /** So many matches of nothing in a row are believed, then a character is taken as wrong. */
  private static final int MOST_EMPTY = 5;

  /** States deeper than this are not entered: nobody nests that deep. */
  private static final int DEEPEST = 2_000;

  private static final Pattern NOTHING = Pattern.compile("");

  private final Grammar grammar;
  private final HighlightedSpans spans;
  private final Deque<Grammar.State> stack = new ArrayDeque<>();
  private final Deque<String> notes = new ArrayDeque<>();
  private final Map<Grammar, GrammarReader> embedded = new HashMap<>();
  private final BlockIndents indents = new BlockIndents();
  private List<String> match = List.of();
  private int empty;
  private int barren;

  GrammarReader(Grammar grammar, HighlightedSpans spans) {
    this.grammar = grammar;
    this.spans = spans;
    push("root");
    if (!grammar.first().equals("root")) push(grammar.first());
  }

  /** Reads {@code code}; what it is not worth the while to read gets no class. */
  void read(String code) {
    Matcher matcher = NOTHING.matcher(new BoundedCode(code));
    barren = 0;
    int at = 0;
    try {
      while (at < code.length()) {
        int length = step(code, at, matcher);
        if (length < 0) {
          length = Character.charCount(code.codePointAt(at));
          spans.add(code.substring(at, at + length), "err");
        }
        at += length;
      }
    } catch (BoundedCode.Exhausted _) {
      // It was thrown while a rule was looked for, so nothing of the rest was taken yet.
      spans.add(code.substring(at), "");
    }
  }

  /** Takes the first rule that matches; the length of its match, or -1. */
  private int step(String code, int at, Matcher matcher) {
    boolean atLineStart = at == 0 || code.charAt(at - 1) == '\n';
    for (Grammar.Rule rule : stack.getFirst().rules()) {
      if (rule.atLineStart() && !atLineStart) continue;
      if (!matches(rule, code, at, matcher)) continue;
      int length = match.getFirst().length();
      rule.action().take(this);
      empty = length == 0 ? empty + 1 : 0;
      return empty > MOST_EMPTY ? -1 : length;
    }
    return -1;
  }

  private boolean matches(Grammar.Rule rule, String code, int at, Matcher matcher) {
    if (rule.finder() != null) return finds(rule.finder(), code, at);
    matcher.usePattern(rule.pattern()).region(at, code.length());
    if (!matcher.lookingAt()) return false;
    match = new ArrayList<>();
    for (int i = 0; i <= matcher.groupCount(); i++) {
      match.add(matcher.start(i) < 0 ? "" : matcher.group(i));
    }
    return true;
  }

  /** A grammar has one finder at most, so what it said of the places ahead is kept for it. */
  private boolean finds(Grammar.Finder finder, String code, int at) {
    if (at < barren) return false;
    Grammar.Found found = finder.find(code, at);
    match = found.match();
    if (match.isEmpty()) barren = found.barren();
    return !match.isEmpty();
  }

  /** A group of the match; empty when it has no part in it. */
  String group(int number) {
    return match.get(number);
  }

  /** Names the class of the whole match. */
  void token(String kind) {
    spans.add(match.getFirst(), kind);
  }

  /** Names the class of a part of the match; the parts must be all of it, in order. */
  void token(String kind, String part) {
    spans.add(part, kind);
  }

  void groups(String... kinds) {
    for (int i = 0; i < kinds.length; i++) spans.add(group(i + 1), kinds[i]);
  }

  void push(String state) {
    if (stack.size() < DEEPEST) stack.push(grammar.known(state));
  }

  /** Enters the state {@code name}, which {@code rules} makes when it is first entered. */
  void push(String name, Consumer<Grammar.State> rules) {
    if (stack.size() < DEEPEST) stack.push(grammar.late(name, rules));
  }

  /** Whether the reader stands in {@code state}. */
  boolean isIn(String state) {
    return stack.getFirst() == grammar.known(state);
  }

  /** Leaves all states but the lowest. */
  void reset() {
    while (stack.size() > 1) stack.pop();
  }

  /** Enters the state in which the reader stands once more. */
  void pushAgain() {
    if (stack.size() < DEEPEST) stack.push(stack.getFirst());
  }

  void pop() {
    if (stack.size() > 1) stack.pop();
  }

  void become(String state) {
    stack.pop();
    stack.push(grammar.known(state));
  }

  /** Remembers something of the match, such as the mark that ends a text. */
  void note(String note) {
    if (notes.size() < DEEPEST) notes.push(note);
  }

  /** Remembers something behind all that is remembered. */
  void noteLast(String note) {
    if (notes.size() < DEEPEST) notes.addLast(note);
  }

  /** What was remembered last, or an empty text. */
  String note() {
    return notes.isEmpty() ? "" : notes.getFirst();
  }

  void forget() {
    notes.poll();
  }

  /** Reads a part of the match as code of its own. */
  void fresh(Grammar language, String part) {
    new GrammarReader(language, spans).read(part);
  }

  /** Reads a part of the match as code in the language called so, as Markdown names it. */
  void fresh(String language, String part) {
    boolean plain = language.isEmpty() || Highlighter.isKnown(language);
    Highlighter.read(language, part, plain ? "" : "sb", spans);
  }

  /** Reads the match as the next piece of the embedded text that {@link #embed} began. */
  void embedded(Grammar language) {
    embedded.computeIfAbsent(language, it -> new GrammarReader(it, spans)).read(match.getFirst());
  }

  /** Begins an embedded text. */
  void embed(Grammar language) {
    embedded.put(language, new GrammarReader(language, spans));
  }

  BlockIndents indents() {
    return indents;
  }

  /** The language that is read. */
  Grammar grammar() {
    return grammar;
  }
}
