package genko.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import genko.corpus.Corpus;
import genko.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CorpusLawsTest {
  private record Post(String name, String text) {}

  private static List<Post> posts() throws IOException {
    List<Post> posts = new ArrayList<>();
    for (Path path : Corpus.posts()) {
      String text = Files.readString(path, StandardCharsets.ISO_8859_1);
      byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
      String utf8 = new String(bytes, StandardCharsets.UTF_8);
      boolean exact = Arrays.equals(bytes, utf8.getBytes(StandardCharsets.UTF_8));
      String chosen = exact ? utf8 : text;
      posts.add(new Post(path.getFileName().toString(), chosen.replaceFirst("^\uFEFF", "")));
    }
    return posts;
  }

  @Test
  void theLawsHoldForEveryPost() throws IOException {
    int fields = 0;
    int[] counts = new int[3];
    List<Post> posts = posts();
    long seed = 1;
    for (Post post : posts) {
      Random random = new Random(seed);
      String why = post.name() + " seed " + seed++;
      fields += FrontMatter.of(Text.of(post.text())).fields().size();
      sum(counts, Laws.edits(why, Text.of(post.text()), random, 2));
      // Line ends take their turns, so that the law stays quick enough to be run all the time.
      String ends = seed % 2 == 0 ? Laws.crlf(post.text()) : Laws.mixed(post.text(), random);
      if (seed % 3 == 0) sum(counts, Laws.edits(why + " other ends", Text.of(ends), random, 1));
    }
    Corpus.report(
        "front matter, %d fields: %d edits done, %d without effect, %d refused"
            .formatted(fields, counts[1], counts[0], counts[2]),
        posts.size());
    assertThat(counts[2]).isLessThanOrEqualTo(counts[1] / 50);
  }

  private static void sum(int[] counts, int[] more) {
    for (int i = 0; i < counts.length; i++) counts[i] += more[i];
  }
}
