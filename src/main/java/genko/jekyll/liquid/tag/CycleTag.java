package genko.jekyll.liquid.tag;

import genko.jekyll.liquid.run.Expression;
import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.run.TemplateNode;
import genko.jekyll.liquid.value.ValueFormat;
import genko.text.Span;
import java.util.List;

/**
 * {@code cycle}.
 *
 * @param key what tells it from others; those with the same key take turns
 * @param name the name that it was given, or null
 */
public record CycleTag(Object key, Expression name, List<Expression> values, Span span)
    implements TemplateNode {
  public static CycleTag of(TagMarkup.Turn turn, Span span) {
    if (turn.name() instanceof Expression name)
      return new CycleTag(null, name, turn.values(), span);
    Object key = turn.name() == null ? new Object() : turn.name();
    return new CycleTag(key, null, turn.values(), span);
  }

  @Override
  public void render(RenderContext run) {
    Object group = name == null ? key : name.value(run);
    int now = run.turn(group, values.size());
    run.made(ValueFormat.output(values.get(now).value(run), run.budget()));
  }
}
