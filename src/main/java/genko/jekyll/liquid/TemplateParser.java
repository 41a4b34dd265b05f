package genko.jekyll.liquid;

import genko.jekyll.liquid.DelimitedMarkup.Tag;
import genko.jekyll.liquid.filter.ConditionMarkup;
import genko.jekyll.liquid.filter.FilterMarkup;
import genko.jekyll.liquid.run.Condition;
import genko.jekyll.liquid.run.Expression;
import genko.jekyll.liquid.run.Fault;
import genko.jekyll.liquid.run.ParsedTemplate;
import genko.jekyll.liquid.run.PlainText;
import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.run.TemplateBody;
import genko.jekyll.liquid.run.TemplateNode;
import genko.jekyll.liquid.tag.AssignTag;
import genko.jekyll.liquid.tag.BreakTag;
import genko.jekyll.liquid.tag.CaptureTag;
import genko.jekyll.liquid.tag.CaseTag;
import genko.jekyll.liquid.tag.CommentTag;
import genko.jekyll.liquid.tag.CounterTag;
import genko.jekyll.liquid.tag.CycleTag;
import genko.jekyll.liquid.tag.ForTag;
import genko.jekyll.liquid.tag.HighlightTag;
import genko.jekyll.liquid.tag.IfChangedTag;
import genko.jekyll.liquid.tag.IfTag;
import genko.jekyll.liquid.tag.IncludeTag;
import genko.jekyll.liquid.tag.LinkTag;
import genko.jekyll.liquid.tag.LoopMarkup;
import genko.jekyll.liquid.tag.MalformedTag;
import genko.jekyll.liquid.tag.Output;
import genko.jekyll.liquid.tag.RawTag;
import genko.jekyll.liquid.tag.TableRowTag;
import genko.jekyll.liquid.tag.TagMarkup;
import genko.jekyll.liquid.tag.TemplateTokens;
import genko.jekyll.liquid.tag.TemplateTokens.Kind;
import genko.jekyll.liquid.tag.TemplateTokens.Token;
import genko.jekyll.liquid.tag.UnknownTag;
import genko.jekyll.liquid.value.BuildAbort;
import genko.jekyll.liquid.value.RenderBudget;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a template into a tree. What cannot be read is a node that shows as it is written. Long
 * because the grammar of all tags stands in one place, a short method for each.
 */
final class TemplateParser {
  /** More faults than these say nothing new. */
  private static final int MOST_FAULTS = 100;

  private final String source;
  private final TemplateTokens tokens;
  private final List<Fault> faults = new ArrayList<>();

  /** Tags that nobody knows; they may have end tags. */
  private final Set<String> unknown = new HashSet<>();

  /** Whether what is left is taken for text, because Liquid would have ended here. */
  private boolean givenUp;

  private boolean trim;
  private int depth;
  private int inComment;

  private final List<ParsedTemplate.Stranger> strangers = new ArrayList<>();
  private final EndTags endTags;

  /** Where the next token begins. */
  private int end;

  private TemplateParser(String source) {
    this.source = source;
    this.endTags = new EndTags(source);
    this.tokens = new TemplateTokens(source);
  }

  static ParsedTemplate parse(String source) {
    TemplateParser parser = new TemplateParser(source);
    TemplateBody body = parser.read(Set.of()).body;
    return new ParsedTemplate(source, body, parser.faults, parser.strangers);
  }

  /** Nodes, and the tag that ends them, unless it is the template's end that does. */
  private record Part(TemplateBody body, Optional<Tag> end) {
    Part(List<TemplateNode> nodes, Optional<Tag> end) {
      this(new TemplateBody(List.copyOf(nodes), isBlank(nodes)), end);
    }

    private static boolean isBlank(List<TemplateNode> nodes) {
      return nodes.stream().allMatch(TemplateNode::isBlank);
    }
  }

  /** What stands before one of {@code ends}. */
  private Part read(Set<String> ends) {
    List<TemplateNode> nodes = new ArrayList<>();
    for (Token token = next(); token != null; token = next()) {
      if (token.kind() == Kind.TEXT) {
        nodes.add(text(token));
        continue;
      }
      Span span = new Span(token.from(), token.to());
      DelimitedMarkup markup = new DelimitedMarkup(source.substring(token.from(), token.to()));
      trim(markup, nodes);
      TemplateNode node;
      if (token.kind() == Kind.OUTPUT) {
        node = output(markup, span);
      } else {
        Optional<Tag> tag = markup.tag(span);
        if (tag.filter(one -> ends.contains(one.name())).isPresent()) return new Part(nodes, tag);
        node = tag.map(this::node).orElseGet(() -> fault(span, "liquid.unclosed", "{%"));
      }
      nodes.add(node);
    }
    return new Part(nodes, Optional.empty());
  }

  private @Nullable Token next() {
    Token token = tokens.next();
    if (token != null) end = token.to();
    return token;
  }

  private PlainText text(Token token) {
    String written = source.substring(token.from(), token.to());
    PlainText text = new PlainText(written, new Span(token.from(), token.to()));
    boolean cut = trim;
    trim = false;
    return cut ? text.stripLeading() : text;
  }

  /** Cuts white space before the token if it says so, and remembers whether to do so after it. */
  private void trim(DelimitedMarkup markup, List<TemplateNode> nodes) {
    if (markup.cutsBefore() && !nodes.isEmpty() && nodes.getLast() instanceof PlainText text) {
      nodes.set(nodes.size() - 1, text.stripTrailing());
    }
    trim = markup.cutsAfter();
  }

  private TemplateNode output(DelimitedMarkup markup, Span span) {
    Optional<String> shown = markup.output();
    if (shown.isEmpty()) return fault(span, "liquid.unclosed", "{{");
    return new Output(FilterMarkup.piped(shown.get()), span);
  }

  private TemplateNode node(Tag tag) {
    if (depth >= RenderBudget.NESTING) return giveUp(tag);
    depth++;
    try {
      return known(tag);
    } catch (BuildAbort abort) {
      return fault(tag.span(), abort.key(), abort.args().toArray());
    } finally {
      depth--;
    }
  }

  /** Liquid reads no template that nests deeper: the rest of it is taken for text. */
  private TemplateNode giveUp(Tag tag) {
    givenUp = true;
    tokens.takeForText();
    return fault(tag.span(), "liquid.nesting");
  }

  private TemplateNode known(Tag tag) {
    String markup = tag.markup();
    Span span = tag.span();
    return switch (tag.name()) {
      case "if", "unless" -> conditional(tag);
      case "case" -> choice(tag);
      case "for" -> loop(tag);
      case "tablerow" -> {
        LoopMarkup loop = LoopMarkup.ofRow(markup);
        yield new TableRowTag(loop, body(tag), span, whole(span));
      }
      case "capture" -> {
        String name = TagMarkup.captured(markup);
        yield new CaptureTag(name, body(tag), span, whole(span));
      }
      case "ifchanged" -> new IfChangedTag(body(tag), span, whole(span));
      case "highlight" -> {
        HighlightTag.Options options = HighlightTag.Options.of(markup);
        yield new HighlightTag(options, body(tag), span, whole(span));
      }
      case "comment" -> {
        inComment++;
        try {
          body(tag);
        } finally {
          inComment--;
        }
        yield new CommentTag(whole(span));
      }
      case "raw" -> raw(tag);
      case "assign" -> {
        TagMarkup.Assignment assignment = TagMarkup.assignment(markup);
        yield new AssignTag(assignment.name(), assignment.value(), span);
      }
      case "cycle" -> CycleTag.of(TagMarkup.turn(markup), span);
      case "increment" -> new CounterTag(markup.strip(), 1, span);
      case "decrement" -> new CounterTag(markup.strip(), -1, span);
      case "break" -> new BreakTag(RenderContext.Interrupt.BREAK, span);
      case "continue" -> new BreakTag(RenderContext.Interrupt.CONTINUE, span);
      case "include", "include_relative" ->
          IncludeTag.of(tag.name(), markup, span, TemplateParser::parse);
      case "link" -> new LinkTag(markup.strip(), false, span);
      case "post_url" -> LinkTag.toPost(markup.strip(), span);
      default -> stranger(tag);
    };
  }

  /** A tag that Jekyll does not have, or has elsewhere. */
  private TemplateNode stranger(Tag tag) {
    String name = tag.name();
    // A comment takes any tag, but the end tags of others end nothing in it.
    if (inComment > 0 && !name.startsWith("end")) return new CommentTag(tag.span());
    boolean part = Set.of("else", "elsif", "when").contains(name);
    boolean ends = name.startsWith("end") && !unknown.contains(name.substring(3));
    if (part || ends) {
      if (inComment > 0) return new CommentTag(tag.span());
      return fault(tag.span(), "liquid.unexpected", name);
    }
    UnknownTag stranger = new UnknownTag(name, tag.markup(), tag.span());
    if (!name.startsWith("end") && strangers.size() < MOST_FAULTS) {
      strangers.add(new ParsedTemplate.Stranger(name, tag.span()));
    }
    if (name.equals("include_cached")) return cached(tag, stranger);
    unknown.add(name);
    return name.startsWith("end") || endTags.last(name) < end ? stranger : block(stranger);
  }

  private TemplateNode block(UnknownTag first) {
    Part part = read(Set.of("end" + first.name()));
    Optional<UnknownTag> last =
        part.end.map(tag -> new UnknownTag(tag.name(), tag.markup(), tag.span()));
    return new UnknownTag.Block(first, part.body, last, whole(first.span()));
  }

  private static TemplateNode cached(Tag tag, UnknownTag stranger) {
    try {
      IncludeTag file = IncludeTag.of("include", tag.markup(), tag.span(), TemplateParser::parse);
      return new UnknownTag.Include(file, stranger);
    } catch (BuildAbort _) {
      // Said as of any include when the plug-in is there, and not at all when it is not.
      return stranger;
    }
  }

  private TemplateNode fault(Span span, String key, Object... args) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(new Fault(Problem.of(Severity.FAULT, span, key, args), "", 0));
    }
    return new MalformedTag(span);
  }

  /** From the start of the opening tag to where the parser is. */
  private Span whole(Span opening) {
    return new Span(opening.from(), end);
  }

  private TemplateBody body(Tag tag) {
    Part part = read(Set.of("end" + tag.name()));
    if (part.end.isEmpty()) endless(tag);
    return part.body;
  }

  private void endless(Tag tag) {
    if (!givenUp) fault(tag.span(), "liquid.endless", tag.name());
  }

  private TemplateNode conditional(Tag tag) {
    Set<String> ends = Set.of("else", "elsif", "end" + tag.name());
    List<IfTag.Branch> branches = new ArrayList<>();
    Condition condition = ConditionMarkup.condition(tag.markup());
    while (true) {
      Part part = read(ends);
      branches.add(new IfTag.Branch(condition, part.body));
      if (part.end.isEmpty()) endless(tag);
      if (part.end.isEmpty() || part.end.get().name().startsWith("end")) break;
      Tag next = part.end.get();
      condition = next.name().equals("else") ? Condition.ALWAYS : condition(next);
    }
    boolean negated = tag.name().equals("unless");
    return new IfTag(negated, List.copyOf(branches), tag.span(), whole(tag.span()));
  }

  /** The condition of a branch; one that cannot be read never holds. */
  private Condition condition(Tag tag) {
    try {
      return ConditionMarkup.condition(tag.markup());
    } catch (BuildAbort abort) {
      fault(tag.span(), abort.key(), abort.args().toArray());
      return Condition.of(Expression.NIL);
    }
  }

  private TemplateNode choice(Tag tag) {
    Set<String> ends = Set.of("when", "else", "endcase");
    Expression subject = TagMarkup.subject(tag.markup());
    List<CaseTag.Branch> branches = new ArrayList<>();
    // What stands before the first branch is for nothing.
    List<Expression> values = List.of();
    boolean otherwise = false;
    while (true) {
      Part part = read(ends);
      branches.add(new CaseTag.Branch(values, otherwise, part.body));
      if (part.end.isEmpty()) endless(tag);
      if (part.end.isEmpty() || part.end.get().name().equals("endcase")) break;
      Tag next = part.end.get();
      otherwise = next.name().equals("else");
      values = otherwise ? List.of() : alternatives(next);
    }
    return new CaseTag(subject, List.copyOf(branches), tag.span(), whole(tag.span()));
  }

  /** What a branch is for; one that cannot be read is for nothing. */
  private List<Expression> alternatives(Tag tag) {
    try {
      return TagMarkup.alternatives(tag.markup());
    } catch (BuildAbort abort) {
      fault(tag.span(), abort.key(), abort.args().toArray());
      return List.of();
    }
  }

  private TemplateNode loop(Tag tag) {
    LoopMarkup loop = LoopMarkup.of(tag.markup());
    Set<String> ends = Set.of("else", "endfor");
    Part part = read(ends);
    TemplateBody body = part.body;
    TemplateBody otherwise = TemplateBody.EMPTY;
    while (part.end.isPresent() && part.end.get().name().equals("else")) {
      part = read(ends);
      otherwise = part.body;
    }
    if (part.end.isEmpty()) endless(tag);
    return new ForTag(loop, body, otherwise, tag.span(), whole(tag.span()));
  }

  /** What stands between {@code raw} and its end, whatever it is. */
  private TemplateNode raw(Tag tag) {
    if (!tag.markup().isBlank()) throw new BuildAbort("liquid.syntax", tag.markup().strip());
    int from = end;
    for (Token token = tokens.next(); token != null; token = tokens.next()) {
      end = token.to();
      if (token.kind() == Kind.TEXT) continue;
      String written = source.substring(token.from(), token.to());
      int open = written.lastIndexOf("{%");
      boolean dashed = open >= 0 && written.startsWith("-", open + 2);
      // Liquid 4 knows no hyphen here.
      if (open < 0 || dashed) continue;
      Optional<Tag> last = new DelimitedMarkup(written.substring(open)).tag(tag.span());
      if (last.isEmpty() || !last.get().name().equals("endraw")) continue;
      int to = token.from() + open;
      return new RawTag(source.substring(from, to), new Span(from, to));
    }
    endless(tag);
    return new RawTag(source.substring(from), new Span(from, source.length()));
  }
}
