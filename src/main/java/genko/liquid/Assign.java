package genko.liquid;

import genko.text.Span;

/** {@code assign}. */
record Assign(String name, Piped value, Span span) implements Node {
  @Override
  public void render(Run run) {
    run.assign(name, value.value(run));
  }

  @Override
  public boolean isBlank() {
    return true;
  }
}
