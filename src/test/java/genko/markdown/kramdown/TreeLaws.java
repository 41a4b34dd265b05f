package genko.markdown.kramdown;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.Document;
import genko.markdown.Heading;
import genko.markdown.HtmlBlock;
import genko.markdown.HtmlRenderer;
import genko.markdown.Node;
import genko.markdown.Outline;
import genko.markdown.Styled;
import genko.markdown.Styling;
import genko.text.Span;
import java.util.List;

/** What holds for the tree of any body. */
public final class TreeLaws {
  private TreeLaws() {}

  public static void check(Document document) {
    Span whole = new Span(0, document.body().length());
    inside(document.root(), whole);
    int last = 0;
    for (HtmlBlock block : HtmlRenderer.blocks(document)) {
      assertThat(whole.contains(block.source())).as("%s in %s", block, whole).isTrue();
      assertThat(block.source().from())
          .as("%s begins after %s", block, last)
          .isGreaterThanOrEqualTo(last);
      last = block.source().from();
    }
    List<Styled> styles = Styling.of(document);
    for (int i = 0; i < styles.size(); i++) {
      assertThat(whole.contains(styles.get(i).span())).as("%s", styles.get(i)).isTrue();
      if (i > 0) {
        assertThat(styles.get(i).span().from())
            .isGreaterThanOrEqualTo(styles.get(i - 1).span().from());
      }
    }
    for (Heading heading : Outline.of(document)) {
      assertThat(whole.contains(heading.span())).as("%s", heading).isTrue();
    }
  }

  private static void inside(Node node, Span whole) {
    assertThat(node.span().to()).as("%s", node).isLessThanOrEqualTo(whole.to());
    for (Node child : node.children()) inside(child, whole);
  }
}
