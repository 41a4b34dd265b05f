package genko.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import genko.text.Span;
import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.tab.PostTab;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where text and page stand when posts and looks are turned to and fro. */
class TabPlacesTest {
  private static final String HEAD = "---\nlayout: post\ntitle: 雨\n---\n";

  @TempDir private Path folder;
  private OpenWindow window;
  private PreviewPane pane;

  @BeforeEach
  void openWindow() throws Exception {
    Files.writeString(folder.resolve("_config.yml"), "title: 雨と活字\n");
    Files.createDirectories(folder.resolve("_posts"));
    Files.createDirectories(folder.resolve("_layouts"));
    Files.writeString(
        folder.resolve("_layouts/post.html"),
        "<html><body><h1 style=\"height:900px\">表題</h1>{{ content }}</body></html>");
    window = OpenWindow.in(folder).size(1200, 700).show();
    pane = window.shell().preview();
  }

  @AfterEach
  void closeWindow() throws Exception {
    window.close();
  }

  private PostTab open(String name, int paragraphs) throws Exception {
    StringBuilder text = new StringBuilder(HEAD);
    for (int at = 0; at < paragraphs; at++) text.append("段落").append(at).append("。\n\n");
    PostTab tab = window.open("_posts/2025-11-17-" + name + ".md", text.toString());
    Fx.eventually(() -> shows(tab) && tab.pageProperty().get().shell().site());
    return tab;
  }

  private boolean shows(PostTab tab) {
    return tab.isSettled()
        && !tab.pageProperty().get().blocks().isEmpty()
        && pane.shown() == tab.pageProperty().get();
  }

  private int scrolled() {
    Object y = pane.view().getEngine().executeScript("Math.round(window.scrollY)");
    return ((Number) y).intValue();
  }

  @Test
  void aPageOpensAtItsTopAndGoesToTheCaretWhenThatMoves() throws Exception {
    PostTab tab = open("a", 80);
    Fx.frames(3);
    assertThat(Fx.call(this::scrolled)).as("the caret's block lies far below").isZero();
    int end = Fx.call(() -> tab.session().post().text().length());
    Fx.run(() -> tab.editor().goTo(Span.at(end)));
    Fx.eventually(() -> scrolled() > 900);
  }

  @Test
  void textAndPageAreWhereTheyWereLeft() throws Exception {
    PostTab first = open("a", 80);
    PageBar bar = bar();
    Fx.run(() -> bar.togetherProperty().set(false));
    Fx.run(() -> pane.view().getEngine().executeScript("window.scrollTo(0, 1800)"));
    Fx.run(() -> first.editor().sight().show(first.session().post().bodyStart() + 300, 0));
    Fx.frames(3);
    int offset = Fx.call(() -> first.editor().sight().offset(0));
    PostTab second = open("b", 60);
    Fx.frames(3);
    assertThat(Fx.call(this::scrolled)).isZero();
    Fx.run(() -> window.shell().tabs().currentProperty().set(first));
    Fx.eventually(() -> shows(first) && scrolled() == 1800);
    Fx.frames(5);
    assertThat(Fx.call(this::scrolled)).isEqualTo(1800);
    assertThat(Fx.call(() -> first.editor().sight().offset(0))).isEqualTo(offset);
    assertThat(Fx.call(() -> second.editor().sight().share())).isZero();
  }

  @Test
  void aPageThatFollowsItsTextIsWhereThatLeftItToo() throws Exception {
    PostTab first = open("a", 80);
    Fx.run(() -> first.editor().sight().show(first.session().post().bodyStart() + 300, 0));
    Fx.eventually(() -> scrolled() > 500);
    Fx.frames(5);
    int left = Fx.call(this::scrolled);
    open("b", 60);
    Fx.run(() -> window.shell().tabs().currentProperty().set(first));
    Fx.eventually(() -> shows(first) && Math.abs(scrolled() - left) <= 2);
    Fx.frames(5);
    assertThat(Fx.call(this::scrolled)).isBetween(left - 2, left + 2);
  }

  @Test
  void whatIsInSightStaysThereInAnotherLook() throws Exception {
    PostTab tab = open("a", 80);
    PageBar bar = bar();
    Fx.run(() -> bar.togetherProperty().set(false));
    Fx.run(() -> pane.view().getEngine().executeScript("window.scrollTo(0, 1800)"));
    Fx.frames(3);
    String top = Fx.call(this::firstInSight);
    Fx.run(() -> bar.siteProperty().set(false));
    Fx.eventually(() -> shows(tab) && !pane.shown().shell().site());
    Fx.frames(5);
    assertThat(Fx.call(this::firstInSight)).isEqualTo(top);
    Fx.run(() -> bar.siteProperty().set(true));
    Fx.eventually(() -> shows(tab) && pane.shown().shell().site());
    Fx.frames(5);
    assertThat(Fx.call(this::firstInSight)).isEqualTo(top);
  }

  private PageBar bar() throws Exception {
    return Fx.call(() -> (PageBar) window.scene().lookup(".page-bar"));
  }

  private String firstInSight() {
    return String.valueOf(
        pane.view()
            .getEngine()
            .executeScript(
                "Array.from(document.querySelectorAll('p')).find("
                    + "p => p.getBoundingClientRect().bottom > 0).textContent"));
  }
}
