package genko.workspace.blog;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.storage.files.Disk;
import genko.storage.files.Settings;
import genko.workspace.blog.BlogPermissions.Leave;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
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
    store.allow("/a", leave -> new Leave("/a", true, true), all -> {});
    List<Leave> drawn = new ArrayList<>();
    store.allow("/a", leave -> new Leave("/a", false, false), all -> drawn.add(copy().of("/a")));
    assertThat(drawn).containsExactly(new Leave("/a", false, false));
    assertThat(faults).isEmpty();
  }

  /** The owner is never told, as when the program is killed right after the write. */
  @Test
  void afterAKillWhatWasTakenBackStaysSo() {
    copy().allow("/a", leave -> new Leave("/a", true, true), all -> {});
    TaskRunner killed = new TaskRunner(Runnable::run, task -> {}, faults::add);
    BlogPermissionStore store =
        new BlogPermissionStore(Optional.of(new Settings(Disk.REAL, folder)), killed);
    store.read();
    store.allow("/a", leave -> new Leave("/a", false, false), all -> {});
    assertThat(copy().of("/a")).isEqualTo(new Leave("/a", false, false));
  }

  @Test
  void twoCopiesLeaveEachOthersBlogsAlone() {
    BlogPermissionStore one = copy();
    BlogPermissionStore other = copy();
    one.allow("/a", leave -> new Leave("/a", true, false), all -> {});
    other.allow("/b", leave -> new Leave("/b", false, true), all -> {});
    one.allow("/c", leave -> new Leave("/c", true, true), all -> {});
    assertThat(copy().of("/a")).isEqualTo(new Leave("/a", true, false));
    assertThat(copy().of("/b")).isEqualTo(new Leave("/b", false, true));
    assertThat(copy().of("/c")).isEqualTo(new Leave("/c", true, true));
  }

  @Test
  void whatAnotherCopyTookBackStaysSoWhenThisOneChangesSomethingElse() {
    copy().allow("/a", leave -> leave.withLinters("vale", ""), all -> {});
    BlogPermissionStore one = copy();
    copy().allow("/a", leave -> leave.withLinters("", "vale"), all -> {});
    one.allow("/a", leave -> leave.withImages(true), all -> {});
    assertThat(copy().of("/a")).isEqualTo(new Leave("/a", true, false, false, "", "vale"));
    assertThat(one.of("/a")).isEqualTo(copy().of("/a"));
  }

  @Test
  void twoChangesUnderWayBothCount() {
    Queue<Runnable> work = new ArrayDeque<>();
    TaskRunner later = new TaskRunner(work::add, Runnable::run, faults::add);
    BlogPermissionStore store =
        new BlogPermissionStore(Optional.of(new Settings(Disk.REAL, folder)), later);
    List<Leave> taken = new ArrayList<>();
    store.allow("/a", leave -> leave.withLinters("vale", ""), all -> taken.add(all.of("/a")));
    store.allow("/a", leave -> leave.withScripts(true), all -> taken.add(all.of("/a")));
    Leave both = new Leave("/a", false, true, false, "vale", "");
    assertThat(store.of("/a")).isEqualTo(both);
    while (!work.isEmpty()) work.remove().run();
    assertThat(taken).containsExactly(both, both);
    assertThat(copy().of("/a")).isEqualTo(both);
    assertThat(faults).isEmpty();
  }

  @Test
  void aDiskThatRefusesIsToldOnceAndTheWritersWillCountsAllTheSame() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "");
    TaskRunner here = new TaskRunner(Runnable::run, Runnable::run, faults::add);
    Settings refused = new Settings(Disk.REAL, file.resolve("settings"));
    BlogPermissionStore store = new BlogPermissionStore(Optional.of(refused), here);
    List<String> told = new ArrayList<>();
    store.setOnForgotten(why -> told.add(why.key()));
    store.allow("/a", leave -> leave.withImages(true), all -> {});
    store.allow("/a", leave -> leave.withScripts(true), all -> {});
    assertThat(told).hasSize(1);
    assertThat(store.of("/a")).isEqualTo(new Leave("/a", true, true));
    assertThat(faults).isEmpty();
  }
}
