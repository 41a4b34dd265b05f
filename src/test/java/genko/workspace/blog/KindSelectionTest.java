package genko.workspace.blog;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.blog.BlogKind;
import genko.frontmatter.FrontMatter;
import genko.kinds.BlogKinds;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.storage.files.SaveResult.Failed;
import genko.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KindSelectionTest {
  @TempDir private Path folder;

  private Optional<Failed> choose(Path post, String id) {
    TaskRunner here = new TaskRunner(Runnable::run, Runnable::run, cause -> {});
    FrontMatter head = FrontMatter.of(Text.of(""));
    Optional<BlogKind> kind = BlogKinds.named(id);
    List<Optional<Failed>> told = new ArrayList<>();
    Blogs blogs = new Blogs(Clock.systemUTC(), here);
    new KindSelection(new PostFiles(Disk.REAL, folder.resolve("backups")), here)
        .choose(post, blogs.positionOf(post, head), kind, told::add);
    blogs.end();
    return told.getFirst();
  }

  @Test
  void theChoiceLiesAtTheRootOfTheBlog() throws IOException {
    Files.writeString(folder.resolve("_config.yml"), "title: 題\n");
    Path post = Files.createDirectories(folder.resolve("a/b")).resolve("c.md");
    assertThat(choose(post, "hugo")).isEmpty();
    assertThat(folder.resolve(".genko.yml")).hasContent("kind: hugo\n");
    assertThat(choose(post, "zenn")).isEmpty();
    assertThat(folder.resolve(".genko.yml")).hasContent("kind: zenn\n");
    assertThat(BlogKinds.of(post, FrontMatter.of(Text.of(""))).chosen()).isTrue();
    assertThat(choose(post, "")).isEmpty();
    assertThat(BlogKinds.of(post, FrontMatter.of(Text.of(""))).isJekyll()).isTrue();
  }

  @Test
  void ofALoneFileItLiesBesideIt() {
    assertThat(choose(folder.resolve("a.md"), "")).isEmpty();
    assertThat(folder.resolve(".genko.yml")).doesNotExist();
    assertThat(choose(folder.resolve("a.md"), "qiita")).isEmpty();
    assertThat(folder.resolve(".genko.yml")).hasContent("kind: qiita\n");
  }

  @Test
  void aFileThatCannotBeChangedStaysAndThatIsSaid() throws IOException {
    Files.writeString(folder.resolve(".genko.yml"), "- kind\n");
    assertThat(choose(folder.resolve("a.md"), "qiita").orElseThrow().key())
        .isEqualTo("kind.choice.refused");
    assertThat(folder.resolve(".genko.yml")).hasContent("- kind\n");
  }
}
