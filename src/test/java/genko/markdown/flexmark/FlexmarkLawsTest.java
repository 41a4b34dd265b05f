package genko.markdown.flexmark;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.Document;
import genko.markdown.Node;
import genko.markdown.ReadAlike;
import genko.markdown.kramdown.RandomMarkdown;
import genko.markdown.kramdown.TreeLaws;
import genko.text.Change;
import genko.text.Span;
import genko.text.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any body in any dialect, and after any edit of it. */
class FlexmarkLawsTest {
  static List<CommonMark> dialects() {
    return List.of(
        CommonMark.PLAIN,
        CommonMark.ZENN,
        CommonMark.hugo(Map.of(), true),
        CommonMark.QIITA,
        CommonMark.HEXO);
  }

  private static void nests(Node node, String what) {
    int last = node.span().from();
    for (Node child : node.children()) {
      assertThat(node.span().contains(child.span()))
          .as("%s in %s of%n%s", child, node, what)
          .isTrue();
      assertThat(child.span().from())
          .as("%s of %s in%n%s", child, node, what)
          .isGreaterThanOrEqualTo(last);
      last = child.span().to();
      nests(child, what);
    }
  }

  private static void walk(CommonMark dialect, long seed, int bodies, int blocks, int edits) {
    RandomMarkdown random = new RandomMarkdown(seed);
    for (int round = 0; round < bodies; round++) {
      Text text = Text.of(random.body(random.upTo(blocks)));
      Document document = dialect.parse(text, 0);
      for (int step = 0; step < edits; step++) {
        String before = text.toString();
        Change change = random.edit(before);
        text = text.replace(change.span(), change.inserted());
        document = document.edit(text, 0, change);
        String what =
            "seed %d, body %d, edit %d: %s of%n%s"
                .formatted(seed, round, step, change, before.replace("\r", "\\r"));
        if (random.upTo(4) == 0) continue;
        ReadAlike.check(document, dialect.parse(text.toString()), what);
        TreeLaws.check(document);
        nests(document.root(), what);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dialects")
  @Tag("long")
  void editsGiveWhatIsReadFromScratch(CommonMark dialect) {
    walk(dialect, 20251123, Integer.getInteger("genko.rounds", 8), 12, 20);
  }

  @Test
  void editsAtRandomGiveWhatIsReadFromScratch() {
    long seed = System.nanoTime();
    System.out.println("CommonMark after an edit: seed " + seed);
    for (CommonMark dialect : dialects()) walk(dialect, seed, 3, 40, 20);
  }

  @Test
  void aFormulaIsReadToItsEndHoweverFarThatIs() {
    for (int far = 0; far < 700; far++) {
      String middle = "あ\n\n".repeat(far % 50) + "x".repeat(far);
      Text text = Text.of("^\n\n</div>\n\n" + middle + "\n\n$$$\nL\n");
      Change change = new Change(new Span(3, 9), "$$");
      Text now = text.replace(change.span(), change.inserted());
      Document edited = CommonMark.ZENN.parse(text, 0).edit(now, 0, change);
      ReadAlike.check(edited, CommonMark.ZENN.parse(now.toString()), "far " + far);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'a\n\n: b\n\nc\nx\nd\n\n: e\n\nf\n', '\n: '",
    "'a\n\n: b\nc\n===\n\nd\n', '</div>'",
  })
  void aTermIsJoinedToItsDefinitionAfterAnEditOfEither(String body, String inserted) {
    CommonMark hugo = CommonMark.hugo(Map.of(), true);
    for (int at = 0; at <= body.length(); at++) {
      Text text = Text.of(body);
      Change change = new Change(new Span(at, at), inserted);
      Text now = text.replace(change.span(), change.inserted());
      ReadAlike.check(
          hugo.parse(text, 0).edit(now, 0, change), hugo.parse(now.toString()), "at " + at);
    }
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void aTableThatIsSetInBeginsWhereTheTextBeforeItEnds(CommonMark dialect) {
    for (String before : List.of("x\n ", "x\n    ", "> x\n>  ", "- x\n   ")) {
      String body = before + "a | b |\n|---|:-:|\n| c | d |\n";
      nests(dialect.parse(body).root(), body);
    }
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void aBlockEndsWithItsLineHoweverThatEnds(CommonMark dialect) {
    for (String end : List.of("\n", "\r\n", "\r")) {
      for (String before : List.of("a", "> a", "- a", "# a", "[a]: /b", "```\na\n```")) {
        String body = before + end + " # b" + end;
        nests(dialect.parse(body).root(), body.replace("\r", "\\r"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void cellsStandInTheOrderOfTheirRow(CommonMark dialect) {
    for (String row : List.of("| c |   |", "| c | |\n|  | d", "c |")) {
      String body = "| a | b |\n|---|---|\n" + row;
      nests(dialect.parse(body).root(), body);
    }
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void codeThatIsNeverClosedStandsWithinItsItem(CommonMark dialect) {
    for (String body : List.of("- ```\n \n<p>a", "> - ```\n>\n> \n\na", "1. ~~~\n\n\n2. b")) {
      nests(dialect.parse(body).root(), body);
    }
  }
}
