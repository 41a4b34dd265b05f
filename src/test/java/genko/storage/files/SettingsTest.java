package genko.storage.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final WindowState WINDOW =
      new WindowState(10, 20, 1200, 800, false, List.of("/blog/a.md"), 0);

  private final FileSystem memory = Jimfs.newFileSystem(Configuration.unix());
  private final Path folder = memory.getPath("/home/me/.config/genko");
  private final Settings settings = new Settings(Disk.REAL, folder);

  @AfterEach
  void end() throws IOException {
    memory.close();
  }

  @Test
  void remembersARecordOfEachKind() {
    RecentFiles recent = RecentFiles.NONE.with(memory.getPath("/blog/原稿.md"));
    assertThat(settings.write(WINDOW)).isEmpty();
    assertThat(settings.write(recent)).isEmpty();
    assertThat(settings.read(WindowState.class)).contains(WINDOW);
    assertThat(settings.read(RecentFiles.class)).contains(recent);
    assertThat(folder.resolve("window-state.json")).exists();
  }

  @Test
  void nothingIsLaidBesideTheFolder() throws IOException {
    settings.write(WINDOW);
    settings.update(WindowState.class, WINDOW, before -> before);
    try (var beside = Files.list(folder.getParent())) {
      assertThat(beside).containsExactly(folder);
    }
  }

  @Test
  void whatIsMissingOrDamagedCountsAsNothing() throws IOException {
    assertThat(settings.read(WindowState.class)).isEmpty();
    settings.write(WINDOW);
    Path file = folder.resolve("window-state.json");
    String whole = Files.readString(file);
    for (String damaged :
        List.of(
            "",
            "null",
            "[]",
            "{}",
            "{\"width\": \"wide\"}",
            "\u0000\u0000",
            whole.substring(0, whole.length() / 2),
            whole.replace("1200", "-1200"),
            whole.replace("\"/blog/a.md\"", "null"))) {
      Files.writeString(file, damaged);
      assertThat(settings.read(WindowState.class)).as(damaged).isEmpty();
    }
    assertThat(settings.write(WINDOW)).isEmpty();
    assertThat(settings.read(WindowState.class)).contains(WINDOW);
  }

  @Test
  void theLastOpenedFileComesFirstAndOnce() {
    RecentFiles recent = RecentFiles.NONE;
    for (int i = 0; i < 30; i++) recent = recent.with(memory.getPath("/" + i % 25 + ".md"));
    assertThat(recent.paths()).hasSize(20).startsWith("/4.md", "/3.md").doesNotHaveDuplicates();
    assertThat(recent.without(memory.getPath("/4.md")).paths()).hasSize(19).startsWith("/3.md");
  }

  @Test
  void liesWhereThePlatformWantsIt() {
    checkFolders(Map.of(), "Linux", "/home/me/.config/genko", "/home/me/.local/state/genko");
    checkFolders(
        Map.of("XDG_CONFIG_HOME", "/c", "XDG_STATE_HOME", "/s"), "Linux", "/c/genko", "/s/genko");
    checkFolders(
        Map.of("XDG_CONFIG_HOME", "c", "XDG_STATE_HOME", ""),
        "Linux",
        "/home/me/.config/genko",
        "/home/me/.local/state/genko");
    checkFolders(Map.of("HOME", "/h"), "Linux", "/h/.config/genko", "/h/.local/state/genko");
    checkFolders(
        Map.of("HOME", "/h", "XDG_STATE_HOME", "/s"), "Linux", "/h/.config/genko", "/s/genko");
    checkFolders(
        Map.of("HOME", "h"), "Linux", "/home/me/.config/genko", "/home/me/.local/state/genko");
    checkFolders(
        Map.of("HOME", "/h"),
        "Mac OS X",
        "/home/me/Library/Application Support/Genko",
        "/home/me/Library/Application Support/Genko/State");
    checkFolders(
        Map.of(),
        "Mac OS X",
        "/home/me/Library/Application Support/Genko",
        "/home/me/Library/Application Support/Genko/State");
    checkFolders(
        Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local"),
        "Windows 11",
        "/roaming/Genko",
        "/local/Genko");
  }

  @Test
  void saysWhichFoldersTakeNothing() throws IOException {
    Path settings = memory.getPath("/home/me/settings");
    Files.createDirectories(memory.getPath("/home"));
    Path state = Files.writeString(memory.getPath("/home/file"), "").resolve("state");
    StateFolder folders = new StateFolder(settings, state);
    assertThat(folders.refusing(Disk.REAL)).containsExactly(state);
    try (var left = Files.list(settings)) {
      assertThat(left).isEmpty();
    }
  }

  private void checkFolders(Map<String, String> env, String system, String config, String state) {
    assertThat(StateFolder.of(memory, env, system, "/home/me"))
        .isEqualTo(new StateFolder(memory.getPath(config), memory.getPath(state)));
  }
}
