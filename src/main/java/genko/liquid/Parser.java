package genko.liquid;

import genko.liquid.Tokens.Kind;
import genko.liquid.Tokens.Token;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a template into a tree. What cannot be read is a node that shows as it is written. */
final class Parser {
  /** A tag as it is written: its name, and what follows it. */
  record Tag(String name, String markup, Span span) {}

  /** More faults than these say nothing new. */
  private static final int MOST_FAULTS = 100;

  private final String source;
  private final Tokens tokens;
  private final List<Fault> faults = new ArrayList<>();

  /** Tags that nobody knows; they may have end tags. */
  private final Set<String> unknown = new HashSet<>();

  /** Whether what is left is taken for text, because Liquid would have ended here. */
  private boolean givenUp;

  private boolean trim;
  private int depth;
  private int inComment;

  /** Where the next token begins. */
  private int end;

  Parser(String source) {
    this.source = source;
    this.tokens = new Tokens(source);
  }

  List<Fault> faults() {
    return faults;
  }

  Body parse() {
    List<Node> nodes = new ArrayList<>();
    boolean[] blank = {true};
    read(nodes, blank, Set.of());
    return new Body(List.copyOf(nodes), blank[0]);
  }

  /** The nodes up to one of {@code ends}, which is given back, or null at the template's end. */
  private Tag read(List<Node> nodes, boolean[] blank, Set<String> ends) {
    for (Token token = next(); token != null; token = next()) {
      if (token.kind() == Kind.TEXT) {
        text(token, nodes, blank);
        continue;
      }
      Span span = new Span(token.from(), token.to());
      String written = source.substring(token.from(), token.to());
      control(written, nodes);
      Node node;
      if (token.kind() == Kind.OUTPUT) {
        node = output(written, span);
      } else {
        Tag tag = tag(written, span);
        if (tag != null && ends.contains(tag.name())) return tag;
        node = tag == null ? fault(span, "liquid.unclosed", "{%") : node(tag);
      }
      if (node == null) continue;
      nodes.add(node);
      blank[0] &= node.isBlank();
    }
    return null;
  }

  private Token next() {
    Token token = tokens.next();
    if (token != null) end = token.to();
    return token;
  }

  private void text(Token token, List<Node> nodes, boolean[] blank) {
    int from = token.from();
    if (trim) while (from < token.to() && Fragments.isSpace(source.charAt(from))) from++;
    trim = false;
    Plain plain = new Plain(source.substring(from, token.to()), new Span(from, token.to()));
    nodes.add(plain);
    blank[0] &= plain.isBlank();
  }

  /** Cuts white space before the token if it says so, and remembers whether to do so after it. */
  private void control(String written, List<Node> nodes) {
    boolean before = written.length() > 2 && written.charAt(2) == '-';
    if (before && !nodes.isEmpty() && nodes.getLast() instanceof Plain plain) {
      int to = plain.text().length();
      while (to > 0 && Fragments.isSpace(plain.text().charAt(to - 1))) to--;
      Span span = new Span(plain.span().from(), plain.span().from() + to);
      nodes.set(nodes.size() - 1, new Plain(plain.text().substring(0, to), span));
    }
    trim = written.length() > 2 && written.charAt(written.length() - 3) == '-';
  }

  private Node output(String written, Span span) {
    boolean whole = written.length() >= 4 && written.endsWith("}}");
    if (!whole) return fault(span, "liquid.unclosed", "{{");
    int from = written.charAt(2) == '-' && written.length() > 4 ? 3 : 2;
    int to = written.length() - 2;
    if (to > from && written.charAt(to - 1) == '-') to--;
    return new Output(Markup.piped(written.substring(from, to)), span);
  }

  /** The tag, or null for what is none. */
  private static Tag tag(String written, Span span) {
    if (written.length() < 5 || !written.endsWith("%}")) return null;
    int from = written.charAt(2) == '-' ? 3 : 2;
    from = Fragments.skipSpace(written, from);
    int name = Fragments.word(written, from);
    if (name < 0) return null;
    int markup = Fragments.skipSpace(written, name);
    int to = written.length() - 2;
    if (to > markup && written.charAt(to - 1) == '-') to--;
    return new Tag(
        written.substring(from, name), written.substring(Math.min(markup, to), to), span);
  }

  private Node node(Tag tag) {
    if (depth >= Budget.NESTING) return giveUp(tag);
    depth++;
    try {
      return known(tag);
    } catch (Abort abort) {
      return fault(tag.span(), abort.key(), abort.args().toArray());
    } finally {
      depth--;
    }
  }

  /** Liquid reads no template that nests deeper: the rest of it is taken for text. */
  private Node giveUp(Tag tag) {
    givenUp = true;
    tokens.takeForText();
    return fault(tag.span(), "liquid.nesting");
  }

  private Node known(Tag tag) {
    String markup = tag.markup();
    Span span = tag.span();
    return switch (tag.name()) {
      case "if", "unless" -> conditional(tag);
      case "case" -> choice(tag);
      case "for" -> loop(tag);
      case "tablerow" -> {
        Markup.Loop loop = Markup.tableRow(markup);
        yield new TableRow(loop, body(tag), span, whole(span));
      }
      case "capture" -> {
        String name = Markup.captured(markup);
        yield new Capture(name, body(tag), span, whole(span));
      }
      case "ifchanged" -> new IfChanged(body(tag), span, whole(span));
      case "highlight" -> {
        Highlight.Options options = Highlight.Options.of(markup);
        yield new Highlight(options, body(tag), span, whole(span));
      }
      case "comment" -> {
        inComment++;
        try {
          body(tag);
        } finally {
          inComment--;
        }
        yield new Silent(whole(span));
      }
      case "raw" -> raw(tag);
      case "assign" -> {
        Markup.Assignment assignment = Markup.assignment(markup);
        yield new Assign(assignment.name(), assignment.value(), span);
      }
      case "cycle" -> Cycle.of(Markup.turn(markup), span);
      case "increment" -> new Counter(markup.strip(), 1, span);
      case "decrement" -> new Counter(markup.strip(), -1, span);
      case "break" -> new Jump(Run.Interrupt.BREAK, span);
      case "continue" -> new Jump(Run.Interrupt.CONTINUE, span);
      case "include", "include_relative" -> Include.of(tag.name(), markup, span);
      case "link" -> new Link(markup.strip(), false, span);
      case "post_url" -> Link.toPost(markup.strip(), span);
      default -> stranger(tag);
    };
  }

  /** A tag that Jekyll does not have, or has elsewhere. */
  private Node stranger(Tag tag) {
    String name = tag.name();
    // A comment takes any tag, but the end tags of others end nothing in it.
    if (inComment > 0 && !name.startsWith("end")) return null;
    boolean part = Set.of("else", "elsif", "when").contains(name);
    boolean ends = name.startsWith("end") && !unknown.contains(name.substring(3));
    if (part || ends) {
      if (inComment > 0) return null;
      return fault(tag.span(), "liquid.unexpected", name);
    }
    unknown.add(name);
    return new Stranger(name, tag.markup(), tag.span());
  }

  private Node fault(Span span, String key, Object... args) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(new Fault(Problem.of(Severity.FAULT, span, key, args), "", 0));
    }
    return new Faulty(span);
  }

  /** From the start of the opening tag to where the parser is. */
  private Span whole(Span opening) {
    return new Span(opening.from(), end);
  }

  private Body body(Tag tag) {
    List<Node> nodes = new ArrayList<>();
    boolean[] blank = {true};
    if (read(nodes, blank, Set.of("end" + tag.name())) == null) endless(tag);
    return new Body(List.copyOf(nodes), blank[0]);
  }

  private void endless(Tag tag) {
    if (!givenUp) fault(tag.span(), "liquid.endless", tag.name());
  }

  private Node conditional(Tag tag) {
    Set<String> ends = Set.of("else", "elsif", "end" + tag.name());
    List<Conditional.Branch> branches = new ArrayList<>();
    Condition condition = Markup.condition(tag.markup());
    while (true) {
      List<Node> nodes = new ArrayList<>();
      boolean[] blank = {true};
      Tag last = read(nodes, blank, ends);
      branches.add(new Conditional.Branch(condition, new Body(List.copyOf(nodes), blank[0])));
      if (last == null) endless(tag);
      if (last == null || last.name().startsWith("end")) break;
      condition = last.name().equals("else") ? Condition.ALWAYS : condition(last);
    }
    boolean negated = tag.name().equals("unless");
    return new Conditional(negated, List.copyOf(branches), tag.span(), whole(tag.span()));
  }

  /** The condition of a branch; one that cannot be read never holds. */
  private Condition condition(Tag tag) {
    try {
      return Markup.condition(tag.markup());
    } catch (Abort abort) {
      fault(tag.span(), abort.key(), abort.args().toArray());
      return Condition.of(Expression.NIL);
    }
  }

  private Node choice(Tag tag) {
    Set<String> ends = Set.of("when", "else", "endcase");
    Expression subject = Markup.subject(tag.markup());
    List<Choice.Branch> branches = new ArrayList<>();
    List<Expression> values = null;
    while (true) {
      List<Node> nodes = new ArrayList<>();
      boolean[] blank = {true};
      Tag last = read(nodes, blank, ends);
      Body body = new Body(List.copyOf(nodes), blank[0]);
      branches.add(new Choice.Branch(values, body));
      if (last == null) endless(tag);
      if (last == null || last.name().equals("endcase")) break;
      values = last.name().equals("else") ? List.of() : alternatives(last);
    }
    return new Choice(subject, List.copyOf(branches), tag.span(), whole(tag.span()));
  }

  private List<Expression> alternatives(Tag tag) {
    try {
      return Markup.alternatives(tag.markup());
    } catch (Abort abort) {
      fault(tag.span(), abort.key(), abort.args().toArray());
      return null;
    }
  }

  private Node loop(Tag tag) {
    Markup.Loop loop = Markup.loop(tag.markup());
    List<Node> nodes = new ArrayList<>();
    boolean[] blank = {true};
    Tag last = read(nodes, blank, Set.of("else", "endfor"));
    Body body = new Body(List.copyOf(nodes), blank[0]);
    Body otherwise = Body.EMPTY;
    while (last != null && last.name().equals("else")) {
      List<Node> rest = new ArrayList<>();
      boolean[] restBlank = {true};
      last = read(rest, restBlank, Set.of("else", "endfor"));
      otherwise = new Body(List.copyOf(rest), restBlank[0]);
    }
    if (last == null) endless(tag);
    return new Loop(loop, body, otherwise, tag.span(), whole(tag.span()));
  }

  /** What stands between {@code raw} and its end, whatever it is. */
  private Node raw(Tag tag) {
    if (!tag.markup().isBlank()) throw new Abort("liquid.syntax", tag.markup().strip());
    int from = end;
    for (Token token = tokens.next(); token != null; token = tokens.next()) {
      end = token.to();
      if (token.kind() == Kind.TEXT) continue;
      String written = source.substring(token.from(), token.to());
      int open = written.lastIndexOf("{%");
      boolean dashed = open >= 0 && written.startsWith("-", open + 2);
      // Liquid 4 knows no hyphen here.
      Tag last = open < 0 || dashed ? null : tag(written.substring(open), tag.span());
      if (last == null || !last.name().equals("endraw")) continue;
      int to = token.from() + open;
      return new Raw(source.substring(from, to), new Span(from, to));
    }
    endless(tag);
    return new Raw(source.substring(from), new Span(from, source.length()));
  }
}
