package genko.liquid;

import genko.text.Span;

/** Text that is protected from Liquid. */
record Raw(String text, Span span) implements Node {
  @Override
  public void render(Run run) {
    run.same(text, span.from());
  }

  @Override
  public boolean isBlank() {
    return text.isEmpty();
  }
}
