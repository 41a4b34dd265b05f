package genko.jekyll.liquid;

import genko.text.Span;

/** A value that is shown. */
record Output(FilteredValue value, Span span) implements TemplateNode {
  @Override
  public void render(RenderContext run) {
    Object shown = value.value(run);
    run.made(
        shown instanceof DeferredText insertion
            ? insertion.place()
            : ValueFormat.output(shown, run.budget()));
  }
}
