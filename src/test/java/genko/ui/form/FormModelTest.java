package genko.ui.form;

import static genko.ui.form.Forms.EIGHT;
import static genko.ui.form.Forms.JAPANESE;
import static genko.ui.form.Forms.model;
import static genko.ui.form.Forms.row;
import static genko.ui.form.Forms.session;
import static genko.ui.form.Forms.text;
import static org.assertj.core.api.Assertions.assertThat;

import genko.check.Diagnostic;
import genko.jekyll.rules.ReadingTime;
import genko.post.EditSession;
import genko.post.Origin;
import genko.post.Transaction;
import genko.text.ChangeSet;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.QuickFix;
import genko.text.Span;
import genko.ui.form.TextRow.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class FormModelTest {
  @Test
  void aFormOfThousandsOfFieldsShowsTheFirstAndSaysSo() {
    StringBuilder head = new StringBuilder("---\n");
    for (int at = 0; at < 5000; at++) head.append("f: ").append(at).append('\n');
    FormModel form = Forms.model(Forms.session(head + "---\n"));
    assertThat(form.rows()).hasSize(FormModel.MOST_ROWS);
    assertThat(form.elsewhere().getFirst().problem().key()).isEqualTo("form.too-many");
    assertThat(form.elsewhere().getFirst().problem().args()).containsExactly(300, 4700);
  }

  @Test
  void everyFieldIsARowInTheOrderOfTheFileWithTheControlItsValueAsksFor() {
    FormModel form =
        model(
            session(
                """
                ---
                title: 題
                date: 2025-11-17 13:13:58 +0900
                tags: [a, b]
                weight: 10
                published: true
                layout: post
                excerpt: 抜粋
                author:
                map:
                  a: 1
                unknown: そのまま
                bad: "閉じない
                rest: 生きている
                ---
                """));
    assertThat(form.rows().stream().map(Row::key))
        .containsExactly(
            "title",
            "date",
            "tags",
            "weight",
            "published",
            "layout",
            "excerpt",
            "author",
            "map",
            "unknown",
            "bad",
            "rest");
    assertThat(form.rows().stream().map(row -> row.getClass().getSimpleName()))
        .containsExactly(
            "TextRow",
            "DateRow",
            "ChipsRow",
            "NumberRow",
            "SwitchRow",
            "TextRow",
            "TextRow",
            "TextRow",
            "YamlRow",
            "TextRow",
            "BrokenRow",
            "TextRow");
    assertThat(row(form, "layout", TextRow.class).shape()).isEqualTo(Shape.CHOICE);
    assertThat(row(form, "excerpt", TextRow.class).shape()).isEqualTo(Shape.LINES);
    assertThat(row(form, "author", TextRow.class).shape()).isEqualTo(Shape.CHOICE);
  }

  @Test
  void theBlogsOwnFieldsHaveWordsAndOthersTheirKeys() {
    FormModel form = model(session("---\ntitle: 題\nreading_time: 3\nsubtitle: 副題\n---\n"));
    assertThat(form.rows().stream().map(Row::label)).containsExactly("タイトル", "読了時間", "subtitle");
  }

  @Test
  void whatIsTypedChangesItsValueAndNothingElse() {
    EditSession session = session(EIGHT);
    FormModel form = model(session);
    row(form, "title", TextRow.class).type("港の\"夕\"市");
    assertThat(text(session)).isEqualTo(EIGHT.replace("港の朝市を歩く", "港の\\\"夕\\\"市"));
    row(form, "title", TextRow.class).type("港の朝市を歩く");
    assertThat(text(session)).isEqualTo(EIGHT);
  }

  @Test
  void typingInOneFieldIsOneStepToUndo() {
    EditSession session = Forms.quick(EIGHT);
    FormModel form = model(session);
    TextRow title = row(form, "title", TextRow.class);
    title.type("港の朝市を歩くa");
    title.type("港の朝市を歩くab");
    row(form, "author", TextRow.class).type("田中");
    session.undo();
    assertThat(title.shown()).isEqualTo("港の朝市を歩くab");
    assertThat(row(form, "author", TextRow.class).shown()).isEqualTo("佐藤");
    session.undo();
    assertThat(text(session)).isEqualTo(EIGHT);
    assertThat(title.shown()).isEqualTo("港の朝市を歩く");
  }

  @Test
  void anEditOfTheTextMovesTheFormAndKeepsItsRows() {
    EditSession session = session(EIGHT);
    FormModel form = model(session);
    List<Row> before = List.copyOf(form.rows());
    replace(session, "佐藤", "高橋");
    assertThat(row(form, "author", TextRow.class).shown()).isEqualTo("高橋");
    assertThat(form.rows()).containsExactlyElementsOf(before);
  }

  @Test
  void anEditOfTheBodyDoesNotTouchTheForm() {
    EditSession session = session(EIGHT);
    FormModel form = model(session);
    List<Object> heard = new ArrayList<>();
    for (Row row : form.rows()) {
      row.fieldProperty().addListener((value, before, after) -> heard.add(after));
    }
    form.rows().addListener((ListChangeListener<Row>) heard::add);
    replace(session, "本文です。", "本文でした。\n\n---\n");
    assertThat(heard).isEmpty();
  }

  @Test
  void aRowThatIsHeldKeepsItsControlUntilItIsLeft() {
    EditSession session = session("---\nnote: あ\n---\n");
    FormModel form = model(session);
    Row row = form.rows().getFirst();
    row.hold(true);
    replace(session, "あ", "12");
    assertThat(form.rows()).containsExactly(row);
    row.hold(false);
    assertThat(form.rows().getFirst()).isInstanceOf(NumberRow.class);
  }

  @Test
  void aFieldThatCannotBeReadSaysWhyAndComesBackWhenItIsMended() {
    EditSession session = session("---\ntitle: 題\ntags: [a, b\nauthor: 佐藤\n---\n本文\n");
    FormModel form = model(session);
    BrokenRow broken = row(form, "tags", BrokenRow.class);
    assertThat(broken.linesProperty().get()).isEqualTo("tags: [a, b");
    assertThat(broken.advice()).isNotEmpty();
    row(form, "author", TextRow.class).type("田中");
    assertThat(text(session)).isEqualTo("---\ntitle: 題\ntags: [a, b\nauthor: 田中\n---\n本文\n");
    replace(session, "[a, b", "[a, b]");
    assertThat(row(form, "tags", ChipsRow.class).items()).containsExactly("a", "b");
    assertThat(form.row("tags").orElseThrow().advice()).isEmpty();
  }

  @Test
  void aProblemIsShownAtItsFieldWithTheWayOut() {
    EditSession session = session("---\ntitle: 題\ntags: \"a, b\"\n---\n");
    FormModel form = model(session);
    Diagnostic advice = form.row("tags").orElseThrow().advice().getFirst();
    form.mend(advice.fixes().getFirst());
    assertThat(row(form, "tags", ChipsRow.class).items()).containsExactly("a", "b");
    assertThat(form.row("tags").orElseThrow().advice()).isEmpty();
    session.undo();
    assertThat(text(session)).isEqualTo("---\ntitle: 題\ntags: \"a, b\"\n---\n");
  }

  @Test
  void whatOthersFindStaysAtItsFieldWhenTheTextMoves() {
    EditSession session = session(EIGHT);
    FormModel form = model(session);
    Span author = form.row("author").orElseThrow().field().valueSpan();
    form.advise(
        List.of(
            new Diagnostic(Problem.of(Severity.NOTE, author, "form.name-empty"), List.of()),
            new Diagnostic(
                Problem.of(Severity.NOTE, Span.at(EIGHT.length()), "form.empty"), List.of())),
        session.post().text());
    row(form, "title", TextRow.class).type("長い長い長い長い題になりました");
    assertThat(form.row("author").orElseThrow().advice()).hasSize(1);
    assertThat(form.elsewhere()).isEmpty();
  }

  @Test
  void whatOthersOfferIsTakenOnlyForTheTextThatTheySaw() {
    EditSession session = session("---\ntitle: 題\n---\n本文\n");
    FormModel form = model(session);
    Span title = form.row("title").orElseThrow().field().valueSpan();
    QuickFix fix = new QuickFix("form.clear", List.of(), ChangeSet.of(title, "別"));
    Problem problem = Problem.of(Severity.NOTE, title, "form.name-empty");
    form.advise(List.of(new Diagnostic(problem, List.of(fix))), session.post().text());
    replace(session, "本文", "長い本文");
    form.mend(fix);
    assertThat(text(session)).isEqualTo("---\ntitle: 題\n---\n長い本文\n");
    form.advise(List.of(new Diagnostic(problem, List.of(fix))), session.post().text());
    form.mend(fix);
    assertThat(text(session)).isEqualTo("---\ntitle: 別\n---\n長い本文\n");
  }

  @Test
  void aProblemOfNoFieldStandsAboveTheRows() {
    FormModel form = model(session("---\ntitle: 題\n本文がはじまる\n"));
    assertThat(form.presentProperty().get()).isFalse();
    assertThat(form.elsewhere())
        .extracting(advice -> advice.problem().key())
        .containsExactly("frontmatter.unclosed");
  }

  @Test
  void fieldsAreAddedWithWhatTheyUsuallyBeginWith() {
    EditSession session = session("---\ntitle: 題\n---\n");
    FormModel form = model(session);
    form.lengthProperty()
        .set(Optional.of(new ReadingTime(2 * ReadingTime.JAPANESE_PER_MINUTE + 1, 0, 0)));
    for (String key : List.of("date", "tags", "reading_time", "layout", "subtitle")) form.add(key);
    assertThat(text(session))
        .isEqualTo(
            """
            ---
            layout: post
            title: 題
            date: 2025-11-18 12:00:00 +0900
            tags: []
            reading_time: 3
            subtitle: ""
            ---
            """);
    assertThat(form.missing()).startsWith("categories", "author", "excerpt").doesNotContain("tags");
    session.undo();
    assertThat(form.row("subtitle")).isEmpty();
  }

  @Test
  void aNameThatIsTakenOrEmptyIsRefused() {
    FormModel form = model(session(EIGHT));
    assertThat(form.refusesKey(" title ")).contains(JAPANESE.say("form.name-taken", "title"));
    assertThat(form.refusesKey("　")).isPresent();
    assertThat(form.refusesKey("副題: x")).isEmpty();
  }

  @Test
  void fieldsMoveAndGoAsOneStepEach() {
    EditSession session = session("---\na: 1 # 一\nb: 2\nc: 3\n---\n");
    FormModel form = model(session);
    Row a = form.rows().getFirst();
    form.move(a, 2);
    assertThat(form.rows().stream().map(Row::key)).containsExactly("b", "c", "a");
    assertThat(form.rows().getLast()).isSameAs(a);
    form.move(a, -1);
    assertThat(text(session)).isEqualTo("---\na: 1 # 一\nb: 2\nc: 3\n---\n");
    form.remove(form.row("b").orElseThrow());
    assertThat(text(session)).isEqualTo("---\na: 1 # 一\nc: 3\n---\n");
    session.undo();
    assertThat(form.rows().stream().map(Row::key)).containsExactly("a", "b", "c");
  }

  @Test
  void repeatedKeysAreRowsOfTheirOwn() {
    EditSession session = session("---\ntags: [a]\ntags: [b]\n---\n");
    FormModel form = model(session);
    ((ChipsRow) form.rows().get(1)).add(List.of("c"));
    assertThat(text(session)).isEqualTo("---\ntags: [a]\ntags: [b, c]\n---\n");
    assertThat(form.rows()).hasSize(2);
  }

  @Test
  void aPostWithoutFrontMatterGetsTheEightFieldsInOneStep() {
    EditSession session = session("本文だけの記事。\n");
    FormModel form = model(session);
    form.addUsual();
    assertThat(form.presentProperty().get()).isTrue();
    assertThat(form.rows().stream().map(Row::key))
        .containsExactlyInAnyOrder(
            "title", "date", "categories", "tags", "author", "excerpt", "reading_time", "layout");
    assertThat(text(session)).endsWith("本文だけの記事。\n");
    session.undo();
    assertThat(text(session)).isEqualTo("本文だけの記事。\n");
    assertThat(form.presentProperty().get()).isFalse();
  }

  static void replace(EditSession session, String old, String now) {
    int from = text(session).indexOf(old);
    ChangeSet changes = ChangeSet.of(new Span(from, from + old.length()), now);
    session.dispatch(Transaction.of(session.post(), Origin.TYPE, changes));
  }
}
