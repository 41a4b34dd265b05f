package genko.liquid;

import genko.text.Span;

/** A value that is shown. */
record Output(Piped value, Span span) implements Node {
  @Override
  public void render(Run run) {
    Object shown = value.value(run);
    run.made(
        shown instanceof Insertion insertion
            ? insertion.place()
            : Shown.output(shown, run.budget()));
  }
}
