package genko.jekyll.liquid;

import genko.text.Span;

/** What cannot be read, and was said to be a fault when it was read. */
record MalformedTag(Span span) implements TemplateNode {
  @Override
  public void render(RenderContext run) {
    run.placeholder(this, true);
  }
}
