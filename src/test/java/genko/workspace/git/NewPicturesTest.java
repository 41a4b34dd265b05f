package genko.workspace.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewPicturesTest {
  private static final String POST = "_posts/2025-11-01-a.md";

  private static void check(String text, Set<String> pictures, String... used) {
    assertThat(NewPictures.of(text, POST, pictures)).containsExactly(used);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "![図](/assets/図.png)",
        "![図](assets/図.png \"題\")",
        "![図](../assets/図.png)",
        "![図](./../assets/%E5%9B%B3.png)",
        "<img src='/assets/図.png'>",
        "image: /assets/図.png\r\n",
        "{% include figure.html src=\"/assets/図.png\" %}",
        "{{ site.url }}/assets/図.png",
        "[図]: /assets/図.png",
        "[a](/assets/図.png#x)",
        "図は/assets/図.pngと、 assets/図.pngです"
      })
  void aPictureIsFoundInWhateverWayItIsWritten(String text) {
    check(text, Set.of("assets/図.png", "assets/他.png"), "assets/図.png");
  }

  @Test
  void anAddressOnTheWebIsNoPictureOfTheBlog() {
    check("![](https://example.com/assets/a.png) ![](//example.com/a.png)", Set.of("assets/a.png"));
  }

  @Test
  void aNameIsMatchedWhole() {
    check("![](a.png)", Set.of("assets/ba.png", "assets/a.png/x.jpg", "assets/a.png2"));
    check("![](t/a.png)", Set.of("assets/a.png", "assets/at/a.png"));
    check("a.pngx ![](b.txt)", Set.of("assets/a.png", "assets/b.txt"));
    check("![](A.PNG)", Set.of("assets/A.PNG", "assets/a.png"), "assets/A.PNG");
  }

  @Test
  void aBareNameIsThatBesideThePostAndElseWhereverItLies() {
    Set<String> pictures = Set.of("_posts/a.png", "assets/a.png");
    check("![](a.png)", pictures, "_posts/a.png");
    check("![](assets/a.png)", pictures, "assets/a.png");
    check("![](a.png)", Set.of("x/a.png", "y/a.png"), "x/a.png", "y/a.png");
  }

  @Test
  void ofNothingNothingIsUsed() {
    check("![](a.png)", Set.of());
    check("", Set.of("a.png"));
    check("/.png .png", Set.of("a.png"));
  }

  @Test
  void eachIsNamedOnceInTheOrderOfTheirNames() {
    check("![](b.png) ![](a.png) ![](b.png)", Set.of("x/b.png", "x/a.png"), "x/a.png", "x/b.png");
  }

  @Test
  void aPostAtTheRootHasItsOwnPicturesToo() {
    assertThat(NewPictures.of("![](a.png)", "a.md", Set.of("a.png"))).containsExactly("a.png");
  }

  @Test
  void aLongLineWithoutAnyEndIsLookedThroughInTime() {
    String text = "x".repeat(200) + ("y".repeat(600) + ".png").repeat(1000);
    check(text, Set.of("a.png"));
  }
}
