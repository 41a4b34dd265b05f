package genko.ui.outline;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.kramdown.Kramdown;
import genko.post.Post;
import genko.ui.outline.OutlineModel.Row;
import genko.workspace.page.ParsedPost;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineModelTest {
  private static final String TEXT =
      """
      ---
      title: 題
      ---

      序文

      ## 一

      **太字だけ**

      文

      > ### 引用の中

      {: .x}
      ### 二
      """;

  private static OutlineModel of(String text) {
    return OutlineModel.of(ParsedPost.of(Post.of(text, Kramdown.JEKYLL)));
  }

  private static List<String> drawn(OutlineModel outlined) {
    return outlined.rows().stream()
        .map(
            row ->
                "  ".repeat(row.depth())
                    + row.heading().text()
                    + (row.heading().boldOnly() ? " (太字)" : "")
                    + (row.isSection() ? " *" : ""))
        .toList();
  }

  @Test
  void aRowIsAsDeepAsItsHeadingAndBoldLinesStandUnderTheirs() {
    assertThat(drawn(of(TEXT))).containsExactly("一 *", "  太字だけ (太字)", "  引用の中", "  二 *");
  }

  @Test
  void theRowOfAnOffsetIsTheLastThatBeginsBeforeIt() {
    OutlineModel outlined = of(TEXT);
    assertThat(outlined.rowAt(TEXT.indexOf("序"))).isEmpty();
    assertThat(outlined.rowAt(TEXT.indexOf("## 一"))).hasValue(0);
    assertThat(outlined.rowAt(TEXT.indexOf("文\n\n>"))).hasValue(1);
    assertThat(outlined.rowAt(TEXT.indexOf("{: .x}"))).hasValue(3);
    assertThat(outlined.rowAt(TEXT.length())).hasValue(3);
    assertThat(of("本文").rowAt(0)).isEmpty();
  }

  @Test
  void aSectionIsPutBeforeTheNextSectionOrAtTheEnd() {
    OutlineModel outlined = of(TEXT);
    assertThat(outlined.target(0)).isEqualTo(TEXT.indexOf("## 一"));
    assertThat(outlined.target(1)).isEqualTo(TEXT.indexOf("{: .x}"));
    assertThat(outlined.target(4)).isEqualTo(TEXT.length());
  }

  @Test
  void onlyARowOfItsOwnIsASection() {
    List<Row> rows = of("- ## 項目の中\n\n<div markdown=\"1\">\n## 枠の中\n</div>\n").rows();
    assertThat(rows).hasSize(2).noneMatch(Row::isSection);
  }
}
