package genko.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import genko.files.Disk;
import genko.files.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritingTest {
  @TempDir private Path folder;

  @Test
  void stopsWhereTextCannotBeRead() {
    assertThat(Writing.USUAL.withSize(400).size()).isEqualTo(Writing.LARGEST);
    assertThat(Writing.USUAL.withSize(0).size()).isEqualTo(Writing.SMALLEST);
    assertThat(Writing.USUAL.withColumns(1).columns()).isEqualTo(Writing.NARROWEST);
    assertThat(Writing.USUAL.withLineHeight(9).lineHeight()).isEqualTo(Writing.HIGHEST);
  }

  @Test
  void stepsOfATenthStayTenths() {
    Writing writing = Writing.USUAL;
    for (int i = 0; i < 3; i++) writing = writing.withLineHeight(writing.lineHeight() + 0.1);
    assertThat(writing.lineHeight()).isEqualTo(2.1);
  }

  @Test
  void isKeptFromOneStartToTheNext() {
    Writing writing = Writing.USUAL.withFont("BIZ UDGothic").withFocus(true).withSize(18);
    Settings settings = new Settings(Disk.REAL, folder);
    assertThat(settings.write(writing)).isEmpty();
    assertThat(settings.read(Writing.class)).contains(writing);
  }

  @Test
  void theWishForMendedMarksIsKeptFromOneStartToTheNext() {
    Settings settings = new Settings(Disk.REAL, folder);
    assertThat(settings.read(MarksMended.class)).isEmpty();
    assertThat(settings.write(new MarksMended(true))).isEmpty();
    assertThat(settings.read(MarksMended.class)).contains(new MarksMended(true));
  }

  @Test
  void aDamagedFileCountsAsNothing() throws Exception {
    Files.writeString(folder.resolve("writing.json"), "{\"font\": \"\", \"size\": 1000}");
    assertThat(new Settings(Disk.REAL, folder).read(Writing.class)).isEmpty();
    assertThatThrownBy(() -> new Writing(null, 16, 40, 1.8, false, false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
