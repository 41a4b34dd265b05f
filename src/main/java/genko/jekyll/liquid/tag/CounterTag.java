package genko.jekyll.liquid.tag;

import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.run.TemplateNode;
import genko.text.Span;

/** {@code increment} and {@code decrement}. */
public record CounterTag(String name, int by, Span span) implements TemplateNode {
  @Override
  public void render(RenderContext run) {
    run.made(Long.toString(run.count(name, by)));
  }
}
