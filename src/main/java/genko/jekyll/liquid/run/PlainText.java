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

  /** This without the white space at its beginning. */
  public PlainText stripLeading() {
    int cut = MarkupFragments.skipSpace(text, 0);
    return new PlainText(text.substring(cut), new Span(span.from() + cut, span.to()));
  }

  /** This without the white space at its end. */
  public PlainText stripTrailing() {
    int to = text.length();
    while (to > 0 && MarkupFragments.isSpace(text.charAt(to - 1))) to--;
    return new PlainText(text.substring(0, to), new Span(span.from(), span.from() + to));
  }
}
