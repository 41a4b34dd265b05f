package genko.workspace.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import genko.storage.files.Disk;
import genko.storage.files.Settings;
import genko.storage.files.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every record of settings: it comes back as it was kept, and refuses what no window can do. */
class DamagedSettingsTest {
  private static final PanelSettings PANELS =
      new PanelSettings(ThemeChoice.DARK, true, false, 320, 0.4, true);

  @TempDir private Path folder;

  static List<Record> kept() {
    return List.of(
        new CheckSettings(List.of("LINKS")),
        new Goals(Map.of("/a.md", 3000), Map.of("/b.md", 500)),
        new MarkSettings(false),
        new OutlineSettings(true, 300),
        new PageSettings(false, PageWidth.PHONE, false),
        PANELS,
        new RecentCommands(List.of("bold", "link")),
        new SpellingSettings(false, List.of("fr")),
        TextSettings.USUAL.withSize(20));
  }

  @ParameterizedTest
  @MethodSource("kept")
  void whatIsKeptComesBack(Record settings) throws IOException {
    Settings disk = new Settings(Disk.REAL, folder);
    disk.write(settings);
    assertThat(disk.read(settings.getClass()).orElseThrow()).isEqualTo(settings);
  }

  @ParameterizedTest
  @MethodSource("kept")
  void aDamagedFileIsNoSettings(Record settings) throws IOException {
    Settings disk = new Settings(Disk.REAL, folder);
    disk.write(settings);
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, "{\"");
      }
    }
    assertThat(disk.read(settings.getClass())).isEmpty();
  }

  @Test
  void noTwoOfThemShareAFile() {
    List<String> names =
        kept().stream()
            .map(one -> one.getClass().getAnnotation(SettingsFile.class))
            .filter(one -> one != null)
            .map(SettingsFile::value)
            .toList();
    assertThat(names).hasSizeGreaterThan(3);
    assertThat(Set.copyOf(names)).hasSameSizeAs(names);
  }

  @Test
  void goalsAreNumbersThatAPostCanHave() {
    for (int wrong : new int[] {0, -1, Goals.MOST + 1}) {
      Map<String, Integer> bad = Map.of("/a.md", wrong);
      assertThatThrownBy(() -> new Goals(bad, Map.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(String.valueOf(wrong));
      assertThatThrownBy(() -> new Goals(Map.of(), bad))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(new Goals(Map.of("/a.md", Goals.MOST), Map.of()).characters()).hasSize(1);
  }

  @Test
  void goalsFromBeforeThereWereWordsAreCharacters() throws IOException {
    Files.writeString(folder.resolve("goals.json"), "{\"characters\": {\"/a.md\": 3000}}");
    assertThat(new Settings(Disk.REAL, folder).read(Goals.class))
        .contains(new Goals(Map.of("/a.md", 3000), Map.of()));
  }

  @Test
  void aWindowHasAThemeAndPanelsThatFit() {
    for (double width : new double[] {99, 2001, Double.NaN}) {
      assertThatThrownBy(() -> new PanelSettings(ThemeChoice.DARK, true, true, width, 0.5, false))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (double share : new double[] {0, 1, Double.NaN}) {
      assertThatThrownBy(() -> new PanelSettings(ThemeChoice.DARK, true, true, 300, share, false))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (double width : new double[] {0, 2001, Double.NaN}) {
      assertThatThrownBy(() -> new OutlineSettings(true, width))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new PanelSettings(null, true, true, 300, 0.5, false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPageHasAWidth() {
    assertThatThrownBy(() -> new PageSettings(true, null, true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(
            List.of(PageWidth.values()).stream().map(PageWidth::pixels).collect(Collectors.toSet()))
        .hasSize(PageWidth.values().length);
  }
}
