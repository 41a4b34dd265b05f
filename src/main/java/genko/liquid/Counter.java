package genko.liquid;

import genko.text.Span;

/** {@code increment} and {@code decrement}. */
record Counter(String name, int by, Span span) implements Node {
  @Override
  public void render(Run run) {
    run.made(Long.toString(run.count(name, by)));
  }
}
