package genko.liquid;

import genko.text.Span;

/** {@code break} and {@code continue}. */
record Jump(Run.Interrupt how, Span span) implements Node {
  @Override
  public void render(Run run) {
    run.interrupt(how);
  }
}
