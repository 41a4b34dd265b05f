package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.check.Diagnostic;
import genko.check.UnknownWords;
import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.tab.PostTab;
import genko.workspace.notice.Notice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that no dictionary knows, in the window. */
class SpellingWindowTest {
  private static final String POST =
      "---\ntitle: Wrold\nlang: en-US\n---\nA Zenko text, mispelled.\n";

  @TempDir private Path folder;
  private OpenWindow window;
  private PostTab tab;

  @BeforeEach
  void open() throws Exception {
    window = OpenWindow.in(folder).language(Locale.ENGLISH).show();
    Fx.run(() -> window.shell().spelling().keepIn(folder.resolve("settings")));
    tab = window.open("post.md", POST);
    eventually(() -> words().equals(List.of("Zenko", "mispelled")));
  }

  @AfterEach
  void close() {
    window.close();
  }

  private List<Diagnostic> unknown() {
    if (tab.reviewProperty().get() == null) return List.of();
    return tab.reviewProperty().get().findings().stream()
        .filter(one -> one.problem().key().equals(UnknownWords.KIND))
        .toList();
  }

  private List<Object> words() {
    return unknown().stream().map(one -> one.problem().args().getFirst()).toList();
  }

  private List<String> underlined() {
    CodeArea area = (CodeArea) tab.editor().textNode();
    String text = area.getText();
    return IntStream.range(0, area.getLength())
        .filter(at -> area.getStyleOfChar(at).contains("mark-unknown"))
        .mapToObj(at -> text.substring(at, at + 1))
        .toList();
  }

  private void openProblems() throws Exception {
    Node opener = Fx.call(() -> window.scene().getRoot().lookup(".status-bar .problems"));
    window.click(opener);
    eventually(() -> window.scene().getRoot().lookup(".problem-window").isVisible());
  }

  private Optional<Hyperlink> link(String label) {
    return window.scene().getRoot().lookupAll(".problem-window .hyperlink").stream()
        .map(Hyperlink.class::cast)
        .filter(link -> link.getText().equals(label))
        .findFirst();
  }

  @Test
  void anUnknownWordIsUnderlinedUntilItIsEdited() throws Exception {
    eventually(() -> String.join("", underlined()).equals("Zenkomispelled"));
    Fx.run(
        () -> {
          CodeArea area = (CodeArea) tab.editor().textNode();
          area.insertText(area.getText().indexOf("spelled"), "s");
        });
    eventually(() -> String.join("", underlined()).equals("Zenko"));
    eventually(() -> words().equals(List.of("Zenko")));
  }

  @Test
  void aSuggestionMendsIt() throws Exception {
    eventually(() -> !unknown().getLast().fixes().isEmpty());
    openProblems();
    Fx.run(() -> link("Change to “misspelled”").orElseThrow().fire());
    eventually(() -> tab.session().post().body().equals("A Zenko text, misspelled.\n"));
    eventually(() -> words().equals(List.of("Zenko")));
    Fx.run(() -> tab.undo());
    assertThat(Fx.call(() -> tab.session().post().text().toString())).isEqualTo(POST);
  }

  @Test
  void aWordOfTheWritersOwnIsNoProblemFromThenOn() throws Exception {
    openProblems();
    Fx.run(() -> link("Add “Zenko” to my words").orElseThrow().fire());
    eventually(() -> words().equals(List.of("mispelled")));
    Path file = folder.resolve("settings/my-words.txt");
    eventually(() -> Files.exists(file) && Files.readString(file).equals("Zenko\n"));
  }

  @Test
  void theSwitchAmongTheChecksTurnsItOff() throws Exception {
    Fx.run(() -> window.shell().window().preferences().spellingCheckedProperty().set(false));
    eventually(() -> words().isEmpty());
    eventually(() -> underlined().isEmpty());
    Fx.run(() -> window.shell().window().preferences().spellingCheckedProperty().set(true));
    eventually(() -> words().size() == 2);
  }

  @Test
  void thatThereIsNoDictionaryIsSaidOnce() throws Exception {
    PostTab first = window.open("one.md", "---\nlang: qab\n---\nmispelled words\n");
    eventually(() -> notices(first).size() == 1);
    assertThat(Fx.call(() -> notices(first).getFirst())).contains("qab.dic");
    PostTab second = window.open("two.md", "---\nlang: qab\n---\nmispelled words\n");
    eventually(second::isReviewed);
    Fx.frames(10);
    assertThat(Fx.call(() -> notices(second))).isEmpty();
  }

  private static List<String> notices(PostTab tab) {
    return tab.open().notices().all().stream().map(Notice::sentence).toList();
  }

  @Test
  void aJapanesePostIsLeftAlone() throws Exception {
    PostTab other = window.open("ja.md", "本文 with mispelled words\n");
    eventually(() -> other.isReviewed());
    Fx.frames(10);
    assertThat(Fx.call(() -> other.reviewProperty().get().findings()))
        .noneMatch(one -> one.problem().key().equals(UnknownWords.KIND));
  }
}
