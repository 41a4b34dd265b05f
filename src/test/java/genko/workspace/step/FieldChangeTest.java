package genko.workspace.step;

import static org.assertj.core.api.Assertions.assertThat;

import genko.text.ChangeSet;
import genko.text.Text;
import genko.workspace.step.FieldChange.Adds;
import genko.workspace.step.FieldChange.Drops;
import genko.workspace.step.FieldChange.Lists;
import genko.workspace.step.FieldChange.Removes;
import genko.workspace.step.FieldChange.Says;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of a field in whichever post, and how it is asked for in one word. */
class FieldChangeTest {
  private static Text post(String head) {
    return Text.of("---\n" + head + "---\n\n本文\n");
  }

  private static void check(FieldChange change, String before, String after) {
    Text text = post(before);
    ChangeSet changes = change.changes(text).orElseThrow();
    assertThat(changes.apply(text)).hasToString(post(after).toString());
    assertThat(change.changes(changes.apply(text)).map(ChangeSet::isEmpty))
        .as("twice is once")
        .contains(true);
  }

  private static void checkNothing(FieldChange change, String head) {
    assertThat(change.changes(post(head)).map(ChangeSet::isEmpty)).as(head).contains(true);
  }

  private static void checkRefused(FieldChange change, String head) {
    assertThat(change.changes(post(head))).as(head).isEmpty();
  }

  @Test
  void aTextIsSetInTheStyleThatItHad() {
    check(
        new Says("title", "新しい題"),
        "title: \"古い\" # 仮\ntags: [a]\n",
        "title: \"新しい題\" # 仮\ntags: [a]\n");
    check(new Says("title", "新しい題"), "layout: post\n", "layout: post\ntitle: \"新しい題\"\n");
    checkNothing(new Says("title", "題"), "title: '題'\n");
  }

  @Test
  void aTextInAListIsItsOnlyItem() {
    check(new Says("tags", "川"), "tags: [山, 谷]\n", "tags: [川]\n");
    check(new Says("tags", "川"), "tags:\n  - 山\n  - 谷\n", "tags:\n  - 川\n");
  }

  @Test
  void aListTakesTheFormThatItHad() {
    check(new Lists("tags", List.of("川", "山")), "tags: [谷]\n", "tags: [川, 山]\n");
    check(new Lists("tags", List.of("川", "山")), "tags:\n- 谷\n", "tags:\n- 川\n- 山\n");
    checkNothing(new Lists("tags", List.of("川")), "tags: [川]\n");
  }

  @Test
  void whatIsAddedStandsBehindWhatIsThereOnce() {
    check(new Adds("tags", List.of("山", "川")), "tags: [川, 谷]\n", "tags: [川, 谷, 山]\n");
    check(new Adds("tags", List.of("山", "山")), "tags: [川]\n", "tags: [川, 山]\n");
    checkNothing(new Adds("tags", List.of("谷", "川")), "tags: [川, 谷]\n");
    checkNothing(new Adds("tags", List.of()), "tags: [川]\n");
  }

  @Test
  void aListThatIsNotThereIsMadeOfWhatIsAdded() {
    Text text = post("title: 題\n");
    String after =
        new Adds("tags", List.of("山")).changes(text).orElseThrow().apply(text).toString();
    assertThat(new Drops("tags", List.of("山")).changes(Text.of(after)).map(ChangeSet::isEmpty))
        .contains(false);
    assertThat(after).startsWith("---\ntitle: 題\ntags:").endsWith("---\n\n本文\n");
  }

  @Test
  void whatIsDroppedIsGoneAndTheRestStays() {
    check(new Drops("tags", List.of("川")), "tags: [川, 谷, 川]\n", "tags: [谷]\n");
    check(new Drops("tags", List.of("川")), "tags: ['川'] # 仮\n", "tags: [] # 仮\n");
    checkNothing(new Drops("tags", List.of("山")), "tags: [川, 谷]\n");
    checkNothing(new Drops("tags", List.of("山")), "title: 題\n");
    checkNothing(new Drops("tags", List.of()), "tags: [川]\n");
  }

  @Test
  void aFieldIsRemovedWithItsLinesAlone() {
    check(
        new Removes("tags"), "title: 題\ntags:\n  - 川\nlayout: post\n", "title: 題\nlayout: post\n");
    checkNothing(new Removes("tags"), "title: 題\n");
  }

  @Test
  void otherLineEndsAndAMissingLastOneStay() {
    Text text = Text.of("---\r\ntitle: 題\r\ntags:\r\n  - 川\r\n---\r\n本文");
    assertThat(new Adds("tags", List.of("山")).changes(text).orElseThrow().apply(text))
        .hasToString("---\r\ntitle: 題\r\ntags:\r\n  - 川\r\n  - 山\r\n---\r\n本文");
  }

  @Test
  void whatCannotOrOughtNotToBeSaidIsRefused() {
    Text open = Text.of("---\ntitle: 題\n\n本文\n");
    assertThat(new Says("title", "川").changes(open)).isEmpty();
    checkRefused(new Says("date", "あした"), "date: 2025-11-17\n");
    checkRefused(new Lists("date", List.of("川")), "date: 2025-11-17\n");
    checkNothing(new Says("date", "あした"), "date: あした\n");
  }

  @Test
  void oneWordSaysWhatIsToBecome() {
    checkParsed("title=新しい題", new Says("title", "新しい題"));
    checkParsed("title=a=b", new Says("title", "a=b"));
    checkParsed("title=", new Says("title", ""));
    checkParsed("tags=[AI, 速報]", new Lists("tags", List.of("AI", "速報")));
    checkParsed("tags= ['a, b', \"c\"] ", new Lists("tags", List.of("a, b", "c")));
    checkParsed("tags=[]", new Lists("tags", List.of()));
    checkParsed("tags+=AI", new Adds("tags", List.of("AI")));
    checkParsed("tags+=[AI, 川]", new Adds("tags", List.of("AI", "川")));
    checkParsed("tags-=AI", new Drops("tags", List.of("AI")));
    checkParsed("my-tags=AI", new Says("my-tags", "AI"));
  }

  private static void checkParsed(String argument, FieldChange change) {
    assertThat(FieldChange.parse(argument)).as(argument).contains(change);
  }

  @Test
  void whatHasNoKeyOrNoListOfTextsIsNoChange() {
    List<String> none =
        List.of("title", "=題", "+=AI", "-=AI", "", "tags=[a: [b]]", "tags=[[a], b]", "tags=['a]");
    for (String argument : none) {
      assertThat(FieldChange.parse(argument)).as(argument).isEmpty();
    }
    assertThat(FieldChange.parse("tags=[a]\nlayout: [b]")).isEmpty();
    assertThat(FieldChange.parse("tags=[a,\nb]")).isEmpty();
  }

  @Test
  void aTextMayBeTakenAsItStands() {
    assertThat(FieldChange.parseText("title=[速報] 題 [続]")).contains(new Says("title", "[速報] 題 [続]"));
    assertThat(FieldChange.parseText("=題")).isEmpty();
    assertThat(FieldChange.items("川")).isEqualTo(Optional.of(List.of("川")));
  }

  @Test
  void aFileWithAnEqualsSignIsNoWish() {
    assertThat(FieldChange.isWish("title=a/b")).isTrue();
    assertThat(FieldChange.isWish("posts/a=b.md")).isFalse();
    assertThat(FieldChange.isWish("posts\\a=b.md")).isFalse();
    assertThat(FieldChange.isWish("a.md")).isFalse();
    assertThat(FieldChange.isWish("=a")).isFalse();
  }
}
