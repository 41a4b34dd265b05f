package genko.jekyll.liquid;

import genko.text.Span;

/** A comment. */
record CommentTag(Span span) implements TemplateNode {
  @Override
  public void render(RenderContext run) {}

  @Override
  public boolean isBlank() {
    return true;
  }
}
