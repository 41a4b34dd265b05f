package genko.jekyll.liquid;

import genko.text.Span;

/** {@code increment} and {@code decrement}. */
record CounterTag(String name, int by, Span span) implements TemplateNode {
  @Override
  public void render(RenderContext run) {
    run.made(Long.toString(run.count(name, by)));
  }
}
