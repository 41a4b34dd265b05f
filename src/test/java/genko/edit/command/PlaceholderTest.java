package genko.edit.command;

import static genko.edit.command.Checks.check;
import static org.assertj.core.api.Assertions.assertThat;

import genko.edit.command.MarkdownInsertion.Image;
import genko.post.Post;
import genko.post.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Links, images and footnotes that are being filled in: how one gets out, and that none nests. */
class PlaceholderTest {
  private static Function<Post, Optional<Transaction>> image(String... addresses) {
    List<Image> images =
        List.of(addresses).stream().map(address -> new Image(address, "説明")).toList();
    return post -> MarkdownInsertion.images(post, images);
  }

  @Test
  void imagesPutInARowDoNotNest() {
    check(image("b.png"), "文![‹説明›](a.png)", "文![説明](a.png)![‹説明›](b.png)");
    check(image("b.png"), "文![海‹›](a.png)字", "文![海](a.png)![‹説明›](b.png)字");
    check(image("b.png"), "文![海](a‹›.png)", "文![海](a.png)![‹説明›](b.png)");
    check(image("b.png"), "![‹説明›](a.png)\r\n", "![説明](a.png)\r\n\r\n![‹説明›](b.png)\r\n");
    check(
        image("b.png", "c.png"),
        "![‹説明›](a.png)\n",
        "![説明](a.png)\n\n![‹説明›](b.png)\n\n![説明](c.png)\n");
    check(image("b.png"), "> ![‹説明›](a.png)", "> ![説明](a.png)\n>\n> ![‹説明›](b.png)");
  }

  @Test
  void anImageFillsInTheAddressThatIsMissing() {
    check(image("b.png"), "![朝の海](‹›)", "![朝の海](b.png)‹›");
    check(image("b.png"), "![‹›]()", "![](b.png)‹›");
    check(image("b.png"), "[海](‹›)", "[海](b.png)‹›");
  }

  @Test
  void anImageMayStandInTheWordsOfALink() {
    check(image("b.png"), "[海‹›](a)", "[海![‹説明›](b.png)](a)");
  }

  @Test
  void blocksThatArePastedGoBehindAnImage() {
    check(
        post -> MarkdownInsertion.blocks(post, List.of("一", "", "二")),
        "![‹説明›](a.png)\n",
        "![説明](a.png)\n\n一\n\n二‹›\n");
  }

  @Test
  void enterAndTabGoOnToWhatIsMissingAndThenBehind() {
    for (Function<Post, Optional<Transaction>> key :
        List.<Function<Post, Optional<Transaction>>>of(
            Commands::enter, Commands::tab, Commands::shiftEnter)) {
      check(key, "文![‹説明›](a.png)\r\n", "文![説明](a.png)‹›\r\n");
      check(key, "- ![海‹›](a.png)", "- ![海](a.png)‹›");
      check(key, "[語](htt‹›p)", "[語](http)‹›");
      check(key, "[語‹›]()", "[語](‹›)");
      check(key, "[語](‹›)", "[語]()‹›");
      check(key, "[![海‹›](a.png)](b)", "[![海](a.png)‹›](b)");
      check(key, "![](‹a.png›)", "![](a.png)‹›");
      check(key, "a[^1]b\n\n[^1]: ‹›\n", "a[^1]‹›b\n\n[^1]: \n");
    }
  }

  @Test
  void noLineEndsInALinkOrAFootnotesMark() {
    check(Commands::enter, "[長い‹›語](a)", "[長い語](a)‹›");
    check(Commands::enter, "a[^1‹›]", "a[^1]‹›");
    assertThat(Commands.enter(Checks.post("![a](b)‹›"))).isEmpty();
    assertThat(Commands.enter(Checks.post("‹›![a](b)"))).isEmpty();
    assertThat(Commands.enter(Checks.post("```\n![a‹›](b)\n```"))).isEmpty();
    assertThat(Commands.enter(Checks.post("`![a‹›](b)`"))).isEmpty();
  }

  @Test
  void tabAmongTheWordsOfALinkStillMeansItsItem() {
    check(Commands::tab, "- a\n- [長い‹›語](b)", "- a\n  - [長い‹›語](b)");
    check(Commands::tab, "a[^1]b\n\n[^1]: 注‹›\n", "a[^1]‹›b\n\n[^1]: 注\n");
  }
}
