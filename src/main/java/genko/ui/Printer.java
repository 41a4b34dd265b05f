package genko.ui;

import genko.frontmatter.FrontMatter;
import genko.markdown.Html;
import genko.preview.PreviewPage;
import genko.preview.Shell;
import genko.session.Reading;
import genko.words.Words;

/**
 * Prints the pages of one post, each after the one before it, so that only what changed is made
 * anew. Works away from the JavaFX thread, a page at a time.
 */
final class Printer {
  private final Words words;
  private PreviewPage last = PreviewPage.EMPTY;
  private FrontMatter head;

  Printer(Words words) {
    this.words = words;
  }

  @SuppressWarnings("ReferenceEquality")
  PreviewPage print(Reading from) {
    FrontMatter now = from.post().head();
    // An edit of the body leaves the front matter the very value that it was.
    Shell shell = now == head ? last.shell() : Shell.article(Headers.of(from.post(), words));
    last = PreviewPage.next(last, Html.page(from.body()), shell);
    head = now;
    return last;
  }
}
