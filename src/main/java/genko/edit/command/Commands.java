package genko.edit.command;

import genko.post.Post;
import genko.post.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Everything a writer can do to the body of a post. A command is a function of the post alone: it
 * gives an edit, or none where it makes no sense. None changes the front matter, or makes one.
 */
public final class Commands {
  /** The commands of menu and palette, in their order there. */
  public static final List<Command> ALL =
      List.of(
          command("bold", InlineMarks.BOLD::toggle),
          command("italic", InlineMarks.ITALIC::toggle),
          command("code", InlineMarks.CODE::toggle),
          command("strike", InlineMarks.STRIKE::toggle),
          command("link", LinkCommands::link),
          command("image", LinkCommands::image),
          command("footnote", Footnote::toggle),
          command("heading", LineMarks::heading),
          command("heading-1", post -> LineMarks.heading(post, 1)),
          command("heading-2", post -> LineMarks.heading(post, 2)),
          command("heading-3", post -> LineMarks.heading(post, 3)),
          command("heading-4", post -> LineMarks.heading(post, 4)),
          command("heading-5", post -> LineMarks.heading(post, 5)),
          command("heading-6", post -> LineMarks.heading(post, 6)),
          command("heading-up", LineMarks::headingUp),
          command("heading-down", LineMarks::headingDown),
          command("quote", LineMarks::quote),
          command("bullets", LineMarks::bullets),
          command("numbers", LineMarks::numbers),
          command("tasks", LineMarks::tasks),
          command("code-block", BlockCommands::code),
          command("table", BlockCommands::table),
          command("table-from-csv", DelimitedTable::toTable),
          command("table-align", TableShape::align),
          command("column-left", post -> TableShape.side(post, TableText.Align.LEFT)),
          command("column-centre", post -> TableShape.side(post, TableText.Align.CENTER)),
          command("column-right", post -> TableShape.side(post, TableText.Align.RIGHT)),
          command("column-plain", post -> TableShape.side(post, TableText.Align.NONE)),
          command("row-above", TableShape::rowAbove),
          command("row-below", TableShape::rowBelow),
          command("delete-row", TableShape::deleteRow),
          command("column-before", TableShape::columnBefore),
          command("column-after", TableShape::columnAfter),
          command("delete-column", TableShape::deleteColumn),
          command("rule", BlockCommands::rule),
          command("move-up", WholeLines::moveUp),
          command("move-down", WholeLines::moveDown),
          command("section-up", Sections::moveUp),
          command("section-down", Sections::moveDown),
          command("duplicate", WholeLines::duplicate),
          command("join", WholeLines::join),
          command("sort", SortedLines::sort),
          command("full-width", LetterCase::fullWidth),
          command("half-width", LetterCase::halfWidth),
          command("upper-case", LetterCase::upperCase),
          command("lower-case", LetterCase::lowerCase));

  private Commands() {}

  private static Command command(String id, Function<Post, Optional<Transaction>> work) {
    return new Command(id, post -> inBody(post, work));
  }

  public static Command of(String id) {
    return ALL.stream()
        .filter(command -> command.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no command: " + id));
  }

  /** Whether the commands on tables have one at the selection. */
  public static boolean isInTable(Post post) {
    return TableShape.isAt(post);
  }

  /**
   * The key Enter: goes on with a list, quote or table, or ends it; leaves a link or an image. The
   * edit may change nothing but the selection.
   */
  public static Optional<Transaction> enter(Post post) {
    return inBody(post, one -> Placeholder.enter(one).or(() -> EnterKeys.enter(one)));
  }

  /** Shift and Enter: leaves a link or an image. */
  public static Optional<Transaction> shiftEnter(Post post) {
    return inBody(post, Placeholder::enter);
  }

  /** The key Backspace: takes away the marker before the caret. */
  public static Optional<Transaction> backspace(Post post) {
    return inBody(post, EnterKeys::backspace);
  }

  /**
   * The key Tab: items and code go one level in, an empty line as far as the text around it, in a
   * table the caret goes to the next cell; leaves what is being filled in. The edit may change
   * nothing at all: the key is understood everywhere in a body.
   */
  public static Optional<Transaction> tab(Post post) {
    return inBody(post, one -> Placeholder.tab(one).or(() -> Nesting.indent(one)));
  }

  /** Shift and Tab: items go one level out, in a table the caret goes one cell back. */
  public static Optional<Transaction> shiftTab(Post post) {
    return inBody(post, Nesting::outdent);
  }

  private static Optional<Transaction> inBody(
      Post post, Function<Post, Optional<Transaction>> work) {
    if (post.selection().span().from() < post.bodyStart()) return Optional.empty();
    // On the closing line of front matter that nothing follows, a body cannot begin yet.
    int start = post.bodyStart();
    boolean open = start > 0 && post.text().lineStart(post.text().lineAt(start)) != start;
    if (open) return Optional.empty();
    return work.apply(post).filter(edit -> !makesHead(post, edit));
  }

  /** Whether a post without front matter would have one afterwards: its first words in dashes. */
  static boolean makesHead(Post post, Transaction edit) {
    if (post.head().exists() || edit.changes().isEmpty()) return false;
    return post.apply(edit).head().exists();
  }
}
