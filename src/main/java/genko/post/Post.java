package genko.post;

import genko.frontmatter.FrontMatter;
import genko.text.Text;

/**
 * A post in memory, an immutable value: its whole text, the front matter read from it, and where
 * the writer is in it. All offsets are UTF-16 offsets in the whole text.
 */
public record Post(Text text, FrontMatter head, Selection selection) {
  public static Post of(Text text) {
    return new Post(text, FrontMatter.of(text), Selection.START);
  }

  public static Post of(String text) {
    return of(Text.of(text));
  }

  /** The post after {@code edit}; an edit of the body alone keeps the front matter's value. */
  public Post apply(Transaction edit) {
    Text after = edit.changes().apply(text);
    return new Post(after, head.after(edit.changes(), after), edit.after());
  }

  public Post select(Selection selected) {
    return new Post(text, head, selected);
  }

  /** Where the body begins: after the line that closes the front matter. */
  public int bodyStart() {
    return head.bodyStart();
  }

  /** The text after the front matter, as the blog's engine sees it. */
  public String body() {
    return text.slice(bodyStart(), text.length());
  }
}
