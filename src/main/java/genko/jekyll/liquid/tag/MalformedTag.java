package genko.jekyll.liquid.tag;

import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.run.TemplateNode;
import genko.text.Span;

/** What cannot be read, and was said to be a fault when it was read. */
public record MalformedTag(Span span) implements TemplateNode {
  @Override
  public void render(RenderContext run) {
    run.placeholder(this, true);
  }
}
