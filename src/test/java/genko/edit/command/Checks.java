package genko.edit.command;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.kramdown.Kramdown;
import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import java.util.Optional;
import java.util.function.Function;

/** Texts with the selection drawn in: {@code ‹} at the anchor, {@code ›} at the caret. */
final class Checks {
  private Checks() {}

  static Post post(String drawn) {
    int anchor = drawn.indexOf('‹');
    int caret = drawn.indexOf('›');
    if (anchor < 0 || caret < 0) throw new IllegalArgumentException("no selection: " + drawn);
    boolean forth = anchor < caret;
    Selection selection = new Selection(forth ? anchor : anchor - 1, forth ? caret - 1 : caret);
    return Post.of(drawn.replace("‹", "").replace("›", ""), Kramdown.JEKYLL).select(selection);
  }

  static String draw(Post post) {
    Selection selection = post.selection();
    StringBuilder out = new StringBuilder(post.text());
    boolean forth = selection.anchor() <= selection.caret();
    out.insert(selection.span().to(), forth ? "›" : "‹");
    return out.insert(selection.span().from(), forth ? "‹" : "›").toString();
  }

  static void check(Function<Post, Optional<Transaction>> work, String before, String after) {
    Post post = post(before);
    Optional<Transaction> edit = work.apply(post);
    assertThat(edit).as(before).isPresent();
    assertThat(draw(post.apply(edit.get()))).isEqualTo(after);
  }

  static void check(String id, String before, String after) {
    check(Commands.of(id).work(), before, after);
  }

  /** On and off again. */
  static void checkToggle(String id, String off, String on) {
    check(id, off, on);
    check(id, on, off);
  }

  static void checkRefused(Function<Post, Optional<Transaction>> work, String before) {
    assertThat(work.apply(post(before))).as(before).isEmpty();
  }

  static void checkRefused(String id, String before) {
    checkRefused(Commands.of(id).work(), before);
  }
}
