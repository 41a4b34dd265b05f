package genko.jekyll.liquid.tag;

import genko.jekyll.liquid.run.BlockTag;
import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.run.TemplateBody;
import genko.text.Span;

/** {@code capture}. */
public record CaptureTag(String name, TemplateBody body, Span tag, Span span) implements BlockTag {
  @Override
  public void render(RenderContext run) {
    run.assign(name, run.captured(() -> body.render(run)));
  }

  @Override
  public boolean isBlank() {
    return true;
  }
}
