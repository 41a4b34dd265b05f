package genko.jekyll.liquid;

import genko.text.Span;

/** {@code ifchanged}. */
record IfChangedTag(TemplateBody body, Span tag, Span span) implements BlockTag {
  @Override
  public void render(RenderContext run) {
    String text = run.captured(() -> body.render(run));
    if (run.isChange(text)) run.made(text);
  }

  @Override
  public boolean isBlank() {
    return body.isBlank();
  }
}
