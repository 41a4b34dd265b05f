package genko.jekyll.liquid;

import genko.text.Span;

/** A tag with an end tag. */
interface BlockTag extends TemplateNode {
  /** Where its opening tag stands. */
  Span tag();
}
