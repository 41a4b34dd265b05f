package genko.workspace.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticesTest {
  private final Notices notices = new Notices();

  private static Notice notice(String topic, String sentence) {
    return new Notice(topic, false, sentence, List.of());
  }

  @Test
  void aNewerOneOfTheSameTopicTakesThePlaceOfTheOlder() {
    notices.show(notice("file", "一"));
    notices.show(notice("merge", "二"));
    notices.show(notice("file", "三"));
    assertThat(notices.all()).extracting(Notice::sentence).containsExactly("二", "三");
    assertThat(notices.about("file")).map(Notice::sentence).contains("三");
    notices.dismiss("file");
    assertThat(notices.about("file")).isEmpty();
    assertThat(notices.all()).hasSize(1);
  }

  @Test
  void observersHearOfChangesAndOfNothingElse() {
    List<Integer> heard = new ArrayList<>();
    notices.observe(() -> heard.add(notices.all().size()));
    notices.show(notice("file", "一"));
    notices.dismiss("other");
    notices.dismiss("file");
    assertThat(heard).containsExactly(1, 0);
  }

  /** A window that draws a notice may dismiss another one. */
  @Test
  void anObserverMayChangeThem() {
    notices.observe(() -> notices.dismiss("file"));
    notices.show(notice("file", "一"));
    assertThat(notices.all()).isEmpty();
  }

  @Test
  void theChoicesOfANoticeStayAsTheyWere() {
    List<Notice.Choice> choices = new ArrayList<>();
    Notice notice = new Notice("file", true, "一", choices);
    choices.add(new Notice.Choice("閉じる", () -> {}));
    assertThat(notice.choices()).isEmpty();
  }
}
