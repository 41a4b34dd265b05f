package genko.workspace.page;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.HtmlRenderer;
import genko.markdown.kramdown.Kramdown;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Transaction;
import genko.text.ChangeSet;
import genko.text.Span;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ParsedPostTest {
  private static final String[] BITS = {
    "-", "---\n", "\n", "\r\n", "title: 題\n", "# 節\n", "文", "a: [", "\n\n", "- x\n", ""
  };

  @Test
  void aReadingThatFollowsAnotherIsTheReadingOfThePost() {
    for (long seed = 1; seed <= 200; seed++) {
      Random random = new Random(seed);
      Post post = Post.of("---\ntitle: 題\n---\n\n# 節\n\n文\n\n- x\n", Kramdown.JEKYLL);
      ParsedPost reading = ParsedPost.of(post);
      for (int step = 0; step < 30; step++) {
        int from = random.nextInt(post.text().length() + 1);
        int to = Math.min(post.text().length(), from + random.nextInt(4));
        String inserted = BITS[random.nextInt(BITS.length)];
        ChangeSet change = ChangeSet.of(new Span(from, to), inserted);
        post = post.apply(Transaction.of(post, Origin.TYPE, change));
        // A slow reader misses some of the states.
        if (random.nextInt(3) == 0) continue;
        reading = ParsedPost.of(post, reading);
        String where = "seed " + seed + ", step " + step;
        assertThat(reading.isOf(post)).as(where).isTrue();
        assertThat(reading.body().body()).as(where).isEqualTo(post.body());
        assertThat(HtmlRenderer.blocks(reading.body()))
            .as(where)
            .isEqualTo(HtmlRenderer.blocks(ParsedPost.of(post).body()));
      }
    }
  }
}
