package genko.jekyll.liquid.tag;

import genko.jekyll.liquid.filter.FilteredValue;
import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.run.TemplateNode;
import genko.text.Span;

/** {@code assign}. */
public record AssignTag(String name, FilteredValue value, Span span) implements TemplateNode {
  @Override
  public void render(RenderContext run) {
    run.assign(name, value.value(run));
  }

  @Override
  public boolean isBlank() {
    return true;
  }
}
