package genko.jekyll.liquid;

import genko.text.Span;

/** Text that is protected from Liquid. */
record RawTag(String text, Span span) implements TemplateNode {
  @Override
  public void render(RenderContext run) {
    run.same(text, span.from());
  }

  @Override
  public boolean isBlank() {
    return text.isEmpty();
  }
}
