package genko.workspace.habit;

import static org.assertj.core.api.Assertions.assertThat;

import genko.frontmatter.Field;
import org.junit.jupiter.api.Test;

/** What is read of a post that habits are learnt from. */
class WrittenPostTest {
  @Test
  void itsFieldsAreReadWhereTheyStand() {
    String start = "---\r\ntitle: 川\r\n---\r\n\r\n";
    WrittenPost post = WrittenPost.of("2025-11-01-川.md", start);
    assertThat(post.start().toString()).isEqualTo(start);
    assertThat(post.head().field("title").map(Field::text)).contains("川");
    assertThat(post.head().text().toString()).isEqualTo("---\r\ntitle: 川\r\n---\r\n");
  }

  @Test
  void oneWithoutFieldsIsAPostToo() {
    WrittenPost post = WrittenPost.of("メモ.md", "本文\n");
    assertThat(post.head().fields()).isEmpty();
    assertThat(post.head().field("title")).isEmpty();
  }
}
