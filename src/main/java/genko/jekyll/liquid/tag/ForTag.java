package genko.jekyll.liquid.tag;

import genko.jekyll.liquid.run.BlockTag;
import genko.jekyll.liquid.run.Expression;
import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.run.TemplateBody;
import genko.jekyll.liquid.value.DeferredText;
import genko.jekyll.liquid.value.KeyValuePairs;
import genko.jekyll.liquid.value.LiquidNumbers;
import genko.jekyll.liquid.value.RenderBudget;
import genko.text.Span;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code for}. */
public record ForTag(
    LoopMarkup over, TemplateBody body, TemplateBody otherwise, Span tag, Span span)
    implements BlockTag {
  @Override
  public boolean isBlank() {
    return body.isBlank() && otherwise.isBlank();
  }

  @Override
  public void render(RenderContext run) {
    List<?> items = items(run);
    if (items.isEmpty()) {
      otherwise.render(run);
      return;
    }
    run.scoped(
        () -> {
          Position position = new Position(over.name(), items.size(), run.loops().peek());
          run.loops().push(position);
          run.set("forloop", position);
          try {
            for (Object item : items) {
              run.budget().spend();
              run.set(over.variable(), item);
              body.render(run);
              position.index++;
              if (run.takeInterrupt() == RenderContext.Interrupt.BREAK) break;
            }
          } finally {
            run.loops().pop();
          }
        });
  }

  private List<?> items(RenderContext run) {
    long from = over.goesOn() ? run.offset(over.name()) : number(run, "offset");
    Expression most = over.with().get("limit");
    Object limit = most == null ? null : most.value(run);
    long count = limit == null ? Integer.MAX_VALUE : LiquidNumbers.truncated(limit);
    List<?> slice = slice(over.list().value(run), from, count, run.budget());
    run.setOffset(over.name(), (int) Math.min(Integer.MAX_VALUE, from + slice.size()));
    return over.reversed() ? slice.reversed() : slice;
  }

  private long number(RenderContext run, String attribute) {
    Expression value = over.with().get(attribute);
    return value == null ? 0 : LiquidNumbers.truncated(value.value(run));
  }

  /** What a loop goes through: the members of a list, the entries of a map, a text itself. */
  static List<?> slice(@Nullable Object value, long from, long count, RenderBudget budget) {
    List<?> all =
        switch (DeferredText.made(value)) {
          case null -> List.of();
          case String text -> text.isEmpty() ? List.of() : List.of(text);
          case Map<?, ?> map -> KeyValuePairs.of(map, budget);
          case List<?> list -> list;
          default -> List.of();
        };
    if (value instanceof String) return all;
    long start = Math.clamp(from, 0, all.size());
    long end = Math.clamp(from + count, start, all.size());
    return all.subList((int) start, (int) end);
  }

  /** What {@code forloop} says. */
  private static final class Position extends AbstractMap<String, Object> {
    private static final Set<String> KEYS =
        Set.of(
            "name",
            "length",
            "parentloop",
            "index",
            "index0",
            "rindex",
            "rindex0",
            "first",
            "last");

    private final String name;
    private final long length;
    private final @Nullable Map<String, Object> parent;
    private long index;

    Position(String name, long length, @Nullable Map<String, Object> parent) {
      this.name = name;
      this.length = length;
      this.parent = parent;
    }

    @Override
    public boolean containsKey(Object key) {
      return KEYS.contains(key);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
      return switch (key instanceof String word ? word : "") {
        case "name" -> name;
        case "length" -> length;
        case "parentloop" -> parent;
        case "index" -> index + 1;
        case "index0" -> index;
        case "rindex" -> length - index;
        case "rindex0" -> length - index - 1;
        case "first" -> index == 0;
        case "last" -> index == length - 1;
        default -> null;
      };
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
      return Set.of();
    }

    @Override
    public String toString() {
      return "Liquid::ForloopDrop";
    }
  }
}
