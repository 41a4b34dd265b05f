package genko.jekyll.liquid;

import genko.text.Span;

/** {@code break} and {@code continue}. */
record BreakTag(RenderContext.Interrupt how, Span span) implements TemplateNode {
  @Override
  public void render(RenderContext run) {
    run.interrupt(how);
  }
}
