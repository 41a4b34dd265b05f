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
 * @param group what tells it from others; those of the same group take turns
 */
public record CycleTag(Expression group, List<Expression> values, Span span)
    implements TemplateNode {
  public static CycleTag of(TagMarkup.Turn turn, Span span) {
    return new CycleTag(turn.group(), turn.values(), span);
  }

  @Override
  public void render(RenderContext run) {
    int now = run.turn(group.value(run), values.size());
    run.made(ValueFormat.output(values.get(now).value(run), run.budget()));
  }
}
