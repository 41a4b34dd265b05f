package genko.liquid;

import genko.text.Span;

/** A comment. */
record Silent(Span span) implements Node {
  @Override
  public void render(Run run) {}

  @Override
  public boolean isBlank() {
    return true;
  }
}
