package genko.jekyll.liquid.tag;

import genko.jekyll.liquid.filter.FilteredValue;
import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.run.TemplateNode;
import genko.jekyll.liquid.value.DeferredText;
import genko.jekyll.liquid.value.ValueFormat;
import genko.text.Span;

/** A value that is shown. */
public record Output(FilteredValue value, Span span) implements TemplateNode {
  @Override
  public void render(RenderContext run) {
    Object shown = value.value(run);
    run.made(
        shown instanceof DeferredText insertion
            ? insertion.place()
            : ValueFormat.output(shown, run.budget()));
  }
}
