package genko.workspace.blog;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.storage.files.Disk;
import genko.storage.files.Settings;
import genko.workspace.blog.BlogPermissions.Leave;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlogPermissionStoreTest {
  @TempDir private Path folder;

  private final List<Throwable> faults = new ArrayList<>();

  /** A running copy of the program on the same settings. */
  private BlogPermissionStore copy() {
    TaskRunner here = new TaskRunner(Runnable::run, Runnable::run, faults::add);
    BlogPermissionStore store =
        new BlogPermissionStore(Optional.of(new Settings(Disk.REAL, folder)), here);
    store.read();
    return store;
  }

  @Test
  void whatIsTakenBackIsOnTheDiskBeforeThePageIsDrawnAgain() {
    BlogPermissionStore store = copy();
    store.allow(new Leave("/a", true, true), all -> {});
    List<Leave> drawn = new ArrayList<>();
    store.allow(new Leave("/a", false, false), all -> drawn.add(copy().of("/a")));
    assertThat(drawn).containsExactly(new Leave("/a", false, false));
    assertThat(faults).isEmpty();
  }

  /** The owner is never told, as when the program is killed right after the write. */
  @Test
  void afterAKillWhatWasTakenBackStaysSo() {
    copy().allow(new Leave("/a", true, true), all -> {});
    TaskRunner killed = new TaskRunner(Runnable::run, task -> {}, faults::add);
    BlogPermissionStore store =
        new BlogPermissionStore(Optional.of(new Settings(Disk.REAL, folder)), killed);
    store.read();
    store.allow(new Leave("/a", false, false), all -> {});
    assertThat(copy().of("/a")).isEqualTo(new Leave("/a", false, false));
  }

  @Test
  void twoCopiesLeaveEachOthersBlogsAlone() {
    BlogPermissionStore one = copy();
    BlogPermissionStore other = copy();
    one.allow(new Leave("/a", true, false), all -> {});
    other.allow(new Leave("/b", false, true), all -> {});
    one.allow(new Leave("/c", true, true), all -> {});
    assertThat(copy().of("/a")).isEqualTo(new Leave("/a", true, false));
    assertThat(copy().of("/b")).isEqualTo(new Leave("/b", false, true));
    assertThat(copy().of("/c")).isEqualTo(new Leave("/c", true, true));
  }
}
