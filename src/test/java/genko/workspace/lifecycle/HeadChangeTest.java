package genko.workspace.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import genko.blog.PublicationStep.FieldChange;
import genko.text.Text;
import genko.workspace.lifecycle.HeadChange.Made;
import genko.workspace.lifecycle.HeadChange.Moment;
import genko.workspace.lifecycle.HeadChange.Redirect;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadChangeTest {
  private static final ZonedDateTime WHEN =
      ZonedDateTime.parse("2025-11-20T09:30:15+09:00[Asia/Tokyo]");
  private static final FieldChange USUAL = FieldChange.set("date", "2025-11-20 09:30:15 +0900");

  private static HeadChange date(boolean exact) {
    Moment moment = new Moment(USUAL, WHEN, Optional.empty(), exact);
    return new HeadChange(Optional.of(moment), List.of(), Optional.empty());
  }

  private static HeadChange fields(FieldChange... fields) {
    return new HeadChange(Optional.empty(), List.of(fields), Optional.empty());
  }

  private static HeadChange redirect(String address) {
    return new HeadChange(
        Optional.empty(), List.of(), Optional.of(new Redirect("redirect_from", address)));
  }

  private static void check(HeadChange change, String before, String after) {
    Text text = Text.of(before);
    Made made = change.of(text);
    assertThat(made.refusal()).isEmpty();
    assertThat(made.changes().apply(text).toString()).isEqualTo(after);
    Text other = Text.of(before + "まだ保存していない行\r\n");
    assertThat(change.of(other).changes().apply(other).toString())
        .as("the same of a text with another body")
        .isEqualTo(after + "まだ保存していない行\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-11-01 07:00:00 +0900, 2025-11-20 09:30:15 +0900",
    "'''2025-11-01 07:00''', '''2025-11-20 09:30'''",
    "\"2025/11/1 7:00\", \"2025/11/20 9:30\"",
    "2025-11-01 07:00:00 +0000, 2025-11-20 00:30:15 +0000",
    "2025-11-01T07:00:00Z, 2025-11-20T00:30:15Z",
    "2025-11-01 # 日, 2025-11-20 # 日"
  })
  void aDateKeepsTheFormThatItHas(String before, String after) {
    String head = "---\r\ntitle: 題\r\ndate: %s\r\ntags: [a]\r\n---\r\n本文\r\n";
    check(date(false), head.formatted(before), head.formatted(after));
  }

  @Test
  void aDayAloneGetsTheTimeWhereThatIsMeant() {
    check(
        date(true),
        "---\ndate: 2025-11-01\n---\n本文\n",
        "---\ndate: 2025-11-20 09:30:00 +0900\n---\n本文\n");
  }

  @Test
  void aDateThatIsMissingOrNoneIsWrittenAsIsUsual() {
    check(
        date(false),
        "---\ntitle: 題\n---\n本文\n",
        "---\ntitle: 題\ndate: 2025-11-20 09:30:15 +0900\n---\n本文\n");
    check(
        date(false),
        "---\ndate: いつか\n---\n本文\n",
        "---\ndate: 2025-11-20 09:30:15 +0900\n---\n本文\n");
    check(date(false), "---\ndate:\n---\n本文\n", "---\ndate: 2025-11-20 09:30:15 +0900\n---\n本文\n");
  }

  @Test
  void fieldsAreSetOrGoOneAfterTheOther() {
    check(
        fields(FieldChange.remove("published"), FieldChange.set("draft", "false")),
        "---\npublished: false\ntitle: '題'   # 注\ndraft: true\n---\n本文\n",
        "---\ntitle: '題'   # 注\ndraft: false\n---\n本文\n");
    check(fields(FieldChange.remove("none")), "---\na: b\n---\n", "---\na: b\n---\n");
    check(fields(FieldChange.set("id", "null")), "---\nid: 1a\n---\n", "---\nid: null\n---\n");
  }

  @Test
  void allOfItIsOneChange() {
    HeadChange all =
        new HeadChange(
            date(false).when(),
            List.of(FieldChange.remove("published")),
            Optional.of(new Redirect("redirect_from", "/旧/")));
    check(
        all,
        "---\ndate: 2025-11-01\npublished: false\n---\n本文\n",
        "---\ndate: 2025-11-20\nredirect_from: [\"/旧/\"]\n---\n本文\n");
    Text text = Text.of("---\ndate: 2025-11-01\npublished: false\n---\n本文\n");
    Made made = all.of(text);
    Text after = made.changes().apply(text);
    assertThat(made.changes().invert(text).apply(after)).isEqualTo(text);
  }

  @Test
  void aFormerAddressIsPutToThoseThatAreThere() {
    check(
        redirect("/b/"),
        "---\nredirect_from: /a/\n---\n本文\n",
        "---\nredirect_from: [\"/a/\", \"/b/\"]\n---\n本文\n");
    check(
        redirect("/b/"),
        "---\nredirect_from: [/a/]\n---\n",
        "---\nredirect_from: [/a/, /b/]\n---\n");
    check(
        redirect("/b/"),
        "---\nredirect_from:\n  - /a/\n---\n",
        "---\nredirect_from:\n  - /a/\n  - /b/\n---\n");
  }

  @Test
  void oneThatIsThereIsNotPutTwice() {
    String listed = "---\nredirect_from:\n  - /a/\n  - /b/\n---\n";
    check(redirect("/b/"), listed, listed);
    String alone = "---\nredirect_from: /b/\n---\n";
    check(redirect("/b/"), alone, alone);
  }

  @Test
  void nothingIsNoChange() {
    Text text = Text.of("---\ntitle: 題\n---\n");
    assertThat(HeadChange.NONE.of(text).changes().isEmpty()).isTrue();
    assertThat(HeadChange.NONE.of(text).refusal()).isEmpty();
  }

  @Test
  void aHeadThatCannotBeReadStaysAndSaysWhy() {
    Text broken = Text.of("---\ntitle: 題\n本文\n");
    Made made = fields(FieldChange.set("draft", "false")).of(broken);
    assertThat(made.refusal()).isPresent();
    assertThat(made.changes().apply(broken)).isEqualTo(broken);
  }

  @Test
  void ofSeveralReasonsTheFirstIsSaidAndWhatCanBeDoneIsStillSeen() {
    Text text = Text.of("---\ntitle: 題\n---\n本文\n");
    HeadChange change =
        fields(
            FieldChange.set("one", "[a"),
            FieldChange.set("two", "{b"),
            FieldChange.set("draft", "false"));
    Made made = change.of(text);
    Made first = fields(FieldChange.set("one", "[a")).of(text);
    assertThat(made.refusal()).isPresent().isEqualTo(first.refusal());
    assertThat(made.changes().apply(text).toString())
        .isEqualTo("---\ntitle: 題\ndraft: false\n---\n本文\n");
  }
}
