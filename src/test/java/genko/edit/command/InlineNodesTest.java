package genko.edit.command;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.kramdown.Kramdown;
import genko.post.Post;
import genko.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class InlineNodesTest {
  private static List<String> nodes(String line) {
    Post post = Post.of(line + "\n", Kramdown.JEKYLL);
    LinePrefix opening = LinePrefix.of(post.text(), 0);
    return InlineNodes.of(post, opening).stream()
        .map(node -> node.kind() + " " + opened(node.span(), opening, line))
        .toList();
  }

  private static String opened(Span span, LinePrefix opening, String line) {
    return line.substring(opening.content() + span.from(), opening.content() + span.to());
  }

  @Test
  void outerNodesComeBeforeInnerOnes() {
    assertThat(nodes("a [**b** と ~~c~~](/d/) e"))
        .containsExactly("LINK [**b** と ~~c~~](/d/)", "STRONG **b**", "STRIKE ~~c~~");
  }

  @Test
  void theirSpansCountFromTheWordsOfTheLine() {
    assertThat(nodes("> - [ ] 文 *語* と `x` と $$y$$"))
        .containsExactly("EMPHASIS *語*", "CODE `x`", "MATH $$y$$");
  }

  @Test
  void aLineWithoutMarksHasNone() {
    assertThat(nodes("ただの文 2 * 3 * 4")).isEmpty();
    assertThat(nodes("")).isEmpty();
  }

  @Test
  void aLineThatIsTooLongIsNotRead() {
    String most = "**a**" + "あ".repeat(InlineNodes.LONGEST - 5);
    assertThat(nodes(most)).hasSize(1);
    assertThat(nodes(most + "あ")).isEmpty();
  }
}
