package genko.edit.paste;

import genko.edit.command.DelimitedTable;
import genko.edit.command.MarkdownInsertion;
import genko.edit.command.TableText;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Transaction;
import genko.text.ChangeSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a clip becomes in a post. Reading it is the slow part, needs no post and may go on anywhere;
 * the edit is quick. In front matter and code, and where the clip says no more than its text does,
 * there is no edit: then the text is put as it is.
 */
public final class Paste {
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)(?:https?://|ftp://|mailto:)[^\\s<>\"]{1,4000}");

  private final CopiedMarkdown copied;
  private final String text;
  private final boolean image;

  private Paste(List<String> lines, String text, boolean image) {
    this(new CopiedMarkdown(lines, List.of()), text, image);
  }

  private Paste(CopiedMarkdown copied, String text, boolean image) {
    this.copied = copied;
    this.text = text;
    this.image = image;
  }

  public static Paste read(ClipboardContent clip) {
    boolean rich = !clip.html().isBlank() && clip.html().length() <= ClipboardContent.MOST_HTML;
    if (clip.image()) {
      boolean alone = rich ? HtmlToMarkdown.isImageAlone(clip.html()) : clip.text().isBlank();
      if (alone) return new Paste(List.of(), clip.text(), true);
    }
    if (rich) {
      Optional<CopiedMarkdown> copied = HtmlToMarkdown.ofRich(clip.html());
      boolean says = copied.isPresent() && copied.get().lines().stream().anyMatch(Paste::isWords);
      if (says) return new Paste(copied.get(), clip.text(), false);
    } else if (DelimitedTable.isSure(clip.text())) {
      return new Paste(DelimitedTable.table(clip.text()).orElse(List.of()), clip.text(), false);
    }
    return new Paste(List.of(), clip.text(), false);
  }

  /** The text beside what was read, to be put as it is. */
  public String text() {
    return text;
  }

  /** Whether an image is meant, which has to become a file first. */
  public boolean isImage() {
    return image;
  }

  /** The edit of {@code post} that puts the clip in the place of the selection. */
  public Optional<Transaction> edit(Post post) {
    if (image || MarkdownInsertion.isLiteral(post)) return Optional.empty();
    return made(post)
        .map(edit -> new Transaction(edit.changes(), edit.after(), Origin.PASTE, ""))
        // Nothing that is pasted makes front matter of the first words of a post without it.
        .filter(edit -> post.head().exists() == post.apply(edit).head().exists());
  }

  private Optional<Transaction> made(Post post) {
    String address = text.strip();
    if (ADDRESS.matcher(address).matches()) {
      Optional<Transaction> link = MarkdownInsertion.link(post, Addresses.written(address));
      if (link.isPresent()) return link;
    }
    if (copied.lines().isEmpty()) return Optional.empty();
    List<String> names = copied.namesBeside(post.body());
    List<String> lines = copied.lines(names);
    boolean words = lines.size() == 1 && !isBlock(lines.getFirst());
    if (words) return noted(post, MarkdownInsertion.words(post, lines.getFirst()), names);
    if (MarkdownInsertion.isInTable(post)) {
      return text.isBlank()
          ? Optional.empty()
          : MarkdownInsertion.words(post, TableText.words(text.replaceAll("\\R+", " ")));
    }
    return noted(post, MarkdownInsertion.blocks(post, lines), names);
  }

  /** {@code edit}, and the footnotes of what it puts at the end of the post. */
  private Optional<Transaction> noted(Post post, Optional<Transaction> edit, List<String> names) {
    if (names.isEmpty() || edit.isEmpty()) return edit;
    Transaction put = edit.get();
    List<String> definitions = copied.definitions(names);
    ChangeSet notes = MarkdownInsertion.definitions(post.apply(put), definitions);
    ChangeSet all = put.changes().compose(notes);
    return Optional.of(new Transaction(all, put.after(), put.origin(), put.series()));
  }

  private static boolean isWords(String line) {
    return !line.isBlank();
  }

  /** Whether a line that stands alone is more than words. */
  private static boolean isBlock(String line) {
    return line.matches("(?:#{1,6}|-|>|\\d+\\.|\\||\\* \\*) .*");
  }
}
