package genko.complete;

import static org.assertj.core.api.Assertions.assertThat;

import genko.complete.Situation.Kind;
import genko.complete.Snippets.Fault;
import genko.markdown.Markdown;
import genko.post.Post;
import genko.post.Selection;
import genko.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompleteTest {
  /** {@code ›} is the caret. */
  private static Post post(String drawn) {
    return Post.of(drawn.replace("›", "")).select(Selection.at(drawn.indexOf('›')));
  }

  private static void checkTyped(String drawn, Kind kind, String query) {
    Optional<Situation> found = Situation.typed(post(drawn));
    assertThat(found).as(drawn).isPresent();
    assertThat(found.get().kind()).isEqualTo(kind);
    assertThat(found.get().query()).isEqualTo(query);
  }

  private static void checkNothing(String drawn) {
    assertThat(Situation.typed(post(drawn))).as(drawn).isEmpty();
  }

  private static void check(String before, Offer offer, String after) {
    Post post = post(before);
    Situation situation = Situation.asked(post).orElseThrow();
    Post made = post.apply(Acceptance.of(post, situation, offer).edit());
    StringBuilder out = new StringBuilder(made.text());
    Span selected = made.selection().span();
    out.insert(selected.to(), selected.isEmpty() ? "›" : "»");
    if (!selected.isEmpty()) out.insert(selected.from(), "«");
    assertThat(out.toString()).isEqualTo(after);
  }

  @Test
  void offersComeWhereAnAddressANameOrAnEmojiIsTyped() {
    checkTyped("[x](#見›", Kind.HEADING, "見");
    checkTyped("![絵](›", Kind.IMAGE, "");
    checkTyped("![絵](/as›)", Kind.IMAGE, "/as");
    checkTyped("[x](/a›", Kind.LINK, "/a");
    checkTyped("注[^›", Kind.FOOTNOTE, "");
    checkTyped("[x][r›]", Kind.REFERENCE, "r");
    checkTyped("楽しい:sm›", Kind.EMOJI, "sm");
  }

  @Test
  void andNowhereElse() {
    checkNothing("本文›");
    checkNothing("12:30›");
    checkNothing("http://e›");
    checkNothing("key:va›");
    checkNothing(":s›");
    checkNothing("[x](https://e›");
    checkNothing("---\na: :sm›\n---\n");
    checkNothing("[x](#a b›");
  }

  @Test
  void whatIsTakenIsClosedOnce() {
    Offer heading = new Offer("見出し", "#見出し", "見出し");
    check("[x](#見›", heading, "[x](#見出し)›");
    check("[x](#見›)と", heading, "[x](#見出し)›と");
    check("注[^›です", new Offer("1", "", "1"), "注[^1]›です");
    check("楽しい:su›", new Offer("sushi", "🍣", "🍣"), "楽しい🍣›");
  }

  @Test
  void aSnippetSelectsItsFirstPlaceAndKeepsTheIndent() {
    check("zu›", new Offer("zu", "", "![${1:説明}]($2)$0"), "![«説明»]()");
    check("> zu›\r\n", new Offer("zu", "", "a $1\nb"), "> a ›\r\n> b\r\n");
    check("zu›", new Offer("zu", "", "$$5"), "$5›");
  }

  @Test
  void aNameMayFollowOtherWordsWithoutASpace() {
    List<Offer> known = List.of(new Offer("図", "", "x"), new Offer("表", "", "y"));
    Situation asked = Situation.asked(post("本文図›")).orElseThrow();
    assertThat(asked.ending(known)).isEqualTo(new Situation(Kind.SNIPPET, "図", new Span(2, 3)));
    assertThat(asked.ending(List.of())).isEqualTo(new Situation(Kind.SNIPPET, "", new Span(3, 3)));
  }

  @Test
  void placesAreWalkedInTheOrderOfTheirNumbersAndZeroIsTheLast() {
    Template template = Template.of("$2 ${1:ab}$0c");
    assertThat(template.text()).isEqualTo(" abc");
    assertThat(template.stops()).containsExactly(new Span(1, 3), Span.at(0), Span.at(3));
    assertThat(Template.of("a\nb$1").in("\r\n", "> "))
        .isEqualTo(new Template("a\r\n> b", List.of(Span.at(6), Span.at(6))));
  }

  @Test
  void aFileOfSnippetsIsReadAndWhatIsBrokenIsNamedWithItsLine() {
    Snippets read =
        Snippets.of(
            """
            ; 説明
            zu 図と説明
                ![${1:説明}]($2)

            \t*$3*

            note
                {: .note}
            """);
    assertThat(read.faults()).isEmpty();
    assertThat(read.offers())
        .containsExactly(
            new Offer("zu", "図と説明", "![${1:説明}]($2)\n\n*$3*"), new Offer("note", "", "{: .note}"));
    assertThat(Snippets.of("    a\nb\nc\n  d\n    ${1\nc\n    x\n").faults())
        .containsExactly(
            new Fault(1, "complete.snippet.nameless"),
            new Fault(2, "complete.snippet.empty"),
            new Fault(4, "complete.snippet.indent"),
            new Fault(5, "complete.snippet.stop"),
            new Fault(6, "complete.snippet.twice"));
  }

  @Test
  void theExampleThatExplainsTheFileHasNoFaults() throws IOException {
    for (String name : List.of("snippets.txt", "snippets-ja.txt")) {
      Snippets read = Snippets.of(Files.readString(Path.of("assets/complete", name)));
      assertThat(read.faults()).isEmpty();
      assertThat(read.offers()).hasSize(1);
      assertThat(Template.of(read.offers().getFirst().inserted()).stops()).hasSize(4);
    }
  }

  @Test
  void aPostOffersItsHeadingsFootnotesAndReferences() {
    var body = Markdown.parse("# 題 *x*\n\n## 題 x\n\na[^n]\n\n[^n]: 注\n\n[site]: https://e.com\n");
    assertThat(Targets.of(Kind.HEADING, body))
        .containsExactly(new Offer("題 x", "#題-x", "題-x"), new Offer("題 x", "#題-x-1", "題-x-1"));
    assertThat(Targets.of(Kind.FOOTNOTE, body)).containsExactly(new Offer("n", "", "n"));
    assertThat(Targets.of(Kind.REFERENCE, body)).containsExactly(new Offer("site", "", "site"));
  }

  @Test
  void whatBeginsWithTheQueryComesFirst() {
    List<Offer> emoji = Emoji.all();
    assertThat(emoji).hasSizeGreaterThan(1800);
    assertThat(Offer.matching(emoji, "sushi").getFirst().inserted()).isEqualTo("🍣");
    assertThat(Offer.matching(emoji, "smi").getFirst().label()).startsWith("smi");
    assertThat(Offer.matching(emoji, "woman_technologist").getFirst().inserted())
        .isEqualTo("👩‍💻");
    assertThat(Offer.matching(emoji, "zzzz")).isEmpty();
  }
}
