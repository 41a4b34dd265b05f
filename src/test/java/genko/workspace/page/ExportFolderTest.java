package genko.workspace.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExportFolderTest {
  private static final Path HOME = Path.of("/home/writer");
  private static final Optional<Path> BLOG = Optional.of(Path.of("/home/writer/blog"));

  private static Optional<Path> proposed(String last, String post, Optional<Path> blog) {
    return new ExportFolder(last).proposed(Optional.of(Path.of(post)), blog, HOME);
  }

  @Test
  void theLastFolderIsProposedAgain() {
    ExportFolder after =
        ExportFolder.UNKNOWN.after(Path.of("/home/writer/paper/a.pdf"), Optional.empty());
    assertThat(after.proposed(Optional.empty(), BLOG, HOME))
        .contains(Path.of("/home/writer/paper"));
  }

  @Test
  void aPostOutsideABlogIsExportedBesideItself() {
    assertThat(proposed("", "/notes/a.md", Optional.empty())).contains(Path.of("/notes"));
  }

  @Test
  void noFolderOfABlogIsProposed() {
    assertThat(proposed("", "/home/writer/blog/_posts/a.md", BLOG)).contains(HOME);
    assertThat(proposed("", "/home/writer/blog/about.md", BLOG)).contains(HOME);
    assertThat(proposed("/home/writer/blog/_drafts", "/notes/a.md", Optional.empty()))
        .contains(Path.of("/notes"));
  }

  @Test
  void aBlogThatIsNotKnownYetIsToldByTheNamesOfItsFolders() {
    assertThat(proposed("", "/home/writer/blog/_posts/2025/a.md", Optional.empty())).contains(HOME);
  }

  @Test
  void whatWentIntoABlogIsNotRemembered() {
    ExportFolder before = new ExportFolder("/home/writer/paper");
    assertThat(before.after(Path.of("/home/writer/blog/_posts/a.html"), BLOG)).isEqualTo(before);
    assertThat(before.after(Path.of("/home/writer/blog/a.html"), BLOG)).isEqualTo(before);
  }

  @Test
  void anUntitledPostIsExportedAtHome() {
    assertThat(ExportFolder.UNKNOWN.proposed(Optional.empty(), Optional.empty(), HOME))
        .contains(HOME);
  }
}
