package genko.workspace.notice;

import static org.assertj.core.api.Assertions.assertThat;

import genko.words.Words;
import genko.workspace.notice.Notice.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NoticeTest {
  @Test
  void whatCanBeClosedCanBeClosedLast() {
    List<String> done = new ArrayList<>();
    Choice again = new Choice("再試行", () -> done.add("again"));
    Words words = Words.of(Locale.JAPANESE);
    Notice notice = Notice.closable(words, "file", true, "文", again);
    assertThat(notice.choices()).extracting(Choice::label).startsWith("再試行").hasSize(2);
    assertThat(notice.choices().getLast().label()).isEqualTo(words.say("notice.close"));
    notice.choices().forEach(choice -> choice.work().run());
    assertThat(done).containsExactly("again");
    assertThat(notice.bad()).isTrue();
  }

  @Test
  void itKeepsTheChoicesThatItWasMadeWith() {
    List<Choice> choices = new ArrayList<>(List.of(new Choice("一", () -> {})));
    Notice notice = new Notice("file", false, "文", choices);
    choices.clear();
    assertThat(notice.choices()).hasSize(1);
  }
}
