package genko.post;

import genko.frontmatter.FrontMatter;
import genko.markdown.Dialect;
import genko.text.Text;

/**
 * A post in memory, an immutable value: its whole text, the front matter read from it, where the
 * writer is in it, and the Markdown that its body is written in. All offsets are UTF-16 offsets in
 * the whole text.
 */
public record Post(Text text, FrontMatter head, Selection selection, Dialect dialect) {
  public static Post of(Text text, Dialect dialect) {
    return new Post(text, FrontMatter.of(text), Selection.START, dialect);
  }

  public static Post of(String text, Dialect dialect) {
    return of(Text.of(text), dialect);
  }

  /** The post after {@code edit}; an edit of the body alone keeps the front matter's value. */
  public Post apply(Transaction edit) {
    Text after = edit.changes().apply(text);
    return new Post(after, head.after(edit.changes(), after), edit.after(), dialect);
  }

  public Post select(Selection selected) {
    return new Post(text, head, selected, dialect);
  }

  /** This post read as {@code other} has it. */
  public Post in(Dialect other) {
    return new Post(text, head, selection, other);
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
