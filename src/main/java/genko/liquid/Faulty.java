package genko.liquid;

import genko.text.Span;

/** What cannot be read, and was said to be a fault when it was read. */
record Faulty(Span span) implements Node {
  @Override
  public void render(Run run) {
    run.placeholder(this, true);
  }
}
