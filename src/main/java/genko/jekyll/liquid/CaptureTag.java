package genko.jekyll.liquid;

import genko.text.Span;

/** {@code capture}. */
record CaptureTag(String name, TemplateBody body, Span tag, Span span) implements BlockTag {
  @Override
  public void render(RenderContext run) {
    run.assign(name, run.captured(() -> body.render(run)));
  }

  @Override
  public boolean isBlank() {
    return true;
  }
}
