package genko.check;

import static org.assertj.core.api.Assertions.assertThat;

import genko.frontmatter.Field;
import genko.frontmatter.FrontMatter;
import genko.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The posts that the program shows when it is opened without one. */
class SampleTest {
  private static final Path FOLDER = Path.of("assets/sample");
  private static final Instant NOW = Instant.parse("2025-11-20T00:00:00Z");

  @Test
  void aSampleHasTheEightFieldsAndNothingToFindFaultWith() throws IOException {
    List<Path> samples;
    try (var files = Files.list(FOLDER)) {
      samples = files.sorted().toList();
    }
    assertThat(samples).hasSize(2);
    for (Path sample : samples) {
      String text = Files.readString(sample);
      assertThat(FrontMatter.of(Text.of(text)).fields().stream().map(Field::key))
          .containsExactly(
              "layout", "title", "date", "categories", "tags", "author", "excerpt", "reading_time");
      List<Diagnostic> findings = Laws.check(text, sample.getFileName().toString(), NOW);
      assertThat(findings).as(sample.toString()).isEmpty();
    }
  }
}
