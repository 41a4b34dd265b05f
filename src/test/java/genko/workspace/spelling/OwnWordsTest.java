package genko.workspace.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnWordsTest {
  @TempDir private Path folder;
  private Path settings;
  private Path file;
  private OwnWords words;

  @BeforeEach
  void begin() {
    settings = folder.resolve("settings");
    file = settings.resolve("my-words.txt");
    words = words();
  }

  private OwnWords words() {
    return new OwnWords(new PostFiles(Disk.REAL, folder.resolve("backups")));
  }

  private void said(String text) throws IOException {
    Files.createDirectories(settings);
    Files.writeString(file, text);
  }

  @Test
  void aWordInSmallLettersStandsForItselfWithACapitalAndNotTheOtherWay() {
    words.add("genkotsu");
    words.add("Kyoto");
    assertThat(words.contains("genkotsu")).isTrue();
    assertThat(words.contains("Genkotsu")).isTrue();
    assertThat(words.contains("Kyoto")).isTrue();
    assertThat(words.contains("kyoto")).isFalse();
    assertThat(words.contains("genko")).isFalse();
  }

  @Test
  void whatThoseWhoWriteHereHaveToDoWithIsRight() {
    assertThat(words.contains("kramdown")).isTrue();
    assertThat(words.contains("Jekyll")).isTrue();
    assertThat(words.contains("")).isFalse();
  }

  @Test
  void theFileHasAWordALineWhateverItsLineEndsAndBlanks() throws IOException {
    said("\ufeffKyoto\r\n\r\n  Nara \rŌsaka\nEdo");
    words.add("Kobe");
    words.read(settings);
    assertThat(words.contains("Kyoto")).isTrue();
    assertThat(words.contains("Nara")).isTrue();
    assertThat(words.contains("Ōsaka")).isTrue();
    assertThat(words.contains("Edo")).isTrue();
    assertThat(words.contains("Kobe")).as("added meanwhile").isTrue();
    assertThat(words.contains("")).isFalse();
  }

  @Test
  void whatIsWrittenIsReadAtTheNextStart() {
    words.write(settings, "Kyoto");
    words.write(settings, "散歩");
    words.write(settings, "Kyoto");
    assertThat(file).hasContent("Kyoto\n散歩\n");
    OwnWords next = words();
    assertThat(next.contains("散歩")).isFalse();
    next.read(settings);
    assertThat(next.contains("散歩")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'Edo\n'",
    "'Nara', 'Nara\nEdo\n'",
    "'Nara\r\n', 'Nara\r\nEdo\r\n'",
    "'Nara\r', 'Nara\rEdo\r'",
    "'Nara\r\nKobe', 'Nara\r\nKobe\r\nEdo\r\n'"
  })
  void aWordIsPutBehindWhatTheWriterHasThere(String before, String after) throws IOException {
    said(before);
    words.write(settings, "Edo");
    assertThat(Files.readString(file)).isEqualTo(after);
  }

  @Test
  void whatAnotherProgramWroteMeanwhileStays() throws IOException {
    words.write(settings, "Kyoto");
    words.read(settings);
    said("Kyoto\nNara\n");
    words.write(settings, "Edo");
    assertThat(file).hasContent("Kyoto\nNara\nEdo\n");
  }

  @Test
  void aFileThatCannotBeReadIsNotWrittenOver() throws IOException {
    Files.createDirectories(settings);
    byte[] bytes = HexFormat.of().parseHex("82A082A2FA5B0A81E60A");
    Files.write(file, bytes);
    words.read(settings);
    words.write(settings, "Edo");
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  @Test
  void aDiskThatRefusesForgetsTheWordWithoutAFault() throws IOException {
    Files.write(settings, "no folder".getBytes(StandardCharsets.UTF_8));
    words.read(settings);
    words.write(settings, "Edo");
    assertThat(settings).hasContent("no folder");
  }
}
