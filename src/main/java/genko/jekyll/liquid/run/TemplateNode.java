package genko.jekyll.liquid.run;

import genko.text.Span;

/** A part of a template. Its span is where it stands in its own file. */
public interface TemplateNode {
  Span span();

  void render(RenderContext run);

  /** Whether it can only ever show white space, so that what is around it is not shown either. */
  default boolean isBlank() {
    return false;
  }
}
