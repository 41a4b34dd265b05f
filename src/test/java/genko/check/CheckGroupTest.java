package genko.check;

import static org.assertj.core.api.Assertions.assertThat;

import genko.frontmatter.FrontMatter;
import genko.text.Text;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CheckGroupTest {
  private static final Text POST =
      Text.of(
          """
          ---
          title: "題\uFFFD"
          date: 2025-13-01
          reading_time: 99
          ---

          **太字の行**

          [どこか]()を食べれる。\uFFFD {{ x
          """);

  private static Set<String> found(Set<CheckGroup> wanted) {
    return Checks.of(
            POST, FrontMatter.of(POST), "2025-01-01-a.md", Instant.EPOCH, ZoneOffset.UTC, wanted)
        .stream()
        .map(one -> one.problem().key())
        .collect(Collectors.toSet());
  }

  @Test
  void aGroupThatIsOffTakesItsFindingsAwayAndNoOthers() {
    Map<CheckGroup, String> one =
        Map.of(
            CheckGroup.FIELDS, "check.readingTime",
            CheckGroup.GENERATED, "check.character",
            CheckGroup.MARKDOWN, "check.heading.bold",
            CheckGroup.LINKS, "check.link",
            CheckGroup.LANGUAGE, "check.slip");
    Set<String> all = found(CheckGroup.ALL);
    one.forEach(
        (group, key) -> {
          assertThat(all).as("all").anyMatch(its -> its.startsWith(key));
          Set<String> others = found(EnumSet.complementOf(EnumSet.of(group)));
          assertThat(others).as(group.name()).noneMatch(its -> its.startsWith(key));
          one.values().stream()
              .filter(other -> !other.equals(key))
              .forEach(
                  other ->
                      assertThat(others).as(group.name()).anyMatch(its -> its.startsWith(other)));
        });
  }

  @Test
  void whatEndsTheBuildIsAlwaysSaid() {
    assertThat(found(Set.of()))
        .anyMatch(key -> key.contains("date"))
        .anyMatch(key -> key.contains("liquid"));
  }
}
