package genko.edit.command;

import static org.assertj.core.api.Assertions.assertThat;

import genko.edit.completion.CompletionContext;
import genko.markdown.Dialect;
import genko.markdown.Document;
import genko.markdown.Outline;
import genko.markdown.flexmark.CommonMark;
import genko.post.Post;
import genko.post.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What keys do in the dialects of CommonMark's family. */
class DialectKeysTest {
  private static final List<Dialect> DIALECTS =
      List.of(
          CommonMark.PLAIN, CommonMark.HUGO, CommonMark.ZENN, CommonMark.QIITA, CommonMark.HEXO);

  private static void check(
      Function<Post, Optional<Transaction>> work, String before, String after) {
    for (Dialect dialect : DIALECTS) {
      Post post = Checks.post(before).in(dialect);
      Optional<Transaction> edit = work.apply(post);
      assertThat(edit).as(before).isPresent();
      assertThat(Checks.draw(post.apply(edit.get()))).isEqualTo(after);
    }
  }

  @Test
  void enterGoesOnWithListsAndQuotes() {
    check(Commands::enter, "- 一‹›\n", "- 一\n- ‹›\n");
    check(Commands::enter, "1. 一‹›\n2. 二\n", "1. 一\n2. ‹›\n3. 二\n");
    check(Commands::enter, "> 引用‹›\n", "> 引用\n> ‹›\n");
    check(Commands::enter, "- a\n- ‹›\n", "- a\n\n‹›\n");
  }

  @Test
  void enterGoesOnWithAListInAMessage() {
    check(Commands::enter, ":::message\n- 一‹›\n:::\n", ":::message\n- 一\n- ‹›\n:::\n");
  }

  @Test
  void tabWalksATable() {
    check(
        Commands::tab,
        "| a‹› | b |\n|---|---|\n| c | d |\n",
        "| a   | ‹b›   |\n| --- | --- |\n| c   | d   |\n");
  }

  @Test
  void boldGoesOnAndOff() {
    for (Dialect dialect : DIALECTS) {
      Function<Post, Optional<Transaction>> bold = Commands.of("bold").work();
      Post post = Checks.post("これは‹重要›です").in(dialect);
      Post on = post.apply(bold.apply(post).orElseThrow());
      assertThat(on.text().toString()).isEqualTo("これは**重要**です");
      assertThat(on.apply(bold.apply(on).orElseThrow()).text().toString()).isEqualTo("これは重要です");
    }
  }

  @Test
  void headingsAreInTheOutline() {
    for (Dialect dialect : DIALECTS) {
      assertThat(Outline.of(dialect.parse("# 一\n\n文\n\n二\n---\n\n:::message\n文\n:::\n")))
          .hasSize(2);
    }
  }

  @Test
  void aFootnoteIsMadeAndUnmade() {
    check(Commands.of("footnote").work(), "文‹›。\n", "文[^1]。\n\n[^1]: ‹›\n");
    for (Dialect dialect : DIALECTS) {
      if (dialect == CommonMark.HEXO) continue;
      Document read = dialect.parse("文[^1]。\n\n[^1]: 注\n");
      assertThat(read.footnotes()).containsOnlyKeys("1");
    }
  }

  @Test
  void sectionsAreFoldedAndMoved() {
    for (Dialect dialect : DIALECTS) {
      Post post = Checks.post("# 一\n\n文‹›\n\n## 二\n\n# 三\n").in(dialect);
      assertThat(Sections.of(post)).hasSize(3);
      Post moved = post.apply(Sections.moveDown(post).orElseThrow());
      assertThat(moved.text().toString()).startsWith("# 三\n");
    }
  }

  @Test
  void nothingIsDoneToWhatIsOnlyCode() {
    for (Dialect dialect : DIALECTS) {
      Post post = Checks.post("```\n- 一‹›\n```\n").in(dialect);
      Post after = Commands.enter(post).map(post::apply).orElse(post);
      assertThat(after.text().toString()).doesNotContain("- 一\n- ");
      assertThat(Commands.of("footnote").work().apply(post)).isEmpty();
    }
  }

  @Test
  void targetsOfLinksAreCompleted() {
    for (Dialect dialect : DIALECTS) {
      Post post = Checks.post("## 見出し\n\n[語](#‹›)\n").in(dialect);
      assertThat(CompletionContext.typed(post)).isPresent();
    }
  }
}
