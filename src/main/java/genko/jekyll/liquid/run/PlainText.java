package genko.jekyll.liquid.run;

import genko.jekyll.liquid.value.MarkupFragments;
import genko.text.Span;

/** Text that shows as it is written. */
public record PlainText(String text, Span span) implements TemplateNode {
  @Override
  public void render(RenderContext run) {
    run.same(text, span.from());
  }

  @Override
  public boolean isBlank() {
    return text.chars().allMatch(c -> MarkupFragments.isSpace((char) c));
  }
}
