package genko.liquid;

import genko.text.Span;

/** A tag with an end tag. */
interface Block extends Node {
  /** Where its opening tag stands. */
  Span tag();
}
