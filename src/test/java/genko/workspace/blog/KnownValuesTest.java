package genko.workspace.blog;

import static org.assertj.core.api.Assertions.assertThat;

import genko.frontmatter.FrontMatter;
import genko.text.Text;
import genko.workspace.blog.KnownValues.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownValuesTest {
  private static Map<String, List<String>> said(String head) {
    return KnownValues.said(FrontMatter.of(Text.of("---\n" + head + "---\n本文\n")));
  }

  private static KnownValues known(String... heads) {
    return KnownValues.of(Arrays.stream(heads).map(KnownValuesTest::said).toList());
  }

  @Test
  void theMostUsualComesFirstAndThoseAsUsualInOrder() {
    KnownValues known = known("tags: [散歩, 京都]\n", "tags:\r\n- 京都\r\n- いろは\r\n", "tags: [京都, AI]\n");
    assertThat(known.counted("tags"))
        .containsExactly(
            new Value("京都", 3), new Value("AI", 1), new Value("いろは", 1), new Value("散歩", 1));
    assertThat(known.of("tags")).startsWith("京都", "AI");
    assertThat(known.posts("tags", "京都")).isEqualTo(3);
    assertThat(known.posts("tags", "大阪")).isZero();
    assertThat(known.of("categories")).isEmpty();
  }

  @Test
  void aPostThatSaysAValueTwiceIsOnePost() {
    assertThat(known("tags: [京都, 京都]\n").posts("tags", "京都")).isOne();
  }

  @Test
  void whatNoOtherPostSaysIsNoValue() {
    assertThat(
            said(
                """
                title: 題
                date: 2025-11-01
                slug: a
                permalink: /a/
                description: 説明
                excerpt: 抜粋
                reading_time: 3
                layout: post
                """))
        .isEqualTo(Map.of("layout", List.of("post")));
  }

  @Test
  void blankLongAndUnreadableValuesAreNone() {
    String longest = "長".repeat(100);
    assertThat(said("tags: ['', ' ', " + longest + "長, 文\ufffd字]\n")).isEmpty();
    assertThat(said("tags: [" + longest + "]\n")).isEqualTo(Map.of("tags", List.of(longest)));
  }

  @Test
  void aHeadThatIsBrokenOrNoneSaysNothing() {
    assertThat(said("tags: [京都\n")).isEmpty();
    assertThat(KnownValues.said(FrontMatter.of(Text.of("本文\n")))).isEmpty();
    assertThat(KnownValues.of(List.of())).isEqualTo(KnownValues.NONE);
  }

  @Test
  void whatABlogHasReadIsSaidAsItCounts() {
    Map<String, Object> values = new HashMap<>();
    values.put("tags", "京都  AI\t散歩");
    values.put("categories", Arrays.asList("旅", null, 2025));
    values.put("author", "名 前");
    values.put("image", Map.of("path", "a.png"));
    values.put("links", List.of(List.of("a")));
    values.put("title", "題");
    values.put("order", 3);
    Map<String, List<String>> said = KnownValues.said(values);
    assertThat(said).containsOnlyKeys("tags", "categories", "author");
    assertThat(said.get("tags")).containsExactlyInAnyOrder("京都", "AI", "散歩");
    assertThat(said.get("categories")).containsExactlyInAnyOrder("旅", "2025");
    assertThat(said.get("author")).containsExactly("名 前");
  }

  @Test
  void ofVeryManyValuesTheMostUsualAreKept() {
    List<Map<String, List<String>>> all = new ArrayList<>();
    for (int post = 0; post < 400; post++) all.add(Map.of("tags", List.of("t" + post)));
    all.add(Map.of("tags", List.of("t399")));
    KnownValues known = KnownValues.of(all);
    assertThat(known.of("tags")).hasSize(300).startsWith("t399");
  }
}
