package genko.workspace.step;

import static org.assertj.core.api.Assertions.assertThat;

import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Text;
import org.junit.jupiter.api.Test;

/** What edits do to a text, in lines that every font can draw. */
class LineDiffTest {
  @Test
  void endsOfLinesAndTabsAreMarksThatFontsHave() {
    Text text = Text.of("一行目\r\n\t二行目\n三行目\n");
    assertThat(LineDiff.of(text, ChangeSet.of(Change.of(3, 10, ""))))
        .containsExactly(new LineDiff(0, "一行目¶→二行目¶三行目", "一行目三行目"));
  }
}
