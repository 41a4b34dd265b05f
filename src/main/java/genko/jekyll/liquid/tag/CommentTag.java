package genko.jekyll.liquid.tag;

import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.run.TemplateNode;
import genko.text.Span;

/** A comment. */
public record CommentTag(Span span) implements TemplateNode {
  @Override
  public void render(RenderContext run) {}

  @Override
  public boolean isBlank() {
    return true;
  }
}
