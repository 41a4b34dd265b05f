package genko.edit.command;

import genko.markdown.NodeKind;
import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.text.ChangeSet;
import genko.text.LineEnds;
import genko.text.Span;
import genko.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * Puts Markdown that comes from elsewhere in the place of the selection. Lines are parted by {@code
 * \n} and get the line ends of the post; in a quote or an item they go in as far as its words.
 */
public final class MarkdownInsertion {
  private MarkdownInsertion() {}

  /** Whether what is put at the selection is text as it stands: front matter, or code. */
  public static boolean isLiteral(Post post) {
    Span span = post.selection().span();
    if (span.from() < post.bodyStart()) return true;
    LineRange lines = LineRange.of(post);
    if (Fences.touches(post, lines)) return true;
    Text text = post.text();
    int line = text.lineAt(span.from());
    LinePrefix opening = LinePrefix.of(text, line);
    int at = span.from() - opening.content();
    return InlineNodes.of(post, opening).stream()
        .filter(node -> node.kind() == NodeKind.CODE || node.kind() == NodeKind.MATH)
        .anyMatch(node -> node.span().from() < at && at < node.span().to());
  }

  /** Whether the selection begins in a table, where all of a row stands on one line. */
  public static boolean isInTable(Post post) {
    return Table.around(post, post.text().lineAt(post.selection().span().from())).isPresent();
  }

  /** Makes the selected words a link to {@code address}. */
  public static Optional<Transaction> link(Post post, String address) {
    return LinkCommands.over(post, address);
  }

  /** Puts the words of one line. */
  public static Optional<Transaction> words(Post post, String markdown) {
    Span span = post.selection().span();
    EditBuilder edit = EditBuilder.of(post).replace(span.from(), span.to(), markdown);
    return edit.selecting(Selection.at(span.from() + markdown.length()));
  }

  /** Puts {@code lines} as blocks of their own, set apart by blank lines. */
  public static Optional<Transaction> blocks(Post before, List<String> lines) {
    Post post = behind(before);
    Placed placed = place(post, lines);
    EditBuilder edit =
        EditBuilder.of(post).replace(placed.from, post.selection().span().to(), placed.written);
    return edit.selecting(Selection.at(placed.from + placed.end));
  }

  /** The change that puts {@code lines}, definitions of footnotes, at the end of the body. */
  public static ChangeSet definitions(Post post, List<String> lines) {
    Text text = post.text();
    int last = text.lineCount() - 1;
    while (last > text.lineAt(post.bodyStart()) && EditBuilder.isBlankLine(text, last)) last--;
    String end = EditBuilder.lineEnd(text, last);
    String gap = Footnote.isDefinition(text.line(last)) ? end : end + end;
    return ChangeSet.insert(text.lineEnd(last), gap + String.join(end, lines));
  }

  /**
   * Puts {@code images}, given by address and description, in one line each; the first description
   * is selected. The words that were selected describe a single image. Where the selection lies in
   * an image already, it gets the address that it lacks, or they come behind it.
   */
  public static Optional<Transaction> images(Post before, List<Image> images) {
    Optional<Placeholder> around = Placeholder.at(before);
    boolean missing = around.isPresent() && around.get().address().isEmpty();
    if (missing && images.size() == 1) return address(before, around.get(), images.getFirst());
    Post post = behind(before);
    Span span = post.selection().span();
    Text text = post.text();
    boolean apart = post != before && isAlone(text, around.orElseThrow());
    if (images.size() > 1 || apart) {
      List<String> lines =
          images.stream().map(Image::markdown).flatMap(one -> List.of(one, "").stream()).toList();
      Placed placed = place(post, lines.subList(0, lines.size() - 1));
      int at = placed.from + placed.written.indexOf("![") + 2;
      EditBuilder edit = EditBuilder.of(post).replace(placed.from, span.to(), placed.written);
      return edit.selecting(new Selection(at, at + images.getFirst().description().length()));
    }
    String words = text.slice(span);
    boolean described = !words.isBlank() && !LineEnds.isIn(words);
    described = described && words.indexOf('[') < 0 && words.indexOf(']') < 0;
    Image image = images.getFirst();
    if (described) image = new Image(image.address(), words);
    int at = span.from() + 2;
    EditBuilder edit = EditBuilder.of(post).replace(span.from(), span.to(), image.markdown());
    return edit.selecting(new Selection(at, at + image.description().length()));
  }

  private static Optional<Transaction> address(Post post, Placeholder in, Image image) {
    EditBuilder edit =
        EditBuilder.of(post).replace(in.address().from(), in.address().to(), image.address());
    return edit.selecting(Selection.at(in.whole().to() + image.address().length()));
  }

  /** The post with the caret behind the image, or the address, that the selection lies in. */
  private static Post behind(Post post) {
    Span span = post.selection().span();
    return Placeholder.at(post)
        .filter(around -> around.image() || around.isInAddress(span))
        .map(around -> post.select(Selection.at(around.whole().to())))
        .orElse(post);
  }

  private static boolean isAlone(Text text, Placeholder image) {
    int line = text.lineAt(image.whole().from());
    return EditBuilder.isBlank(text, LinePrefix.of(text, line).content(), image.whole().from())
        && EditBuilder.isBlank(text, image.whole().to(), text.lineEnd(line));
  }

  /** An image: where it lies, and what it shows. */
  public record Image(String address, String description) {
    String markdown() {
      return "![" + description + "](" + address + ")";
    }
  }

  /** What is written at {@code from}; the blocks end at {@code end} of it. */
  private record Placed(int from, String written, int end) {}

  private static Placed place(Post post, List<String> lines) {
    Text text = post.text();
    Span span = post.selection().span();
    int line = text.lineAt(span.from());
    int last = text.lineAt(span.to());
    String end = EditBuilder.lineEnd(text, line);
    LinePrefix opening = LinePrefix.of(text, line);
    int from = span.from();
    boolean inContent = from >= opening.content();
    String rest = inContent ? opening.quote() + " ".repeat(depth(opening)) : "";
    boolean bare = inContent && EditBuilder.isBlank(text, opening.content(), from);
    boolean isList = lines.getFirst().matches("(?:-|\\d+\\.) .*");
    if (bare
        && opening.isItem()
        && isList
        && EditBuilder.isBlank(text, span.to(), text.lineEnd(last))) {
      // A list in the place of an empty item goes on with the list that this is in.
      from = opening.marker();
      rest = opening.quote() + opening.indent();
    }
    String gap = rest.stripTrailing();
    StringBuilder out = new StringBuilder();
    boolean first = line == text.lineAt(post.bodyStart());
    if (inContent ? !bare : !EditBuilder.isBlank(text, text.lineStart(line), from)) {
      out.append(end).append(gap).append(end).append(rest);
    } else if (!opening.isItem() && !first && !isGap(text, line - 1)) {
      out.append(end).append(rest);
    }
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) out.append(end).append(lines.get(i).isEmpty() ? gap : rest);
      out.append(lines.get(i));
    }
    int length = out.length();
    if (!EditBuilder.isBlank(text, span.to(), text.lineEnd(last))) {
      out.append(end).append(gap).append(end).append(rest);
    } else if (last + 1 < text.lineCount() && !isGap(text, last + 1)) {
      out.append(end).append(gap);
    }
    return new Placed(from, out.toString(), length);
  }

  private static int depth(LinePrefix opening) {
    return opening.isItem() ? opening.textColumn() : opening.indent().length();
  }

  /** Whether {@code line} parts blocks: it is blank, but for the marks of a quote. */
  private static boolean isGap(Text text, int line) {
    LinePrefix opening = LinePrefix.of(text, line);
    return opening.blank() && !opening.isItem() && opening.heading() == 0;
  }
}
