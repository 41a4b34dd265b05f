package genko.edit.command;

import genko.post.Origin;
import genko.post.Post;
import genko.post.Transaction;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.PercentEncoding;
import genko.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Where the body of a post names a picture: in links, their definitions and elements of HTML. */
public final class ImageTargets {
  /**
   * What stands before a target: the brackets of Markdown, the quotes of HTML, the end of a line.
   */
  private static final String BEFORE = "(<\"'\n";

  private ImageTargets() {}

  /**
   * Puts {@code address} in the place of every target that leads to {@code path}, which has its
   * percent escapes resolved; empty where there is none.
   */
  public static Optional<Transaction> renamed(Post post, String path, String address) {
    String text = post.text().toString();
    int dot = path.lastIndexOf('.');
    String ending = dot < 0 ? path : path.substring(dot);
    List<Change> changes = new ArrayList<>();
    int from = post.bodyStart();
    for (int at = text.indexOf(ending, from); at >= 0; at = text.indexOf(ending, at + 1)) {
      int end = at + ending.length();
      OptionalInt start = start(text.substring(from, end), path);
      if (start.isEmpty()) continue;
      changes.add(new Change(new Span(from + start.getAsInt(), end), address));
      from = end;
    }
    if (changes.isEmpty()) return Optional.empty();
    return Optional.of(Transaction.of(post, Origin.FIX, ChangeSet.of(changes)));
  }

  /** Where the target begins that {@code text} ends with, if that is {@code path}. */
  private static OptionalInt start(String text, String path) {
    for (int at = text.length() - 1; at >= 0; at--) {
      char letter = text.charAt(at);
      boolean edge = BEFORE.indexOf(letter) >= 0;
      boolean space = Character.isWhitespace(letter);
      if ((edge || space) && PercentEncoding.decode(text.substring(at + 1)).equals(path)) {
        return OptionalInt.of(at + 1);
      }
      if (edge && letter != '(') break;
    }
    return OptionalInt.empty();
  }
}
