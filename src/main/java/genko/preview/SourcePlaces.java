package genko.preview;

import genko.text.Span;

/**
 * Where what a page was rendered from stands in the body that the writer sees, where the two are
 * not the same text.
 */
public interface SourcePlaces {
  /** The two are the same. */
  SourcePlaces SAME =
      new SourcePlaces() {
        @Override
        public Span source(Span rendered) {
          return rendered;
        }

        @Override
        public int rendered(int source) {
          return source;
        }
      };

  /** What of the body a span of the rendered text comes from. */
  Span source(Span rendered);

  /** Where in the rendered text that is which comes from {@code source}. */
  int rendered(int source);
}
