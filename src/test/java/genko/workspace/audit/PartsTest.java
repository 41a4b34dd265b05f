package genko.workspace.audit;

import static org.assertj.core.api.Assertions.assertThat;

import genko.frontmatter.FrontMatter;
import genko.text.Text;
import genko.workspace.audit.PostFacts.Part;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How fields and titles say which part of a series a post is. */
class PartsTest {
  private static Optional<Part> part(String head) {
    Text text = Text.of("---\n" + head + "\n---\n\n本文\n");
    return Parts.of(text, FrontMatter.of(text));
  }

  private static void check(String head, String series, int number) {
    assertThat(part(head).map(one -> one.series() + "/" + one.number()))
        .as(head)
        .contains(series + "/" + number);
  }

  private static void checkNone(String head) {
    assertThat(part(head)).as(head).isEmpty();
  }

  @Test
  void titlesAreCountedInManyWays() {
    check("title: 連載 第3回", "連載", 3);
    check("title: 連載 第 12 話 川を渡る", "連載", 12);
    check("title: 入門（2）", "入門", 2);
    check("title: 入門(2) ", "入門", 2);
    check("title: 散歩その4", "散歩", 4);
    check("title: Walks Part 2", "Walks", 2);
    check("title: Walks part.3 again", "Walks", 3);
  }

  @Test
  void digitsOfFullWidthCountAlike() {
    check("title: 連載 第１０回", "連載", 10);
    check("title: 入門（２）", "入門", 2);
    check("series: 連載\npart: ３", "連載", 3);
  }

  @Test
  void whatOnlyLooksLikeACountIsNone() {
    checkNone("title: 入門");
    checkNone("title: その日の川");
    checkNone("title: 旅のその3日目");
    checkNone("title: 注意その12個");
    checkNone("title: 川（2）と山");
    checkNone("title: 第2東京タワー");
    checkNone("title: 川（2025）");
    checkNone("title: ''");
    checkNone("tags: [第1回]");
  }

  @Test
  void aCountWithoutASeriesBeforeItIsNone() {
    checkNone("title: 第3回");
    checkNone("title: 川 第3回");
    check("title: 川辺 第3回", "川辺", 3);
  }

  @Test
  void aNumberIsOneThatASeriesCanHave() {
    checkNone("title: 連載 第0回");
    check("title: 連載 第200回", "連載", 200);
    checkNone("title: 連載 第201回");
    checkNone("series: 連載\npart: 0");
    checkNone("series: 連載\npart: 1.5");
    checkNone("series: 連載\npart: 四");
  }

  @Test
  void fieldsGoBeforeTheTitle() {
    check("title: 入門（9）\nseries: 連載\nseries_order: 2", "連載", 2);
    check("title: 川\nseries: 連載\nepisode: 7", "連載", 7);
    check("series: 連載\npart: 4\nseries_order: 2", "連載", 2);
    check("series: 連載\nseries_order: 次\npart: 4", "連載", 4);
  }

  @Test
  void aSeriesThatSaysNothingLeavesTheTitle() {
    check("title: 入門（9）\nseries:", "入門", 9);
    check("title: 入門（9）\nseries: [連載]", "入門", 9);
    check("title: 入門（9）\npart: 2", "入門", 9);
  }

  @Test
  void theNumberIsToldWhereItStands() {
    Part ofField = part("series: 連載\nseries_order: 2").orElseThrow();
    assertThat(ofField.said().line()).isEqualTo(2);
    assertThat(ofField.said().column()).isEqualTo("series_order: ".length());
    Part ofTitle = part("title: 入門（2）").orElseThrow();
    assertThat(ofTitle.said().text()).isEqualTo("入門（2）");
    assertThat(ofTitle.said().line()).isEqualTo(1);
  }

  @Test
  void lineEndsOfAnotherSystemChangeNothing() {
    Text text = Text.of("---\r\nseries: 連載\r\npart: 4\r\n---\r\n\r\n本文\r\n");
    Part part = Parts.of(text, FrontMatter.of(text)).orElseThrow();
    assertThat(part.number()).isEqualTo(4);
    assertThat(part.said().line()).isEqualTo(2);
  }
}
