package genko.edit.command;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.kramdown.Kramdown;
import genko.post.Post;
import org.junit.jupiter.api.Test;

class ImageTargetsTest {
  private static void check(String before, String path, String after) {
    Post post = Post.of(before, Kramdown.JEKYLL);
    String text =
        ImageTargets.renamed(post, path, "/a/b.jpg")
            .map(edit -> edit.changes().apply(post.text()).toString())
            .orElse(before);
    assertThat(text).isEqualTo(after);
  }

  @Test
  void everyWayToNameAPictureIsFound() {
    check(
        "![一](../x/a.heic)と![二](../x/a.heic \"題\")\n",
        "../x/a.heic",
        "![一](/a/b.jpg)と![二](/a/b.jpg \"題\")\n");
    check("<img src=\"a.heic\">\n", "a.heic", "<img src=\"/a/b.jpg\">\n");
    check("![一][r]\n\n[r]: a.tif\n", "a.tif", "![一][r]\n\n[r]: /a/b.jpg\n");
  }

  @Test
  void escapesAndSpacesAreSeenThrough() {
    check("![一](%E5%9B%B3%201.tiff)\n", "図 1.tiff", "![一](/a/b.jpg)\n");
    check("![一](<図 1.tiff>)\n", "図 1.tiff", "![一](</a/b.jpg>)\n");
    check("![一](図(1).tiff)\n", "図(1).tiff", "![一](/a/b.jpg)\n");
  }

  @Test
  void othersStayAsTheyAre() {
    check(
        "![一](xa.heic) ![二](x/a.heic) a.heic.\n",
        "b.heic",
        "![一](xa.heic) ![二](x/a.heic) a.heic.\n");
    check("![一](xa.heic)\n", "a.heic", "![一](xa.heic)\n");
  }
}
