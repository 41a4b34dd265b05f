package genko.jekyll.liquid.run;

import genko.text.Span;

/** A tag with an end tag. */
public interface BlockTag extends TemplateNode {
  /** Where its opening tag stands. */
  Span tag();
}
