package genko.edit.command;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.kramdown.Kramdown;
import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.text.RandomText;
import genko.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every command on random posts. */
class CommandsLawTest {
  private static final String[] LINES = {
    "- a",
    "  - 二",
    "1. 一",
    "2. [ ] b",
    "> 引用",
    "| a | 表 |",
    "|---|---|",
    "```",
    "  コード",
    "## 見",
    "**太字**と`code`",
    "[a](b)",
    "![画](b.png)",
    "[^2]: ",
    "",
    "---",
    "10. x",
    "本文🍣です",
    "a[^1]",
    "[^1]: 注",
    "- ",
    "> "
  };
  private static final String[] ENDS = {"\n", "\n", "\r\n", "\r"};

  @Test
  void everyCommandKeepsTheFrontMatterAndASelectionOfWholeCharactersAndCanBeUndone() {
    List<Command> all = new ArrayList<>(Commands.ALL);
    all.add(new Command("enter", Commands::enter));
    all.add(new Command("backspace", Commands::backspace));
    all.add(new Command("shift-enter", Commands::shiftEnter));
    all.add(new Command("tab", Commands::tab));
    all.add(new Command("shift-tab", Commands::shiftTab));
    int made = 0;
    for (long seed = 1; seed <= 1500; seed++) {
      Random random = new Random(seed);
      Post post = post(random);
      for (Command command : all) {
        String where = "seed " + seed + ", " + command.id() + ": " + Checks.draw(post);
        Optional<Transaction> edit = work(command, post, where);
        if (edit.isEmpty()) continue;
        made++;
        hold(post, edit.get(), where);
      }
    }
    assertThat(made).isGreaterThan(5000);
  }

  private static Optional<Transaction> work(Command command, Post post, String where) {
    try {
      return command.work().apply(post);
    } catch (RuntimeException thrown) {
      throw new AssertionError(where, thrown);
    }
  }

  private static void hold(Post post, Transaction edit, String where) {
    Post after = post.apply(edit);
    Text text = after.text();
    int start = post.bodyStart();
    assertThat(text.slice(0, start)).as(where).isEqualTo(post.text().slice(0, start));
    assertThat(after.head().exists()).as(where).isEqualTo(post.head().exists());
    assertThat(isWhole(text, edit.after().anchor())).as(where + " -> " + text).isTrue();
    assertThat(isWhole(text, edit.after().caret())).as(where + " -> " + text).isTrue();
    Text back = edit.changes().invert(post.text()).apply(text);
    assertThat(back).as(where).isEqualTo(post.text());
  }

  private static boolean isWhole(Text text, int offset) {
    if (offset < 0 || offset > text.length()) return false;
    if (offset == 0 || offset == text.length()) return true;
    char before = text.charAt(offset - 1);
    char after = text.charAt(offset);
    boolean pair = Character.isSurrogatePair(before, after);
    return !pair && !(before == '\r' && after == '\n');
  }

  private static Post post(Random random) {
    StringBuilder text = new StringBuilder();
    if (random.nextBoolean()) text.append("---\ntitle: 題\n---\n");
    int lines = random.nextInt(8);
    String usual = ENDS[random.nextInt(ENDS.length)];
    for (int i = 0; i < lines; i++) {
      text.append(LINES[random.nextInt(LINES.length)]);
      if (random.nextInt(4) == 0) text.append(RandomText.of(random, 3));
      boolean mixed = random.nextInt(5) == 0;
      text.append(mixed ? ENDS[random.nextInt(ENDS.length)] : usual);
    }
    if (random.nextBoolean()) text.append("末尾");
    Post post = Post.of(text.toString(), Kramdown.JEKYLL);
    int anchor = offset(post.text(), random);
    int caret = random.nextBoolean() ? anchor : offset(post.text(), random);
    return post.select(new Selection(anchor, caret));
  }

  private static int offset(Text text, Random random) {
    int at = random.nextInt(text.length() + 1);
    while (!isWhole(text, at)) at--;
    return at;
  }

  @Test
  void everyCommandHasItsOwnName() {
    assertThat(Set.copyOf(Commands.ALL.stream().map(Command::id).toList()))
        .hasSameSizeAs(Commands.ALL);
  }
}
