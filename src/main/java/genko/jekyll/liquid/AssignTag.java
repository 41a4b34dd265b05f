package genko.jekyll.liquid;

import genko.text.Span;

/** {@code assign}. */
record AssignTag(String name, FilteredValue value, Span span) implements TemplateNode {
  @Override
  public void render(RenderContext run) {
    run.assign(name, value.value(run));
  }

  @Override
  public boolean isBlank() {
    return true;
  }
}
