package genko.edit.command;

import static genko.edit.command.Checks.check;
import static genko.edit.command.Checks.checkRefused;
import static org.assertj.core.api.Assertions.assertThat;

import genko.edit.command.Sections.Section;
import genko.markdown.Outline;
import genko.markdown.kramdown.Kramdown;
import genko.post.Post;
import genko.post.Transaction;
import genko.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SectionsTest {
  private static final String[] BLOCKS = {
    "# 題",
    "## 節",
    "### 小節",
    "下線の見出し\n===",
    "次の見出し\n---",
    "本文です。",
    "二行の\n本文",
    "- 項目\n- 項目",
    "> 引用\n> ## 引用の見出し",
    "```\n## コード\n```",
    "1. 一\n\n   ## 項目の見出し",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "{: .c}\n## 属性のある見出し",
    "**太字だけ**",
    "    字下げ",
    "[^1]: 注"
  };

  @Test
  void aSectionMovesWithItsSubsections() {
    check(
        "section-down",
        "序文\n\n## 一‹›\n\nあ\n\n### 一の一\n\nい\n\n## 二\n\nう\n",
        "序文\n\n## 二\n\nう\n\n## 一‹›\n\nあ\n\n### 一の一\n\nい\n");
    check("section-up", "## 一\n\nあ\n\n## 二\n\nう‹›\n", "## 二\n\nう‹›\n\n## 一\n\nあ\n");
  }

  @Test
  void theCaretMovesTheInnermostSection() {
    check(
        "section-up",
        "## 一\n\n### a\n\nx\n\n### b\n\n‹y›\n\n## 二\n",
        "## 一\n\n### b\n\n‹y›\n\n### a\n\nx\n\n## 二\n");
  }

  @Test
  void aSectionAtTheEdgeOfItsOwnGoesOnIntoTheNext() {
    check(
        "section-down",
        "## 一\n\n### a‹›\n\n## 二\n\n文\n\n### b\n",
        "## 一\n\n## 二\n\n文\n\n### a‹›\n\n### b\n");
    check(
        "section-up",
        "## 一\n\n## 二\n\n文\n\n### a‹›\n\n### b\n",
        "## 一\n\n### a‹›\n\n## 二\n\n文\n\n### b\n");
  }

  @Test
  void whereNoSectionIsAboveOrBelowNothingMoves() {
    checkRefused("section-up", "序‹›文\n\n## 一\n");
    checkRefused("section-up", "序文\n\n## 一‹›\n");
    checkRefused("section-down", "## 一\n\n## 二‹›\n");
    checkRefused("section-up", "# 題\n\n## 一‹›\n");
    checkRefused("section-down", "本文‹›");
  }

  @Test
  void theLastLineGoesOnHavingNoEnd() {
    check("section-down", "## 一‹›\n\nあ\n\n## 二\n\nう", "## 二\n\nう\n\n## 一‹›\n\nあ");
    check("section-up", "## 一\nあ\n## 二‹›", "## 二‹›\n## 一\nあ");
  }

  @Test
  void blankLinesStayBetweenSections() {
    check("section-up", "## 一\n\n\n\n## 二‹›\nう\n\n", "## 二‹›\nう\n\n\n\n## 一\n\n");
  }

  @Test
  void everyLineTakesItsOwnEndAlong() {
    check("section-down", "## 一‹›\r\n\r\nあ\r\n\r\n## 二\r\nう", "## 二\r\nう\r\n\r\n## 一‹›\r\n\r\nあ");
    check("section-up", "# 一\r\rあ\r\r# 二‹›\r\r", "# 二‹›\r\r# 一\r\rあ\r\r");
  }

  @Test
  void underlinedHeadingsAndTheirAttributesMoveToo() {
    check("section-up", "一\n===\n\nあ\n\n二‹›\n===\n\nう\n", "二‹›\n===\n\nう\n\n一\n===\n\nあ\n");
    check("section-up", "## 一\n\n{: .x}\n## 二‹›\n\nう\n", "{: .x}\n## 二‹›\n\nう\n\n## 一\n");
  }

  @Test
  void headingsInQuotesListsAndCodeMakeNoSection() {
    String body = "## 一‹›\n\n> ## 引用\n\n- 項目\n\n  ## 項目\n\n```\n## コード\n```\n\n## 二\n";
    check(
        "section-down", body, "## 二\n\n## 一‹›\n\n> ## 引用\n\n- 項目\n\n  ## 項目\n\n```\n## コード\n```\n");
  }

  @Test
  void aHeadingThatWouldBeTakenForTextGetsABlankLine() {
    check("section-up", "一\n---\n文\n\n## 二‹›\n- 項目\n", "## 二‹›\n- 項目\n\n一\n---\n文\n");
    check("section-down", "## 一‹›\n文\n## 二\n- 項目\n", "## 二\n- 項目\n\n## 一‹›\n文\n");
  }

  @Test
  void theFrontMatterStays() {
    check("section-up", "---\ntitle: a\n---\n## 一\n## 二‹›\n", "---\ntitle: a\n---\n## 二‹›\n## 一\n");
  }

  @Test
  void aSectionIsPutWhereItIsDropped() {
    Post post = Post.of("## 一\n\n## 二\n\n### a\n\n## 三\n", Kramdown.JEKYLL);
    List<Integer> starts = Sections.of(post).stream().map(one -> one.span().from()).toList();
    assertThat(moved(post, starts.get(3), starts.get(1)))
        .isEqualTo("## 一\n\n## 三\n\n## 二\n\n### a\n");
    assertThat(moved(post, starts.get(1), post.text().length()))
        .isEqualTo("## 一\n\n## 三\n\n## 二\n\n### a\n");
    assertThat(moved(post, starts.get(0), starts.get(2)))
        .isEqualTo("## 二\n\n## 一\n\n### a\n\n## 三\n");
  }

  @Test
  void aSectionIsNotPutIntoItselfOrBesideItself() {
    Post post = Post.of("## 一\n\n### a\n\n## 三\n", Kramdown.JEKYLL);
    List<Section> sections = Sections.of(post);
    for (int to : List.of(0, 2, sections.get(1).span().from(), sections.get(2).span().from())) {
      assertThat(Sections.move(post, 0, to)).as("to %d", to).isEmpty();
    }
    assertThat(Sections.move(post, 1, post.text().length())).isEmpty();
  }

  private static String moved(Post post, int from, int to) {
    return post.apply(Sections.move(post, from, to).orElseThrow()).text().toString();
  }

  @Test
  void movingSectionsPermutesTheLinesAndLosesNone() {
    int moves = 0;
    for (long seed = 1; seed <= 3000; seed++) {
      Random random = new Random(seed);
      boolean blanks = random.nextInt(3) > 0;
      Post post = post(random, blanks);
      List<Section> sections = Sections.of(post);
      for (Section one : sections) {
        for (Section other : sections) {
          Optional<Transaction> edit = Sections.move(post, one.span().from(), other.span().from());
          if (edit.isEmpty()) continue;
          moves++;
          String where = "seed " + seed + ": " + post.text() + "\n→ " + edit;
          Post after = post.apply(edit.get());
          assertThat(lines(after, false)).as(where).isEqualTo(lines(post, false));
          if (blanks) assertThat(lines(after, true)).as(where).isEqualTo(lines(post, true));
          assertThat(headings(after)).as(where).isEqualTo(headings(post));
          assertThat(edit.get().changes().invert(post.text()).apply(after.text()))
              .as(where)
              .isEqualTo(post.text());
        }
      }
    }
    assertThat(moves).isGreaterThan(5000);
  }

  private static Post post(Random random, boolean blanks) {
    StringBuilder text = new StringBuilder();
    if (random.nextBoolean()) text.append("---\ntitle: 題\n---\n\n");
    int count = 1 + random.nextInt(9);
    for (int i = 0; i < count; i++) {
      text.append(BLOCKS[random.nextInt(BLOCKS.length)]).append('\n');
      text.append("\n".repeat(blanks ? 1 + random.nextInt(2) : random.nextInt(2)));
    }
    if (random.nextBoolean()) text.setLength(text.toString().stripTrailing().length());
    String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
    return Post.of(text.toString().replace("\n", end), Kramdown.JEKYLL);
  }

  private static List<String> lines(Post post, boolean blanks) {
    Text text = post.text();
    List<String> lines = new ArrayList<>();
    for (int line = 0; line < text.lineCount(); line++) {
      if (blanks || !text.line(line).isBlank()) lines.add(text.line(line));
    }
    return lines.stream().sorted().toList();
  }

  private static List<String> headings(Post post) {
    return Outline.of(Kramdown.JEKYLL.parse(post.body())).stream()
        .filter(heading -> heading.level() > 0)
        .map(heading -> heading.level() + " " + heading.text())
        .sorted()
        .toList();
  }
}
