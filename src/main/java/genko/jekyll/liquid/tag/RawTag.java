package genko.jekyll.liquid.tag;

import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.run.TemplateNode;
import genko.text.Span;

/** Text that is protected from Liquid. */
public record RawTag(String text, Span span) implements TemplateNode {
  @Override
  public void render(RenderContext run) {
    run.same(text, span.from());
  }

  @Override
  public boolean isBlank() {
    return text.isEmpty();
  }
}
