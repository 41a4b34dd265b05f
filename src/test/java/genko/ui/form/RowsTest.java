package genko.ui.form;

import static genko.ui.form.Forms.EIGHT;
import static genko.ui.form.Forms.JAPANESE;
import static genko.ui.form.Forms.LATE;
import static genko.ui.form.Forms.model;
import static genko.ui.form.Forms.row;
import static genko.ui.form.Forms.session;
import static genko.ui.form.Forms.text;
import static org.assertj.core.api.Assertions.assertThat;

import genko.jekyll.rules.ReadingTime;
import genko.post.EditSession;
import genko.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RowsTest {
  @Test
  void everyFieldThatJekyllKnowsIsLabelledInTheLanguageOfTheWindow() {
    Words english = Words.of(Locale.ENGLISH);
    for (String key : UsualField.OTHERS) {
      assertThat(english.say(UsualField.label(key).orElseThrow())).matches("[A-Z][a-z ]+");
    }
    assertThat(UsualField.label("published")).contains("form.label.published");
    assertThat(UsualField.label("weather_of_day")).as("the writer's own").isEmpty();
  }

  @Test
  void aDateThatIsHalfTypedStaysInTheRowAndOutOfThePost() {
    EditSession session = session(EIGHT);
    DateRow date = row(model(session), "date", DateRow.class);
    date.type("2025-11-");
    assertThat(date.shown()).isEqualTo("2025-11-");
    assertThat(date.isRefused()).isTrue();
    assertThat(text(session)).isEqualTo(EIGHT);
    assertThat(date.revert()).isTrue();
    assertThat(date.shown()).isEqualTo("2025-11-17 13:13:58 +0000");
    assertThat(date.revert()).isFalse();
  }

  @Test
  void aDateThatIsHalfTypedSurvivesEditsElsewhereButNotOneOfTheDate() {
    EditSession session = session(EIGHT);
    FormModel form = model(session);
    DateRow date = row(form, "date", DateRow.class);
    date.type("2025-1");
    row(form, "author", TextRow.class).type("田中");
    assertThat(date.shown()).isEqualTo("2025-1");
    FormModelTest.replace(session, "2025-11-17", "2025-11-20");
    assertThat(date.shown()).isEqualTo("2025-11-20 13:13:58 +0000");
    assertThat(date.isRefused()).isFalse();
  }

  /** An undo takes the field away; the control is left, and commits, only after that. */
  @Test
  void whatIsTypedIntoARowWhoseFieldIsGoneGoesNowhere() {
    String more = EIGHT.replace("author:", "published: true\ncustom: {a: 1}\nauthor:");
    EditSession session = session(more);
    FormModel form = model(session);
    List<Row> rows = List.copyOf(form.rows());
    FormModelTest.replace(session, more.substring(4, more.indexOf("---", 4)), "layout: post\n");
    String left = text(session);
    for (Row row : rows) {
      if (row.key().equals("layout")) continue;
      switch (row) {
        case EntryRow entry -> entry.type("2026-01-02");
        case ChipsRow chips -> chips.add(List.of("a"));
        case SwitchRow turned -> turned.set(false);
        case ForeignRow foreign -> throw new AssertionError(foreign.key());
        case BrokenRow broken -> throw new AssertionError(broken.key());
      }
      form.remove(row);
      form.move(row, 0);
    }
    assertThat(rows).hasSize(10);
    assertThat(text(session)).isEqualTo(left);
  }

  @Test
  void aDateIsWrittenAsSoonAsItIsOne() {
    EditSession session = session(EIGHT);
    DateRow date = row(model(session), "date", DateRow.class);
    date.type("2024-02-30 10:00:00 +0900");
    assertThat(date.isRefused()).isTrue();
    date.type("2024-02-29 10:00:00 +0900");
    assertThat(date.isRefused()).isFalse();
    assertThat(text(session)).contains("\ndate: 2024-02-29 10:00:00 +0900\n");
  }

  @Test
  void theCalendarChangesTheDayAndKeepsTimeAndOffset() {
    EditSession session = session(EIGHT);
    DateRow date = row(model(session), "date", DateRow.class);
    date.choose(LocalDate.of(2026, 1, 2));
    assertThat(text(session)).isEqualTo(EIGHT.replace("2025-11-17", "2026-01-02"));
    date.chooseNow();
    assertThat(date.shown()).isEqualTo("2025-11-18 03:00:00 +0000");
  }

  /** The writer's machine is in another zone than the blog: where it is still the day before. */
  @Test
  void nowIsTheBlogsAndADayAloneStaysOne() {
    EditSession session = session("---\nlast_modified_at: 2024-06-03\n---\n");
    FormModel form = new FormModel(session, JAPANESE, LATE);
    row(form, "last_modified_at", DateRow.class).chooseNow();
    form.add("date");
    assertThat(text(session))
        .isEqualTo("---\nlast_modified_at: 2025-11-18\ndate: 2025-11-18 05:00:00 +0900\n---\n");
  }

  @Test
  void theWritersOwnTimeStandsBesideOneInAnotherOffset() {
    EditSession session = session(EIGHT);
    DateRow date = row(model(session), "date", DateRow.class);
    assertThat(date.localTime().orElseThrow()).contains("2025-11-17 22:13");
    date.type("2025-11-17 13:13:58 +0900");
    assertThat(date.localTime()).isEmpty();
  }

  @Test
  void aDateWithoutOffsetIsShownAsJekyllReadsIt() {
    DateRow date =
        row(model(session("---\ndate: 2025-11-17 09:00:00\n---\n")), "date", DateRow.class);
    assertThat(date.localTime().orElseThrow()).contains("2025-11-17 18:00");
  }

  @Test
  void anEmptyNumberIsNotWritten() {
    EditSession session = session(EIGHT);
    NumberRow minutes = row(model(session), "reading_time", NumberRow.class);
    minutes.type("");
    assertThat(minutes.isRefused()).isTrue();
    assertThat(text(session)).isEqualTo(EIGHT);
    minutes.type("１２");
    assertThat(text(session)).contains("reading_time: 12\n");
    minutes.step(1);
    assertThat(text(session)).contains("reading_time: 13\n");
    assertThat(minutes.shown()).isEqualTo("13");
  }

  @Test
  void theReadingTimeIsTakenOverFromTheBody() {
    EditSession session = session(EIGHT);
    FormModel form = model(session);
    NumberRow minutes = row(form, "reading_time", NumberRow.class);
    assertThat(minutes.differsFromCount()).isFalse();
    form.lengthProperty()
        .set(Optional.of(new ReadingTime(4 * ReadingTime.JAPANESE_PER_MINUTE, 7, 0)));
    assertThat(minutes.differsFromCount()).isTrue();
    assertThat(minutes.rule()).contains(ReadingTime.JAPANESE_PER_MINUTE + "字").contains("7語");
    minutes.takeCount();
    assertThat(text(session)).isEqualTo(EIGHT.replace("reading_time: 3", "reading_time: 5"));
    assertThat(minutes.differsFromCount()).isFalse();
  }

  @Test
  void aJapaneseCommaEndsAnItem() {
    EditSession session = session(EIGHT);
    ChipsRow tags = row(model(session), "tags", ChipsRow.class);
    assertThat(tags.type("朝")).isEqualTo("朝");
    assertThat(tags.type("朝、港,か")).isEqualTo("か");
    assertThat(text(session))
        .isEqualTo(EIGHT.replace("tags: [市場, \"魚\"]", "tags: [市場, \"魚\", \"朝\", \"港\"]"));
    tags.remove(0);
    tags.move(0, 1);
    assertThat(tags.items()).containsExactly("朝", "魚", "港");
    session.undo();
    assertThat(tags.items()).containsExactly("魚", "朝", "港");
  }

  @Test
  void anItemThatIsThereAlreadyIsNotAddedAgain() {
    EditSession session = session(EIGHT);
    ChipsRow tags = row(model(session), "tags", ChipsRow.class);
    tags.add(List.of(" 市場 ", "", "魚"));
    assertThat(text(session)).isEqualTo(EIGHT);
  }

  @Test
  void knownValuesThatBeginAsTypedComeFirst() {
    ChipsRow tags = row(model(session(EIGHT)), "tags", ChipsRow.class);
    assertThat(tags.suggestions("WEB")).containsExactly("Web検索", "web標準");
    assertThat(tags.suggestions("検")).containsExactly("Web検索");
    assertThat(tags.suggestions("")).doesNotContain("魚", "市場");
  }

  @Test
  void aSwitchWritesTheOtherWordOfItsPair() {
    EditSession session = session("---\npublished: true\nfeatured: Yes\n---\n");
    FormModel form = model(session);
    row(form, "published", SwitchRow.class).set(false);
    row(form, "featured", SwitchRow.class).set(false);
    assertThat(text(session)).isEqualTo("---\npublished: false\nfeatured: No\n---\n");
    session.undo();
    assertThat(row(form, "featured", SwitchRow.class).onProperty().get()).isTrue();
  }

  @Test
  void yamlIsWrittenAsSoonAsItCanBeRead() {
    EditSession session = session("---\nimage:\n  path: /a.png\n  alt: 港\ntitle: 題\n---\n");
    YamlRow image = row(model(session), "image", YamlRow.class);
    assertThat(image.shown()).isEqualTo("path: /a.png\nalt: 港");
    image.type("path: /a.png\nalt: [港");
    assertThat(image.isRefused()).isTrue();
    image.type("path: /a.png\nalt: [港]");
    assertThat(image.isRefused()).isFalse();
    assertThat(text(session)).isEqualTo("---\nimage:\n  path: /a.png\n  alt: [港]\ntitle: 題\n---\n");
  }

  @Test
  void noTextTakesThePlaceOfManyValues() {
    String before = "---\nimage:\n  path: /a.png\nsame: &a 港\n---\n";
    EditSession session = session(before);
    FormModel form = model(session);
    YamlRow image = row(form, "image", YamlRow.class);
    image.type("/b.png");
    assertThat(image.isRefused()).isTrue();
    assertThat(text(session)).isEqualTo(before);
    image.type("- /b.png");
    assertThat(image.isRefused()).isFalse();
    row(form, "same", YamlRow.class).type("&a 市");
    assertThat(text(session)).isEqualTo("---\nimage:\n  - /b.png\nsame: &a 市\n---\n");
  }

  @Test
  void aFieldIsNotGivenAValueThatItsKindForbids() {
    String before = "---\nrate: 1.5\npermalink: /a/\ntime: 12:30\n---\n";
    EditSession session = session(before);
    FormModel form = model(session);
    row(form, "rate", TextRow.class).type("たくさん");
    assertThat(row(form, "rate", TextRow.class).isRefused()).isTrue();
    row(form, "permalink", TextRow.class).type("");
    assertThat(row(form, "permalink", TextRow.class).isRefused()).isTrue();
    assertThat(text(session)).isEqualTo(before);
    row(form, "time", TextRow.class).type("正午");
    row(form, "rate", TextRow.class).type("1.75");
    assertThat(text(session)).isEqualTo("---\nrate: 1.75\npermalink: /a/\ntime: 正午\n---\n");
  }

  @Test
  void yamlInAFileOfWindowsLineEndsKeepsThem() {
    EditSession session = session("---\r\nimage:\r\n  path: /a.png\r\n  alt: 港\r\n---\r\n");
    YamlRow image = row(model(session), "image", YamlRow.class);
    assertThat(image.shown()).isEqualTo("path: /a.png\nalt: 港");
    image.type("path: /b.png\nalt: 港");
    assertThat(text(session)).isEqualTo("---\r\nimage:\r\n  path: /b.png\r\n  alt: 港\r\n---\r\n");
  }

  @Test
  void aTitleIsWideBeyondFortyFullWidthCharacters() {
    TextRow title = row(model(session(EIGHT)), "title", TextRow.class);
    assertThat(title.isWide("あ".repeat(40))).isFalse();
    assertThat(title.isWide("あ".repeat(40) + "a")).isTrue();
    assertThat(title.isWide("a".repeat(81))).isTrue();
    assertThat(title.count("𠮷野家")).isEqualTo("3字");
    assertThat(row(model(session(EIGHT)), "author", TextRow.class).isWide("あ".repeat(50)))
        .isFalse();
  }
}
