package genko.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import genko.frontmatter.Field;
import genko.kinds.BlogKinds;
import genko.markdown.kramdown.Kramdown;
import genko.post.Post;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class NewPostTest {
  @Test
  void itHasTheEightFieldsAnEmptyBodyAndNoProblem() {
    Post post = NewPost.of(BlogKinds.JEKYLL, ZonedDateTime.parse("2025-11-17T16:05:09+09:00"));
    assertThat(post.head().fields())
        .extracting(Field::key)
        .containsExactly(
            "layout", "title", "date", "categories", "tags", "author", "excerpt", "reading_time");
    assertThat(post.head().fields()).allMatch(field -> field.problem().isEmpty());
    assertThat(post.head().field("title").orElseThrow().text()).isEmpty();
    assertThat(post.head().field("date").orElseThrow().text())
        .isEqualTo("2025-11-17 16:05:09 +0900");
    assertThat(post.body()).isBlank();
    assertThat(post.dialect()).isEqualTo(Kramdown.JEKYLL);
  }
}
