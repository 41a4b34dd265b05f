package genko.workspace.blog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import genko.workspace.blog.BlogPermissions.Leave;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link BlogPermissions} as values. */
class BlogPermissionsTest {
  @Test
  void aBlogThatIsNotNamedMayDoNothing() {
    BlogPermissions all = BlogPermissions.NONE.with(new Leave("/a", true, false));
    assertThat(all.of("/b")).isEqualTo(new Leave("/b", false, false));
    assertThat(all.of("/a")).isEqualTo(new Leave("/a", true, false));
  }

  @Test
  void whatIsTakenBackLeavesNothingBehind() {
    BlogPermissions all =
        BlogPermissions.NONE
            .with(new Leave("/a", true, false))
            .with(new Leave("/a", true, true))
            .with(new Leave("/b", true, true));
    assertThat(all.blogs())
        .containsExactly(new Leave("/a", true, true), new Leave("/b", true, true));
    assertThat(all.with(new Leave("/a", false, false)).blogs())
        .containsExactly(new Leave("/b", true, true));
  }

  @Test
  void whatADamagedFileMaySayIsRefused() {
    assertThatThrownBy(() -> new BlogPermissions(null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Leave(null, true, true))
        .isInstanceOf(IllegalArgumentException.class);
    List<Leave> holed = new java.util.ArrayList<>();
    holed.add(null);
    assertThatThrownBy(() -> new BlogPermissions(holed)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void onePermissionChangesNoOther() {
    Leave all = new Leave("/散歩", true, true, true, "vale", "textlint");
    assertThat(all.withImages(false))
        .isEqualTo(new Leave("/散歩", false, true, true, "vale", "textlint"));
    assertThat(all.withScripts(false))
        .isEqualTo(new Leave("/散歩", true, false, true, "vale", "textlint"));
    assertThat(all.withServer(false))
        .isEqualTo(new Leave("/散歩", true, true, false, "vale", "textlint"));
    assertThat(all.withLinters("", "vale"))
        .isEqualTo(new Leave("/散歩", true, true, true, "", "vale"));
  }

  @Test
  void whatWasRefusedIsRememberedLikeWhatIsAllowed() {
    Leave refused = new Leave("/a", false, false).withLinters("", "vale");
    assertThat(BlogPermissions.NONE.with(refused).of("/a")).isEqualTo(refused);
    Leave server = new Leave("/a", false, false).withServer(true);
    assertThat(BlogPermissions.NONE.with(server).of("/a")).isEqualTo(server);
    assertThat(BlogPermissions.NONE.with(server).with(server.withServer(false)))
        .isEqualTo(BlogPermissions.NONE);
  }

  @Test
  void aFileFromBeforeThereWereLintersAllowsNone() {
    assertThat(new Leave("/a", true, true, false, null, null))
        .isEqualTo(new Leave("/a", true, true));
  }

  @Test
  void aFolderInsideIsAnotherBlog() {
    BlogPermissions all = BlogPermissions.NONE.with(new Leave("/a", true, true));
    assertThat(all.of("/a/b")).isEqualTo(new Leave("/a/b", false, false));
    assertThat(all.of("/A")).isEqualTo(new Leave("/A", false, false));
  }
}
