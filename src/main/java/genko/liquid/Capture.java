package genko.liquid;

import genko.text.Span;

/** {@code capture}. */
record Capture(String name, Body body, Span tag, Span span) implements Block {
  @Override
  public void render(Run run) {
    run.assign(name, run.captured(() -> body.render(run)));
  }

  @Override
  public boolean isBlank() {
    return true;
  }
}
