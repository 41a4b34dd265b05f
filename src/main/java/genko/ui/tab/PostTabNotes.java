package genko.ui.tab;

import genko.text.Problem;
import genko.text.SizeLimit;
import genko.ui.editor.EditorPane;
import genko.words.Words;
import genko.workspace.notice.Notice;
import genko.workspace.notice.Notices;
import java.util.Optional;
import java.util.function.Supplier;

/** What a tab says while its post is written: in a bar above the text, or beside the caret. */
record PostTabNotes(Notices notices, Supplier<EditorPane> editor, Words words) {
  /** The text would be too large with what was to be put in; nothing was. */
  void tooLarge(long bytes) {
    tell("size", true, words.say("notice.too-large", SizeLimit.megabytes(bytes)));
  }

  /** A line is so long that no line is wrapped. */
  void longLine() {
    tell("long-line", false, words.say("notice.long-line"));
  }

  private void tell(String topic, boolean bad, String sentence) {
    notices.show(Notice.closable(words, topic, bad, sentence));
  }

  /** A command has nothing to do where the caret is. */
  void nothingHere() {
    beside(words.say("status.nothing-here"));
  }

  /** What {@code problem} is, at which the caret stands now; or that there is none. */
  void problem(Optional<Problem> problem) {
    beside(
        problem
            .map(one -> words.say(one.key(), one.args().toArray()))
            .orElseGet(() -> words.say("status.no-problems")));
  }

  private void beside(String sentence) {
    editor.get().sheet().showNote(sentence);
  }
}
