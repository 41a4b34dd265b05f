package genko.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.kramdown.Kramdown;
import genko.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class StylingTest {
  /** The styled stretches as {@code STYLE(text)}. */
  private static List<String> styles(String body) {
    return Styling.of(Kramdown.JEKYLL.parse(body)).stream()
        .map(
            styled ->
                styled.style()
                    + "("
                    + body.substring(styled.span().from(), styled.span().to())
                    + ")")
        .toList();
  }

  @Test
  void boldIsWhatKramdownMakesBold() {
    assertThat(styles("前**「重要」**です"))
        .containsExactly("STRONG(**「重要」**)", "MARKER(**)", "MARKER(**)");
    assertThat(styles("日本_強調_語")).isEmpty();
  }

  @Test
  void whatStandsInAQuotedListKeepsItsPlace() {
    assertThat(styles("> * a **b**\n> * c"))
        .containsExactly(
            "QUOTE(> * a **b**\n> * c)",
            "LIST_MARKER(*)",
            "STRONG(**b**)",
            "MARKER(**)",
            "MARKER(**)",
            "LIST_MARKER(*)");
  }

  @Test
  void aLinkIsItsWordsAndItsAddress() {
    assertThat(styles("[語](u)")).containsExactly("MARKER([)", "LINK_TEXT(語)", "LINK_ADDRESS(](u))");
  }

  @Test
  void headingsHashesAreMarkers() {
    assertThat(styles("## 題 {#x}"))
        .containsExactly("HEADING2(## 題 {#x})", "MARKER(##)", "ATTRIBUTES({#x})");
  }

  @Test
  void liquidIsFoundAnywhere() {
    assertThat(styles("`{{ a }}`")).containsExactly("CODE(`{{ a }}`)", "LIQUID({{ a }})");
  }

  @Test
  void codeHasTheColoursOfItsLanguage() {
    assertThat(styles("```ruby\nif x # a\n```\n"))
        .containsExactly(
            "CODE_BLOCK(```ruby\nif x # a\n```)",
            "CODE_TEXT(if x # a)",
            "CODE_KEYWORD(if)",
            "CODE_COMMENT(# a)");
    assertThat(styles("~~~ ruby\nif\n~~~\n")).contains("CODE_KEYWORD(if)");
    assertThat(styles("    if\n{: .language-ruby}\n")).contains("CODE_KEYWORD(if)");
    assertThat(styles("```\nif\n```\n\n```unheard-of\nif\n```\n"))
        .noneMatch(style -> style.startsWith("CODE_TEXT"));
  }

  @Test
  void codeInAListOrQuoteHasThemInItsPlace() {
    assertThat(styles("- a\n\n  ```java\n  int a;\n    // b\n  ```\n"))
        .contains("CODE_KEYWORD(int)", "CODE_COMMENT(// b)");
    assertThat(styles("> ```java\n> int a;\n>\n> // b\n> ```\n"))
        .contains("CODE_KEYWORD(int)", "CODE_COMMENT(// b)");
    assertThat(styles("```java\r\nint a; // b\r\nint c;\r\n```\r\n"))
        .contains("CODE_COMMENT(// b)", "CODE_TEXT(int c;)");
  }

  /** A comment that is never closed shows how far back a line of code is read. */
  @Test
  void longCodeIsReadOnlyAroundWhatIsAskedFor() {
    String line = "<i>number</i> 1\n";
    String body = "```html\n<!--\n" + line.repeat(10_000) + "```\n";
    Document document = Kramdown.JEKYLL.parse(body);
    assertThat(styleAt(document, 1_000)).contains(Style.CODE_COMMENT);
    assertThat(styleAt(document, 8_000)).contains(Style.CODE_COMMENT);
    assertThat(styleAt(document, 100_000)).contains(Style.CODE_TAG);
    assertThat(styleAt(document, 150_000)).contains(Style.CODE_TAG);
  }

  private static List<Style> styleAt(Document document, int offset) {
    int from = document.body().indexOf("<i>", offset);
    return Styling.of(document, new Span(from, from + 3)).stream().map(Styled::style).toList();
  }

  @Test
  void charactersThatNobodyTypesAreSuspect() {
    assertThat(styles("a\ufffdb\u200bc👨‍👩‍👧"))
        .containsExactly("SUSPECT(\ufffd)", "SUSPECT(\u200b)");
  }

  @Test
  void theOutlineHasHeadingsAndBoldLines() {
    List<Heading> outline =
        Outline.of(Kramdown.JEKYLL.parse("# 題\n\n**小見出し**\n\n本**文**\n\n> ## 中\n"));
    assertThat(outline).extracting(Heading::text).containsExactly("題", "小見出し", "中");
    assertThat(outline).extracting(Heading::level).containsExactly(1, 0, 2);
    assertThat(outline.getFirst().id()).isEqualTo("題");
    assertThat(outline.get(1).boldOnly()).isTrue();
  }
}
