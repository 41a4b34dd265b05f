package genko.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import genko.text.ChangeSet;
import genko.text.Span;
import genko.workspace.NavigationHistory.Place;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NavigationHistoryTest {
  private final NavigationHistory<String> trail = new NavigationHistory<>();

  private void type(String post, int at, String text) {
    trail.edited(post, ChangeSet.insert(at, text));
  }

  private String back(String post, int caret) {
    return trail.back(new Place<>(post, caret)).map(NavigationHistoryTest::draw).orElse("");
  }

  private String forth() {
    return trail.forth().map(NavigationHistoryTest::draw).orElse("");
  }

  private static String draw(Place<String> place) {
    return place.post() + " " + place.offset();
  }

  @Test
  void leadsBackOverThePostsAndForthAgain() {
    type("a", 0, "一");
    type("a", 1000, "二");
    type("b", 50, "三");
    assertThat(back("b", 51)).isEqualTo("a 1001");
    assertThat(back("a", 1001)).isEqualTo("a 1");
    assertThat(back("a", 1)).isEmpty();
    assertThat(forth()).isEqualTo("a 1001");
    assertThat(forth()).isEqualTo("b 51");
    assertThat(forth()).isEmpty();
  }

  @Test
  void theFirstStepBackGoesToTheNewestPlaceFromAnywhereElse() {
    type("a", 0, "一");
    type("a", 1000, "二");
    assertThat(back("a", 5000)).isEqualTo("a 1001");
    assertThat(back("a", 1001)).isEqualTo("a 1");
  }

  @Test
  void aPlaceStaysWhereItIsInItsText() {
    type("a", 2000, "一");
    type("a", 0, "十文字を前に書き足す");
    assertThat(back("a", 10)).isEqualTo("a 2011");
    trail.follow("a", ChangeSet.of(new Span(0, 1000), ""));
    assertThat(forth()).isEqualTo("a 0");
    assertThat(back("a", 0)).isEqualTo("a 1011");
  }

  @Test
  void typingAParagraphIsOnePlace() {
    for (int i = 0; i < 200; i++) type("a", i, "字");
    type("a", 5000, "末");
    assertThat(back("a", 5001)).isEqualTo("a 200");
    assertThat(back("a", 200)).isEmpty();
  }

  @Test
  void aPostThatIsClosedIsForgotten() {
    type("a", 0, "一");
    type("b", 0, "二");
    type("a", 1000, "三");
    trail.forget("b");
    assertThat(back("a", 1001)).isEqualTo("a 1");
    assertThat(forth()).isEqualTo("a 1001");
    trail.forget("a");
    assertThat(back("c", 0)).isEmpty();
    assertThat(forth()).isEmpty();
  }

  @Test
  void keepsTheNewestFifty() {
    for (int i = 0; i < 80; i++) type("a", i * 1000, "字");
    List<String> seen = new ArrayList<>();
    for (String at = back("x", 0); !at.isEmpty(); at = back("x", 0)) seen.add(at);
    assertThat(seen).hasSize(50).startsWith("a 79001", "a 78001").endsWith("a 30001");
  }
}
