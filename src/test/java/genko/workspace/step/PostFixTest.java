package genko.workspace.step;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.Stamp;
import genko.text.ChangeSet;
import genko.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What would be mended in one post, and in no other text than that which was looked at. */
class PostFixTest {
  private static final Path ROOT = Path.of("/blog");
  private static final Text RIVER = Text.of("---\r\ntitle: ' 川の題 '\r\n---\r\n\r\n川");
  private static final ChangeSet END = ChangeSet.insert(RIVER.length(), "\r\n");

  private static PostFix fix(String path, Text text) {
    return PostFix.of(path, text, ChangeSet.insert(text.length(), "\n"), Map.of("end", 1));
  }

  @Test
  void aFixSaysWhatItChangesAndInWhat() {
    PostFix fix = PostFix.of("_posts/川.md", RIVER, END, Map.of("end", 1));
    assertThat(fix.title()).isEqualTo("川の題");
    assertThat(fix.before()).isEqualTo(Stamp.of(RIVER));
    assertThat(fix.changes().apply(RIVER)).hasToString(RIVER + "\r\n");
    assertThat(fix.diffs()).isEqualTo(LineDiff.of(RIVER, END));
    assertThat(fix.counts()).isEqualTo(Map.of("end", 1));
  }

  @Test
  void aPostWithoutATitleOfItsOwnHasNone() {
    assertThat(fix("a.md", Text.of("本文")).title()).isEmpty();
    assertThat(fix("a.md", Text.of("---\ntitle: [a]\n---\n")).title()).isEmpty();
    assertThat(fix("a.md", Text.EMPTY).title()).isEmpty();
  }

  @Test
  void eachPostGetsItsOwnChanges() {
    Text hill = Text.of("山");
    PostChange all = PostFix.all(ROOT, List.of(fix("川.md", RIVER), fix("x/山.md", hill)));
    assertThat(all.of(ROOT.resolve("川.md"), RIVER))
        .contains(ChangeSet.insert(RIVER.length(), "\n"));
    assertThat(all.of(ROOT.resolve("x/山.md"), hill)).contains(ChangeSet.insert(1, "\n"));
  }

  @Test
  void whatIsNotTheTextThatWasLookedAtIsLeft() {
    PostChange all = PostFix.all(ROOT, List.of(fix("川.md", RIVER)));
    assertThat(all.of(ROOT.resolve("川.md"), Text.of(RIVER + " "))).isEmpty();
    assertThat(all.of(ROOT.resolve("川.md"), Text.of(RIVER.toString().replace("\r", "")))).isEmpty();
    assertThat(all.of(ROOT.resolve("山.md"), RIVER)).isEmpty();
    assertThat(PostFix.all(ROOT, List.of()).of(ROOT.resolve("川.md"), RIVER)).isEmpty();
  }
}
