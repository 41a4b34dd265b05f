package genko.jekyll.liquid;

import static org.assertj.core.api.Assertions.assertThat;

import genko.jekyll.liquid.DelimitedMarkup.Tag;
import genko.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedMarkupTest {
  private static final Span PLACE = new Span(3, 9);

  private static void checkTag(String written, String name, String markup) {
    assertThat(new DelimitedMarkup(written).tag(PLACE)).contains(new Tag(name, markup, PLACE));
  }

  private static void checkOutput(String written, String shown) {
    assertThat(new DelimitedMarkup(written).output()).contains(shown);
  }

  @Test
  void aTagHasANameAndWhatFollowsIt() {
    checkTag("{% if a == 1 %}", "if", "a == 1 ");
    checkTag("{%if%}", "if", "");
    checkTag("{%\n\tassign a = 'x'\n%}", "assign", "a = 'x'\n");
    checkTag("{% cycle- %}", "cycle", "- ");
  }

  @Test
  void theHyphensOfATagAreNoPartOfIt() {
    checkTag("{%- if a -%}", "if", "a ");
    checkTag("{%-if-%}", "if", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{%", "{%%}", "{%-%}", "{% if a", "{% if a }}", "{% 題 %}", "{%  %}"})
  void whatIsNotClosedOrHasNoNameIsNoTag(String written) {
    assertThat(new DelimitedMarkup(written).tag(PLACE)).isEmpty();
  }

  @Test
  void anOutputIsWhatStandsBetweenItsDelimitersAndTheirHyphens() {
    checkOutput("{{ a | b }}", " a | b ");
    checkOutput("{{- a -}}", " a ");
    checkOutput("{{ -1 }}", " -1 ");
    checkOutput("{{}}", "");
    checkOutput("{{-}}", "");
    checkOutput("{{--}}", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{", "{{}", "{{ a }x", "{{ a"})
  void anOutputThatIsNotClosedShowsNothing(String written) {
    assertThat(new DelimitedMarkup(written).output()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{%- if a %}", "{{- a }}", "{{-}}", "{%-"})
  void aHyphenAfterTheOpeningDelimiterCutsBefore(String written) {
    assertThat(new DelimitedMarkup(written).cutsBefore()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{% if a -%}", "{{ a -}}", "{{-}}"})
  void aHyphenBeforeTheClosingDelimiterCutsAfter(String written) {
    assertThat(new DelimitedMarkup(written).cutsAfter()).isTrue();
  }

  @Test
  void aHyphenElsewhereCutsNothing() {
    for (String written : new String[] {"{% a-b %}", "{{ -1 }}", "{%", "{{", "{% - %}"}) {
      assertThat(new DelimitedMarkup(written).cutsBefore()).as(written).isFalse();
      assertThat(new DelimitedMarkup(written).cutsAfter()).as(written).isFalse();
    }
  }
}
