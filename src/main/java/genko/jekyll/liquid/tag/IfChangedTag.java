package genko.jekyll.liquid.tag;

import genko.jekyll.liquid.run.BlockTag;
import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.run.TemplateBody;
import genko.text.Span;

/** {@code ifchanged}. */
public record IfChangedTag(TemplateBody body, Span tag, Span span) implements BlockTag {
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
