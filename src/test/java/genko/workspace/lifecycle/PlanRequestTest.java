package genko.workspace.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanRequestTest {
  private static final Path FILE = Path.of("/blog/_posts/2025-11-01-散歩.md");

  @Test
  void whatIsNotSaidIsUsual() {
    PlanRequest asked = PlanRequest.of(PostAction.PUBLISH, FILE);
    assertThat(asked)
        .isEqualTo(
            new PlanRequest(PostAction.PUBLISH, FILE, Optional.empty(), Optional.empty(), false));
    assertThat(asked.former()).isEmpty();
  }

  @Test
  void anAddressThatChangedIsTheFormerOneAndNoRedirectIsAskedFor() {
    PlanRequest asked = PlanRequest.readdress(FILE, "https://example.com/旧/");
    assertThat(asked.action()).isEqualTo(PostAction.READDRESS);
    assertThat(asked.former()).contains("https://example.com/旧/");
    assertThat(asked.redirect()).isFalse();
  }
}
