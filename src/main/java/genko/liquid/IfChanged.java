package genko.liquid;

import genko.text.Span;

/** {@code ifchanged}. */
record IfChanged(Body body, Span tag, Span span) implements Block {
  @Override
  public void render(Run run) {
    String text = run.captured(() -> body.render(run));
    if (run.isChange(text)) run.made(text);
  }

  @Override
  public boolean isBlank() {
    return body.isBlank();
  }
}
