package genko.workspace.lint;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.storage.files.BlogFolder;
import genko.words.Words;
import genko.workspace.notice.Notice;
import genko.workspace.notice.Notices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command that turns linters on and off does. */
class LinterRequestTest {
  private final Words words = Words.of(Locale.ENGLISH);
  private final Linting linting =
      new Linting(TaskRunner.of(Runnable::run, Runnable::run), Duration.ofSeconds(1));
  private final LinterRequest request = new LinterRequest(words, linting);
  private final Notices notices = new Notices();

  @TempDir private Path folder;

  @BeforeEach
  void configure() throws Exception {
    configure("[x, y]");
  }

  private void configure(String line) throws Exception {
    Files.writeString(folder.resolve(".genko.yml"), "linters:\n  ours: " + line + "\n");
  }

  private Notice turn() {
    request.turn(folder, notices);
    return notices.about(LinterRequest.TOPIC).orElseThrow();
  }

  private void choose(Notice notice, String label) {
    Optional<Notice.Choice> chosen =
        notice.choices().stream().filter(one -> one.label().equals(words.say(label))).findFirst();
    chosen.orElseThrow().work().run();
  }

  @Test
  void turningOnAllowsWhatWasShownAndOnlyOnceTheWriterSaysSo() throws Exception {
    Notice asked = turn();
    assertThat(linting.isAllowed(folder)).isFalse();
    assertThat(asked.sentence()).contains("x y");
    configure("[x, z]");
    choose(asked, "notice.linters.allow");
    assertThat(linting.isAllowed(folder, "[\"x\",\"y\"]")).isTrue();
    assertThat(turn().sentence()).isEqualTo(words.say("notice.linters.off"));
    assertThat(linting.isAllowed(folder)).isFalse();
  }

  @Test
  void whatTheWriterDeclinedStaysSoUntilTheyAnswerAnew() {
    linting.refuse(folder, BlogLinters.of(BlogFolder.at(folder)));
    Notice asked = turn();
    assertThat(linting.isAllowed(folder)).isFalse();
    choose(asked, "notice.linters.allow");
    assertThat(linting.isAllowed(folder)).isTrue();
  }

  @Test
  void aBlogWithoutLintersIsAskedAboutNothing() throws Exception {
    configure("false");
    assertThat(turn().sentence()).isEqualTo(words.say("notice.linters.none"));
  }
}
