package genko.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import genko.corpus.Corpus;
import genko.frontmatter.yaml.ComposedYaml;
import genko.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SimpleYamlTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  /** What a simple head is made of, and what makes one not simple, to be put together at random. */
  private static final List<String> PIECES =
      List.of(
          "title",
          "tags",
          "a-b",
          "x_1",
          "2015",
          ":",
          ": ",
          " : ",
          ":\n",
          "\n",
          "\n",
          "\n- ",
          "\n  - ",
          "\n    - ",
          "- ",
          "[",
          "]",
          "[]",
          ", ",
          ",",
          "\"",
          "'",
          "\"題\"",
          "'雨'",
          "\"a: b\"",
          "'#'",
          "''",
          "\"\"",
          "題名",
          "a",
          "b c",
          "2025-01-02",
          "2025-01-02 03:04:05 +0900",
          "10:30",
          "true",
          "no",
          "~",
          "null",
          "1_000",
          "1.5",
          "-1",
          "0x1f",
          "012",
          " ",
          "  ",
          " #",
          "# c",
          "\n# c\n",
          "#",
          "|",
          ">",
          "&a",
          "*a",
          "!x",
          "%",
          "@",
          "`",
          "{",
          "}",
          "? ",
          "\\",
          "\t",
          "　",
          "🍣",
          "\u00A0",
          "<<",
          "---",
          "\n  a: b",
          "\n  x-y: ",
          "{\"a\": \"b\"}",
          "{a: 1, b: x}",
          "a: ",
          "...",
          "http://a.b/c",
          "a:b",
          "-",
          "--",
          "!",
          "=");

  private static Optional<Map<String, Object>> check(String yaml) {
    Optional<Map<String, Object>> simple = SimpleYaml.read(yaml, ZONE);
    if (simple.isEmpty()) return simple;
    Yaml.Head whole = Yaml.head(ComposedYaml.of(yaml), 0, ZONE);
    assertThat(whole.fault()).as(yaml).isEmpty();
    assertThat(List.copyOf(simple.get().keySet()))
        .as(yaml)
        .isEqualTo(List.copyOf(whole.values().keySet()));
    assertThat(simple.get()).as(yaml).isEqualTo(whole.values());
    return simple;
  }

  @Test
  void whatIsSimpleIsReadAsAllOfYamlIsRead() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    int simple = 0;
    for (int round = 0; round < 60_000; round++) {
      StringBuilder yaml = new StringBuilder();
      int count = 1 + random.nextInt(12);
      for (int at = 0; at < count; at++) yaml.append(PIECES.get(random.nextInt(PIECES.size())));
      if (random.nextBoolean()) yaml.insert(0, "k: ");
      if (check(yaml.toString()).isPresent()) simple++;
    }
    assertThat(simple).as("seed " + seed).isGreaterThan(500);
  }

  @Test
  void headsLikeThoseOfPostsAreReadAlike() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    int simple = 0;
    for (int round = 0; round < 4_000; round++) {
      String head = RandomHead.of(random, random.nextInt(3));
      Optional<Delimiters> found = Delimiters.find(Text.of(head));
      if (found.isEmpty() || found.get().format() != HeadFormat.YAML) continue;
      if (check(Text.of(head).slice(found.get().yaml())).isPresent()) simple++;
    }
    assertThat(simple).as("seed " + seed).isGreaterThan(100);
  }

  @Test
  void realHeadsAreReadAlikeAndMostOfThemAreSimple() throws IOException {
    List<Path> simple = new ArrayList<>();
    List<Path> posts = Corpus.posts();
    for (Path post : posts) {
      Text text = Text.of(new String(Files.readAllBytes(post), StandardCharsets.UTF_8));
      Optional<Delimiters> found = Delimiters.find(text);
      if (found.isEmpty() || found.get().format() != HeadFormat.YAML) continue;
      if (check(text.slice(found.get().yaml())).isPresent()) simple.add(post);
    }
    Corpus.report("simple heads are read as all of YAML is", simple.size());
    assertThat(simple.size()).isGreaterThan(posts.size() / 3);
  }

  @Test
  void aHeadOfThePlainestKindIsSimple() {
    String yaml =
        """
        # how it looks
        layout: post
        title: "雨: 傘"
        date: 2025-01-02 03:04:05 +0900
        tags: [ 雨, "傘, 雲", '' ]

        categories:
          - 天気
          - 'a'
        draft: no
        count: 012
        nothing:
        """;
    assertThat(check(yaml)).hasValueSatisfying(values -> assertThat(values).hasSize(8));
  }
}
