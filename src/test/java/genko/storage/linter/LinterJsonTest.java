package genko.storage.linter;

import static org.assertj.core.api.Assertions.assertThat;

import genko.text.Change;
import genko.text.Problem.Severity;
import genko.text.Span;
import genko.text.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What linters say, in the forms that they have. */
class LinterJsonTest {
  private static final Text TEXT = Text.of("一行目です。\n#見出し\n😀とても very very 長い\n");

  private static List<LinterMessage> read(String json) {
    return LinterJson.parse(json, TEXT).orElseThrow();
  }

  @Test
  void textlintSaysSpansAndFixes() {
    String json =
        """
        [{"filePath": "a.md", "messages": [
          {"ruleId": "preset/rule", "message": "長い\\nです", "severity": 2, "range": [1, 3],
           "fix": {"range": [1, 2], "text": "二"}},
          {"message": "印だけ", "severity": 1, "index": 6}]}]\
        """;
    assertThat(read(json))
        .containsExactly(
            new LinterMessage(
                Severity.DOUBT,
                new Span(1, 3),
                "preset/rule",
                "長い です",
                List.of(Change.of(1, 2, "二"))),
            new LinterMessage(Severity.NOTE, Span.at(6), "", "印だけ", List.of()));
  }

  @Test
  void markdownlintSaysLinesAndColumns() {
    String json =
        """
        [{"fileName": "stdin", "lineNumber": 2, "ruleNames": ["MD018", "no-missing-space"],
          "ruleDescription": "No space after hash", "errorDetail": null, "errorRange": [1, 2],
          "fixInfo": {"editColumn": 2, "insertText": " "}},
         {"lineNumber": 3, "ruleNames": ["MD012"], "ruleDescription": "Blank", "errorDetail": "of 2",
          "fixInfo": {"deleteCount": -1}}]\
        """;
    assertThat(read(json))
        .containsExactly(
            new LinterMessage(
                Severity.NOTE,
                new Span(7, 9),
                "MD018",
                "No space after hash",
                List.of(Change.of(8, 8, " "))),
            new LinterMessage(
                Severity.NOTE,
                new Span(12, 30),
                "MD012",
                "Blank: of 2",
                List.of(Change.of(12, 31, ""))));
  }

  @Test
  void valeCountsCharactersAndOffersWords() {
    String json =
        """
        {"stdin.md": [
          {"Check": "Vale.Repetition", "Line": 3, "Span": [6, 14], "Severity": "error",
           "Message": "'very' is repeated!", "Match": "very very",
           "Action": {"Name": "replace", "Params": ["very", "really"]}},
          {"Check": "Vale.Cut", "Line": 3, "Span": [1, 1], "Severity": "warning", "Message": "x",
           "Action": {"Name": "remove", "Params": null}}]}\
        """;
    List<LinterMessage> read = read(json);
    assertThat(TEXT.slice(read.getFirst().span())).isEqualTo("very very");
    assertThat(read.getFirst().ways()).extracting(Change::inserted).contains("very", "really");
    assertThat(read.getFirst().severity()).isEqualTo(Severity.DOUBT);
    assertThat(TEXT.slice(read.getLast().span())).isEqualTo("😀");
    assertThat(read.getLast().ways()).containsExactly(Change.of(12, 14, ""));
  }

  @Test
  void whatLiesOutsideTheTextIsLeftOut() {
    String json =
        """
        [{"messages": [
          {"message": "x", "range": [5, 4000]}, {"message": "x", "range": [-1, 2]},
          {"message": "x", "range": "1"}, {"message": "x"}, {"range": [0, 1]},
          {"message": "kept", "range": [0, 1], "fix": {"range": [9, 8], "text": ""}}]}]\
        """;
    assertThat(read(json)).extracting(LinterMessage::sentence).containsExactly("kept");
    assertThat(read(json).getFirst().ways()).isEmpty();
    assertThat(read("[{\"lineNumber\": 90, \"ruleDescription\": \"x\"}]")).isEmpty();
    assertThat(read("{\"a\": [{\"Check\": \"x\", \"Line\": 1, \"Span\": [1, 99]}]}")).isEmpty();
  }

  @Test
  void otherFormsAreNone() {
    for (String json : List.of("", "words", "[1]", "{\"a\": 1}", "[{\"b\": 1}]", "{\"a\": [{}]}")) {
      assertThat(LinterJson.parse(json, TEXT)).as(json).isEmpty();
    }
    assertThat(read("[]")).isEmpty();
    assertThat(read("{}")).isEmpty();
  }

  @Test
  void aMessageFollowsEditsElsewhere() {
    LinterMessage message =
        new LinterMessage(Severity.NOTE, new Span(5, 7), "r", "s", List.of(Change.of(6, 7, "x")));
    assertThat(message.after(Change.of(0, 0, "ab")))
        .contains(
            new LinterMessage(
                Severity.NOTE, new Span(7, 9), "r", "s", List.of(Change.of(8, 9, "x"))));
    assertThat(message.after(Change.of(9, 9, "ab"))).contains(message);
    assertThat(message.after(Change.of(6, 6, "ab"))).isEmpty();
    assertThat(message.after(Change.of(4, 5, ""))).isEmpty();
  }
}
