package genko.jekyll.liquid.tag;

import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.run.TemplateNode;
import genko.text.Span;

/** {@code break} and {@code continue}. */
public record BreakTag(RenderContext.Interrupt how, Span span) implements TemplateNode {
  @Override
  public void render(RenderContext run) {
    run.interrupt(how);
  }
}
