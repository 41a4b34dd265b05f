package genko.workspace.save;

import genko.text.Span;

/** What a window does for one open post, and nothing below a window can. */
public interface PostView {
  /** Whether an input method composes; the text is not all there yet. */
  boolean isComposing();

  /** Has what is composed committed to the text. */
  void finishComposition();

  /** Brings {@code span}, UTF-16 offsets of the post, into sight and the caret there. */
  void reveal(Span span);

  /** A post that no window shows. */
  PostView NONE =
      new PostView() {
        @Override
        public boolean isComposing() {
          return false;
        }

        @Override
        public void finishComposition() {}

        @Override
        public void reveal(Span span) {}
      };
}
