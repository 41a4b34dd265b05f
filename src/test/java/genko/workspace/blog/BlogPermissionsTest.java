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
}
