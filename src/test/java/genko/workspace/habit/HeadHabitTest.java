package genko.workspace.habit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a new post begins with in a blog whose posts have their own ways. */
class HeadHabitTest {
  private static final ZonedDateTime NOW =
      LocalDateTime.of(2026, 3, 4, 5, 6, 7).atZone(ZoneId.of("Asia/Tokyo"));

  private static List<WrittenPost> posts(String... heads) {
    List<WrittenPost> posts = new ArrayList<>();
    for (String head : heads) posts.add(WrittenPost.of("2026-01-01-a.md", head));
    return posts;
  }

  private static String newHead(String... heads) {
    return HeadHabit.of(posts(heads)).orElseThrow().newHead(NOW);
  }

  @Test
  void itHasTheOrderQuotesListsAndDatesOfTheOthers() {
    String post =
        """
        ---
        title:  '%s'
        tags:
          - %s
          - 日記
        date: 2026/01/0%d 09:00 +0900
        layout: diary
        author: "花子"
        ---
        本文
        """;
    assertThat(
            newHead(
                post.formatted("梅", "春", 3),
                post.formatted("雪", "冬", 2),
                post.formatted("月", "秋", 1)))
        .isEqualTo(
            """
            ---
            title:  ''
            tags: []
            date: 2026/03/04 05:06 +0900
            layout: diary
            author: "花子"
            ---
            """);
  }

  @Test
  void whatIsRareIsLeftOutAndWhatTheExampleLacksIsPutIn() {
    String rare = "---\ntitle: \"a\"\nlayout: post\nimage: x.png\n---\n\nb\n";
    String usual = "---\ntitle: \"a\"\nlayout: post\nexcerpt: \"%s\"\n---\n\nb\n";
    assertThat(newHead(rare, usual.formatted("一"), usual.formatted("二"), usual.formatted("三")))
        .isEqualTo("---\ntitle: \"\"\nlayout: post\nexcerpt: \"\"\n---\n\n");
  }

  @Test
  void anAddressThatIsNotKnownYetIsNoEmptyText() {
    String post =
        """
        ---
        title: a
        image: "/images/%s.png"
        link: https://example.com/%s
        ---
        """;
    assertThat(newHead(post.formatted("a", 1), post.formatted("b", 2), post.formatted("c", 3)))
        .isEqualTo("---\ntitle: \"\"\nimage:\nlink:\n---\n");
  }

  @Test
  void aNewPostOfHugoIsInToml() {
    String post =
        """
        +++
        title = "%s"
        date = 2026-01-0%dT10:00:00+09:00
        draft = false
        tags = ["a"]
        +++

        b
        """;
    assertThat(newHead(post.formatted("一", 3), post.formatted("二", 2), post.formatted("三", 1)))
        .isEqualTo(
            """
            +++
            title = ""
            date = 2026-03-04T05:06:07+09:00
            draft = false
            tags = ["a"]
            +++

            """);
  }

  @Test
  void datesStateTheOffsetThatMostState() {
    String utc = "---\ntitle: a\ndate: 2026-01-03 00:00:00 +0000\n---\n";
    String tokyo = "---\ntitle: a\ndate: 2026-01-0%d 00:00:00 +0900\n---\n";
    assertThat(newHead(utc, tokyo.formatted(2), tokyo.formatted(1), tokyo.formatted(1)))
        .isEqualTo("---\ntitle: \"\"\ndate: 2026-03-04 05:06:07 +0900\n---\n");
    String other = tokyo.replace("+0900", "+0000");
    assertThat(newHead(other.formatted(3), other.formatted(2), other.formatted(1)))
        .isEqualTo("---\ntitle: \"\"\ndate: 2026-03-03 20:06:07 +0000\n---\n");
  }

  @Test
  void twoPostsAreNoHabit() {
    assertThat(HeadHabit.of(posts("---\ntitle: a\n---\n", "---\ntitle: b\n---\n"))).isEmpty();
    assertThat(HeadHabit.of(posts("a", "b", "c"))).isEmpty();
  }

  @Test
  void brokenHeadsAreNoExamples() {
    String broken = "---\ntitle: \"a\nlayout: x\n---\n";
    String whole = "---\ntitle: \"a\"\n---\n";
    assertThat(HeadHabit.of(posts(broken, broken, whole, whole, whole)).orElseThrow().posts())
        .isEqualTo(3);
  }
}
