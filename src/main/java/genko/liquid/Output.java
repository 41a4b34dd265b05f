package genko.liquid;

import genko.text.Span;

/** A value that is shown. */
record Output(Piped value, Span span) implements Node {
  @Override
  public void render(Run run) {
    run.made(Shown.output(value.value(run), run.budget()));
  }
}
