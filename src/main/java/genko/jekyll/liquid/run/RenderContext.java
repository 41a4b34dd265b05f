package genko.jekyll.liquid.run;

import genko.jekyll.liquid.value.BudgetExceeded;
import genko.jekyll.liquid.value.BuildAbort;
import genko.jekyll.liquid.value.HtmlEscapes;
import genko.jekyll.liquid.value.Limits;
import genko.jekyll.liquid.value.RenderBudget;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One rendering of a template: its variables, its output, and what it has yet to spend. */
public final class RenderContext {
  /** More faults than these say nothing new. */
  private static final int MOST_FAULTS = 100;

  public enum Interrupt {
    NONE,
    BREAK,
    CONTINUE
  }

  /** A file that is being rendered; {@code name} is empty for the template itself. */
  private record File(String name, String source) {}

  private final Function<String, ParsedTemplate> parser;
  private final Map<String, ?> values;
  private final Host host;
  private final IntPredicate plain;
  private final RenderBudget budget;
  private final Deque<Map<String, Object>> scopes = new ArrayDeque<>();
  private final Map<String, Long> counters = new HashMap<>();
  private final Map<Object, Integer> turns = new HashMap<>();
  private final Map<String, Integer> offsets = new HashMap<>();
  private final Map<String, ParsedTemplate> included = new HashMap<>();
  private final Deque<Map<String, Object>> loops = new ArrayDeque<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> told = new HashSet<>();
  private String lastChange = "";
  private Interrupt interrupt = Interrupt.NONE;
  private File file = new File("", "");

  /** The node that is being rendered; the whole template while none of its nodes is. */
  private TemplateNode node = new PlainText("", new Span(0, 0));

  /** What of the template itself stands for all that is shown while a file is taken in, or null. */
  private @Nullable Span anchor;

  private StringBuilder out = new StringBuilder();

  /** Null where what is shown is captured. */
  private SourceMap.@Nullable Builder map;

  private boolean unseen;
  private int depth;

  /**
   * @param parser reads the files that are taken in
   * @param plain whether a tag at an offset stands where HTML would be shown as text
   */
  public RenderContext(
      Function<String, ParsedTemplate> parser,
      Map<String, ?> values,
      Host host,
      Limits limits,
      IntPredicate plain) {
    this.parser = parser;
    this.plain = plain;
    this.values = values;
    this.host = host;
    this.budget = new RenderBudget(limits);
    scopes.push(new HashMap<>());
  }

  public Host host() {
    return host;
  }

  public RenderBudget budget() {
    return budget;
  }

  public RenderedTemplate run(ParsedTemplate template) {
    file = new File("", template.source());
    SourceMap.Builder parts = new SourceMap.Builder();
    map = parts;
    node = new PlainText(template.source(), new Span(0, template.source().length()));
    faults.addAll(template.faults());
    tellStrangers(template);
    try {
      template.body().render(this);
    } catch (BudgetExceeded exhausted) {
      tell(Severity.FAULT, "liquid.exhausted", node.span());
    }
    return new RenderedTemplate(out.toString(), parts.build(), faults);
  }

  // Variables.

  public @Nullable Object find(@Nullable Object name) {
    if (!(name instanceof String key)) return null;
    for (Map<String, Object> scope : scopes) if (scope.containsKey(key)) return scope.get(key);
    Long counter = counters.get(key);
    return counter == null ? values.get(key) : counter;
  }

  /** Gives a variable its value for the rest of the template. */
  public void assign(String name, @Nullable Object value) {
    scopes.getLast().put(name, value);
  }

  /** Gives a variable its value for as long as {@link #scoped} lasts. */
  public void set(String name, @Nullable Object value) {
    scopes.getFirst().put(name, value);
  }

  public void scoped(Runnable work) {
    inScope(
        () -> {
          work.run();
          return true;
        });
  }

  /** What {@code work} comes to, with variables of its own. */
  public <T> T inScope(Supplier<T> work) {
    if (scopes.size() > RenderBudget.NESTING) throw new BuildAbort("liquid.nesting");
    scopes.push(new HashMap<>());
    try {
      return work.get();
    } finally {
      scopes.pop();
    }
  }

  /** Moves a counter and gives the value that it had, or has, when it counts down. */
  public long count(String name, int by) {
    long before = counters.getOrDefault(name, 0L);
    counters.put(name, before + by);
    return by > 0 ? before : before + by;
  }

  /** The index of what {@code cycle} shows now. */
  public int turn(@Nullable Object key, int count) {
    int now = turns.getOrDefault(key, 0);
    turns.put(key, now + 1 >= count ? 0 : now + 1);
    return now >= count ? 0 : now;
  }

  public int offset(String loop) {
    return offsets.getOrDefault(loop, 0);
  }

  public void setOffset(String loop, int offset) {
    offsets.put(loop, offset);
  }

  public Deque<Map<String, Object>> loops() {
    return loops;
  }

  /** Whether {@code text} is another than at the last call. */
  public boolean isChange(String text) {
    boolean change = !text.equals(lastChange);
    lastChange = text;
    return change;
  }

  public void interrupt(Interrupt how) {
    interrupt = how;
  }

  boolean isInterrupted() {
    return interrupt != Interrupt.NONE;
  }

  public Interrupt takeInterrupt() {
    Interrupt was = interrupt;
    interrupt = Interrupt.NONE;
    return was;
  }

  // Where it is.

  void enter() {
    if (++depth > 2 * RenderBudget.NESTING) {
      depth--;
      throw new BuildAbort("liquid.nesting");
    }
  }

  void leave() {
    depth--;
  }

  TemplateNode at(TemplateNode now) {
    TemplateNode outer = node;
    node = now;
    return outer;
  }

  void back(TemplateNode outer) {
    node = outer;
  }

  /** Renders a file in the place of the node that is being rendered. */
  public void include(Host.Source source) {
    ParsedTemplate template =
        included.computeIfAbsent(source.name(), name -> host.parsed(source, parser));
    File outerFile = file;
    Span outerAnchor = anchor;
    TemplateNode outerNode = node;
    if (anchor == null) anchor = node.span();
    file = new File(source.name(), source.text());
    try {
      for (Fault fault : template.faults()) {
        Problem problem = fault.problem();
        tell(problem.severity(), problem.span(), problem.key(), problem.args().toArray());
      }
      tellStrangers(template);
      template.body().render(this);
    } finally {
      file = outerFile;
      anchor = outerAnchor;
      node = outerNode;
    }
  }

  /** Lists the tags that end the build because nothing can define them, run or not. */
  private void tellStrangers(ParsedTemplate template) {
    if (template.strangers().isEmpty() || !host.knowsAllTags()) return;
    for (ParsedTemplate.Stranger one : template.strangers()) {
      if (host.tag(one.name()).isEmpty())
        tell(Severity.FAULT, one.span(), "liquid.noTag", one.name());
    }
  }

  /** What {@code source}, a template in the markup of a tag, comes to. */
  public String rendered(String source) {
    return captured(() -> parser.apply(source).body().render(this));
  }

  // Output.

  /** Shows text that stands at {@code from} of its file. */
  public void same(String text, int from) {
    if (unseen || text.isEmpty()) return;
    budget.check((long) out.length() + text.length());
    if (map != null) {
      if (anchor == null) map.same(out.length(), from);
      else map.made(out.length(), anchor);
    }
    out.append(text);
  }

  /** Shows text that the node made. */
  public void made(String text) {
    if (unseen || text.isEmpty()) return;
    budget.check((long) out.length() + text.length());
    if (map != null) map.made(out.length(), anchor == null ? node.span() : anchor);
    out.append(text);
  }

  /** What {@code work} would show. */
  public String captured(Runnable work) {
    StringBuilder outer = out;
    SourceMap.Builder outerMap = map;
    boolean outerUnseen = unseen;
    out = new StringBuilder();
    map = null;
    unseen = false;
    try {
      work.run();
      return out.toString();
    } finally {
      out = outer;
      map = outerMap;
      unseen = outerUnseen;
    }
  }

  /** Does the work and shows nothing of it. */
  void unseen(Runnable work) {
    boolean outer = unseen;
    unseen = true;
    try {
      work.run();
    } finally {
      unseen = outer;
    }
  }

  /** Shows the node itself, as it is written. */
  public void placeholder(TemplateNode shown, boolean fault) {
    String source = file.source();
    String written = source.substring(shown.span().from(), shown.span().to());
    int line = written.indexOf('\n');
    // A block that fails shows its tag alone.
    String tag =
        shown instanceof BlockTag && line > 0 ? written.substring(0, line).strip() : written;
    boolean was = unseen;
    unseen = false;
    boolean bare = plain.test(anchor == null ? shown.span().from() : anchor.from());
    made(bare ? tag : HtmlEscapes.placeholder(tag, fault));
    unseen = was;
  }

  /** Lists a problem of the node that is being rendered. */
  public void tell(Severity severity, String key, Object... args) {
    tell(severity, node instanceof BlockTag block ? block.tag() : node.span(), key, args);
  }

  private void tell(Severity severity, Span span, String key, Object... args) {
    // A loop says a thing once.
    boolean fresh = told.add(file.name() + span + key + List.of(args));
    if (!fresh || faults.size() >= MOST_FAULTS) return;
    Problem problem = Problem.of(severity, anchor == null ? span : anchor, key, args);
    int line = (int) file.source().substring(0, span.from()).chars().filter(c -> c == '\n').count();
    faults.add(new Fault(problem, file.name(), file.name().isEmpty() ? 0 : line));
  }
}
