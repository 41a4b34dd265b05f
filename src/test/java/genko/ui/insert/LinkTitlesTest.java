package genko.ui.insert;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.edit.completion.CompletionItem;
import genko.jekyll.site.PostLinks;
import genko.markdown.Node;
import genko.markdown.NodeKind;
import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.input.Keyboard;
import genko.ui.tab.PostTab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links to other posts by their titles, and pictures by their names, typed in the window. */
class LinkTitlesTest {
  private static final String HEAD = "---\ntitle: これ\n---\n";

  @TempDir private Path folder;
  private OpenWindow window;
  private PostTab tab;

  @BeforeEach
  void openWindow() throws Exception {
    window = OpenWindow.in(folder).show();
  }

  @AfterEach
  void closeWindow() {
    window.close();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void blog() throws Exception {
    write("_config.yml", "title: 試し\n");
    write("_posts/2025-11-01-kyoto.md", "---\ntitle: 京都の*旅*\n---\n");
    write("_posts/2025-11-02-curry.md", "---\ntitle: カレー\n---\n");
    write("_drafts/idea.md", "---\ntitle: 思いつき\n---\n");
    write("_posts/2025-11-03-this.md", HEAD);
    write("assets/港 (朝) 100%.png", "");
    write("img/plain.png", "");
    write("assets/note.txt", "");
    tab = window.open(folder.resolve("_posts/2025-11-03-this.md"));
    eventually(() -> tab.open().position().blog().isPresent());
  }

  private void type(String text) throws Exception {
    Fx.run(
        () -> {
          tab.editor().requestFocus();
          area().replaceSelection(text);
        });
  }

  private CodeArea area() {
    return (CodeArea) tab.editor().textNode();
  }

  @SuppressWarnings("unchecked")
  private static List<CompletionItem> offers() {
    return Window.getWindows().stream()
        .filter(shown -> shown instanceof Popup && shown.isShowing())
        .map(shown -> shown.getScene().getRoot().lookup(".offers"))
        .filter(ListView.class::isInstance)
        .flatMap(list -> ((ListView<CompletionItem>) list).getItems().stream())
        .toList();
  }

  private static List<String> titles() {
    return offers().stream().map(CompletionItem::label).toList();
  }

  private String body() throws Exception {
    return Fx.call(() -> tab.session().post().body());
  }

  @Test
  void twoBracketsOfferThePostsOfTheBlogAndOneUndoTakesTheLinkBack() throws Exception {
    blog();
    type("[[");
    eventually(() -> titles().equals(List.of("思いつき", "カレー", "京都の*旅*")));
    assertThat(Fx.call(() -> offers().stream().map(CompletionItem::detail).toList()))
        .endsWith("2025-11-02", "2025-11-01");
    type("旅");
    eventually(() -> titles().equals(List.of("京都の*旅*")));
    window.press(KeyCode.ENTER, false, false, false);
    String link = "[京都の\\*旅\\*]({% post_url 2025-11-01-kyoto %})";
    eventually(() -> tab.session().post().body().equals(link));
    Fx.run(() -> tab.undo());
    assertThat(body()).isEqualTo("[[旅");
  }

  @Test
  void twoBracketsStayWhatTheyAreForWhoWritesOn() throws Exception {
    blog();
    type("[[");
    eventually(() -> !offers().isEmpty());
    type("x]]と");
    eventually(() -> offers().isEmpty());
    window.press(KeyCode.ENTER, false, false, false);
    eventually(() -> tab.session().post().body().equals("[[x]]と\n"));
  }

  @Test
  void aLinkThatHasItsWordsGetsTheTargetAlone() throws Exception {
    blog();
    type("[前の記事](");
    eventually(() -> titles().size() == 3);
    type("カレ");
    eventually(() -> titles().equals(List.of("カレー")));
    window.press(KeyCode.TAB, false, false, false);
    eventually(() -> tab.session().post().body().equals("[前の記事]({% post_url 2025-11-02-curry %})"));
  }

  @Test
  void nothingOpensWhileAnInputMethodComposes() throws Exception {
    blog();
    type("[");
    Fx.run(() -> Keyboard.compose(area(), "[た"));
    Fx.frames(5);
    assertThat(Fx.call(LinkTitlesTest::offers)).isEmpty();
  }

  @Test
  void aNewPostGoesByTheBlogThatTheWriterIsIn() throws Exception {
    blog();
    Fx.run(() -> window.shell().tabs().newPost());
    eventually(() -> window.shell().tabs().currentProperty().get() != tab);
    tab = Fx.call(() -> window.shell().tabs().currentProperty().get());
    Fx.run(() -> area().end(org.fxmisc.richtext.NavigationActions.SelectionPolicy.CLEAR));
    type("[[これ");
    eventually(() -> titles().equals(List.of("これ")));
  }

  @Test
  void whereThereIsNoBlogTheFilesBesideAreOffered() throws Exception {
    write("次 の話.md", "");
    write("other.txt", "");
    tab = window.open("this.md", "");
    type("[[");
    eventually(() -> titles().equals(List.of("次 の話")));
    window.press(KeyCode.ENTER, false, false, false);
    eventually(() -> tab.session().post().body().equals("[次 の話](次%20の話.md)"));
  }

  @Test
  void picturesAreCompletedWholeFromAllFoldersAndFound() throws Exception {
    blog();
    type("![港](");
    eventually(
        () -> titles().equals(List.of("plain.png", "港 (朝) 100%.png")) || titles().size() == 2);
    type("港 ");
    eventually(() -> titles().equals(List.of("港 (朝) 100%.png")));
    window.press(KeyCode.ENTER, false, false, false);
    String address = "/assets/港%20%28朝%29%20100%25.png";
    eventually(() -> tab.session().post().body().equals("![港](" + address + ")"));
    eventually(() -> tab.readingProperty().get().isOf(tab.session().post()));
    Node image = image(Fx.call(() -> tab.readingProperty().get().body().root()));
    String src = image.attributes().get("src");
    assertThat(src).isEqualTo(address);
    PostLinks links =
        PostLinks.of(Fx.call(() -> tab.open().position().read(tab.session().post()).orElseThrow()));
    assertThat(links.missing(src, true)).isEmpty();
  }

  @Test
  void aWindowIsClosedOverOpenOffersWithoutAFault() throws Exception {
    blog();
    type("[[");
    eventually(() -> !offers().isEmpty());
    window.close();
    assertThat(Fx.call(LinkTitlesTest::offers)).isEmpty();
  }

  private static Node image(Node node) {
    if (node.kind() == NodeKind.IMAGE) return node;
    return node.children().stream()
        .map(LinkTitlesTest::image)
        .filter(found -> found != null)
        .findFirst()
        .orElse(null);
  }
}
