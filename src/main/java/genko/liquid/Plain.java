package genko.liquid;

import genko.text.Span;

/** Text that shows as it is written. */
record Plain(String text, Span span) implements Node {
  @Override
  public void render(Run run) {
    run.same(text, span.from());
  }

  @Override
  public boolean isBlank() {
    return text.chars().allMatch(c -> Fragments.isSpace((char) c));
  }
}
