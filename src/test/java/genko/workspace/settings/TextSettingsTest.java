package genko.workspace.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import genko.storage.files.Disk;
import genko.storage.files.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextSettingsTest {
  @TempDir private Path folder;

  @Test
  void stopsWhereTextCannotBeRead() {
    assertThat(TextSettings.USUAL.withSize(400).size()).isEqualTo(TextSettings.LARGEST);
    assertThat(TextSettings.USUAL.withSize(0).size()).isEqualTo(TextSettings.SMALLEST);
    assertThat(TextSettings.USUAL.withColumns(1).columns()).isEqualTo(TextSettings.NARROWEST);
    assertThat(TextSettings.USUAL.withLineHeight(9).lineHeight()).isEqualTo(TextSettings.HIGHEST);
  }

  @Test
  void stepsOfATenthStayTenths() {
    TextSettings writing = TextSettings.USUAL;
    for (int i = 0; i < 3; i++) writing = writing.withLineHeight(writing.lineHeight() + 0.1);
    assertThat(writing.lineHeight()).isEqualTo(2.1);
  }

  @Test
  void isKeptFromOneStartToTheNext() {
    TextSettings writing = TextSettings.USUAL.withFont("BIZ UDGothic").withFocus(true).withSize(18);
    Settings settings = new Settings(Disk.REAL, folder);
    assertThat(settings.write(writing)).isEmpty();
    assertThat(settings.read(TextSettings.class)).contains(writing);
  }

  @Test
  void theWishForMendedMarksIsKeptFromOneStartToTheNext() {
    Settings settings = new Settings(Disk.REAL, folder);
    assertThat(settings.read(MarkSettings.class)).isEmpty();
    assertThat(settings.write(new MarkSettings(true))).isEmpty();
    assertThat(settings.read(MarkSettings.class)).contains(new MarkSettings(true));
  }

  @Test
  void aDamagedFileCountsAsNothing() throws Exception {
    Files.writeString(folder.resolve("writing.json"), "{\"font\": \"\", \"size\": 1000}");
    assertThat(new Settings(Disk.REAL, folder).read(TextSettings.class)).isEmpty();
    assertThatThrownBy(() -> new TextSettings(null, 16, 40, 1.8, false, false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
