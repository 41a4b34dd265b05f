package genko.edit.completion;

import static org.assertj.core.api.Assertions.assertThat;

import genko.edit.completion.CompletionContext.Kind;
import genko.edit.completion.Snippets.Fault;
import genko.markdown.kramdown.Kramdown;
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
    return Post.of(drawn.replace("›", ""), Kramdown.JEKYLL)
        .select(Selection.at(drawn.indexOf('›')));
  }

  private static void checkTyped(String drawn, Kind kind, String query) {
    Optional<CompletionContext> found = CompletionContext.typed(post(drawn));
    assertThat(found).as(drawn).isPresent();
    assertThat(found.get().kind()).isEqualTo(kind);
    assertThat(found.get().query()).isEqualTo(query);
  }

  private static void checkNothing(String drawn) {
    assertThat(CompletionContext.typed(post(drawn))).as(drawn).isEmpty();
  }

  private static void check(String before, CompletionItem offer, String after) {
    Post post = post(before);
    CompletionContext situation = CompletionContext.asked(post).orElseThrow();
    Post made = post.apply(CompletionEdit.of(post, situation, offer).edit());
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
    checkTyped("前の[[›", Kind.POST, "");
    checkTyped("[[京都 の旅›]]", Kind.POST, "京都 の旅");
    checkTyped("[x](›)", Kind.POST_TARGET, "");
    checkTyped("[x](京都 の›", Kind.POST_TARGET, "京都 の");
    checkTyped("![絵](港 朝›", Kind.IMAGE, "港 朝");
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
    checkNothing("[[a]]›");
    checkNothing("![[›");
    checkNothing("\\[[›");
    checkNothing("[x](../a›");
    checkNothing("[x](a/b›");
    checkNothing("[x]({% link a›");
    checkNothing("[x](mailto:a›");
  }

  @Test
  void whatIsTakenIsClosedOnce() {
    CompletionItem heading = new CompletionItem("見出し", "#見出し", "見出し");
    check("[x](#見›", heading, "[x](#見出し)›");
    check("[x](#見›)と", heading, "[x](#見出し)›と");
    check("注[^›です", new CompletionItem("1", "", "1"), "注[^1]›です");
    CompletionItem post = new CompletionItem("旅", "", "[旅]({% post_url a %})");
    check("前の[[旅›と", post, "前の[旅]({% post_url a %})›と");
    check("前の[[旅›]]と", post, "前の[旅]({% post_url a %})›と");
    check("[[旅›]と", post, "[旅]({% post_url a %})›]と");
    CompletionItem target = new CompletionItem("旅", "", "{% post_url a %}");
    check("[x](旅›)と", target, "[x]({% post_url a %})›と");
    check("楽しい:su›", new CompletionItem("sushi", "🍣", "🍣"), "楽しい🍣›");
  }

  @Test
  void aSnippetSelectsItsFirstPlaceAndKeepsTheIndent() {
    check("zu›", new CompletionItem("zu", "", "![${1:説明}]($2)$0"), "![«説明»]()");
    check("> zu›\r\n", new CompletionItem("zu", "", "a $1\nb"), "> a ›\r\n> b\r\n");
    check("zu›", new CompletionItem("zu", "", "$$5"), "$5›");
  }

  @Test
  void aNameMayFollowOtherWordsWithoutASpace() {
    List<CompletionItem> known =
        List.of(new CompletionItem("図", "", "x"), new CompletionItem("表", "", "y"));
    CompletionContext asked = CompletionContext.asked(post("本文図›")).orElseThrow();
    assertThat(asked.ending(known))
        .isEqualTo(new CompletionContext(Kind.SNIPPET, "図", new Span(2, 3)));
    assertThat(asked.ending(List.of()))
        .isEqualTo(new CompletionContext(Kind.SNIPPET, "", new Span(3, 3)));
  }

  @Test
  void placesAreWalkedInTheOrderOfTheirNumbersAndZeroIsTheLast() {
    SnippetTemplate template = SnippetTemplate.of("$2 ${1:ab}$0c");
    assertThat(template.text()).isEqualTo(" abc");
    assertThat(template.stops())
        .containsExactly(List.of(new Span(1, 3)), List.of(Span.at(0)), List.of(Span.at(3)));
    assertThat(SnippetTemplate.of("a\nb$1").in("\r\n", "> "))
        .isEqualTo(
            new SnippetTemplate("a\r\n> b", List.of(List.of(Span.at(6)), List.of(Span.at(6)))));
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
            new CompletionItem("zu", "図と説明", "![${1:説明}]($2)\n\n*$3*"),
            new CompletionItem("note", "", "{: .note}"));
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
      assertThat(SnippetTemplate.of(read.offers().getFirst().inserted()).stops()).hasSize(4);
    }
  }

  @Test
  void aPostOffersItsHeadingsFootnotesAndReferences() {
    var body =
        Kramdown.JEKYLL.parse("# 題 *x*\n\n## 題 x\n\na[^n]\n\n[^n]: 注\n\n[site]: https://e.com\n");
    assertThat(LinkTargets.of(Kind.HEADING, body))
        .containsExactly(
            new CompletionItem("題 x", "#題-x", "題-x"), new CompletionItem("題 x", "#題-x-1", "題-x-1"));
    assertThat(LinkTargets.of(Kind.FOOTNOTE, body))
        .containsExactly(new CompletionItem("n", "", "n"));
    assertThat(LinkTargets.of(Kind.REFERENCE, body))
        .containsExactly(new CompletionItem("site", "", "site"));
  }

  @Test
  void whatBeginsWithTheQueryComesFirst() {
    List<CompletionItem> emoji = Emoji.all();
    assertThat(emoji).hasSizeGreaterThan(1800);
    assertThat(CompletionItem.matching(emoji, "sushi").getFirst().inserted()).isEqualTo("🍣");
    assertThat(CompletionItem.matching(emoji, "smi").getFirst().label()).startsWith("smi");
    assertThat(CompletionItem.matching(emoji, "woman_technologist").getFirst().inserted())
        .isEqualTo("👩‍💻");
    assertThat(CompletionItem.matching(emoji, "zzzz")).isEmpty();
  }
}
