package genko.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskQueues.Lane;
import genko.words.Words;
import genko.workspace.notice.Notice;
import genko.workspace.notice.Notices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProgramNoticesTest {
  private final Words words = Words.of(Locale.ENGLISH);
  private final Notices notices = new Notices();
  private final ProgramNotices program = new ProgramNotices(words, notices);

  private List<String> said() {
    return notices.all().stream().map(Notice::sentence).toList();
  }

  @Test
  void ofTwoTroublesTheWorseIsToldUntilItEnds() {
    program.setHistoryWrong(true);
    program.setJournalWrong(true);
    assertThat(said()).containsExactly(words.say("notice.no-journal"));
    program.setJournalWrong(false);
    assertThat(said()).containsExactly(words.say("notice.no-history"));
    program.setHistoryWrong(false);
    assertThat(said()).isEmpty();
  }

  @Test
  void aDiskThatDoesNotAnswerIsToldByTheNamesOfItsFilesWhileItDoesNot() {
    program.tellLate(Set.of(Lane.of(Path.of("b.md")), Lane.of(Path.of("a.md"))));
    assertThat(said()).hasSize(1);
    assertThat(said().getFirst()).contains("a.md" + words.say("notice.and") + "b.md");
    program.tellLate(Set.of(Lane.of("images")));
    assertThat(said()).hasSize(1);
    assertThat(said().getFirst()).doesNotContain("images");
    program.tellLate(Set.of());
    assertThat(said()).isEmpty();
  }

  @Test
  void theDetailsOfAFaultCanBeTaken() {
    List<String> copied = new ArrayList<>();
    program.tell(
        new UncaughtExceptions.Fault("IllegalStateException", "at a line", Optional.empty()),
        copied::add);
    Notice told = notices.all().getFirst();
    assertThat(told.sentence()).contains("IllegalStateException");
    told.choices().getFirst().work().run();
    assertThat(copied).containsExactly("at a line");
    assertThat(told.choices()).hasSize(2);
  }
}
