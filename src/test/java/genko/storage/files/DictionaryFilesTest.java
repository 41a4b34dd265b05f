package genko.storage.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionaryFilesTest {
  @TempDir private Path folder;
  private Path first;
  private Path second;

  @BeforeEach
  void makeFolders() throws IOException {
    first = Files.createDirectories(folder.resolve("a"));
    second = Files.createDirectories(folder.resolve("b"));
  }

  private static void put(Path folder, String name) throws IOException {
    Files.writeString(folder.resolve(name + ".aff"), "SET UTF-8\n");
    Files.writeString(folder.resolve(name + ".dic"), "1\n" + name + "\n");
  }

  private String find(String language, String... regions) {
    List<Path> folders = List.of(folder.resolve("none"), first, second);
    return DictionaryFiles.find(Disk.REAL, folders, language, List.of(regions))
        .map(DictionaryFiles::name)
        .orElse("");
  }

  @Test
  void theRegionThatIsWantedComesFirstThenAnyOfTheLanguage() throws IOException {
    put(first, "en_GB");
    put(first, "en_US");
    put(first, "eng");
    assertThat(find("en", "US")).isEqualTo("en_US");
    assertThat(find("en", "AU", "GB", "US")).isEqualTo("en_GB");
    assertThat(find("en", "AU")).isEqualTo("en_GB");
    assertThat(find("de", "DE")).isEmpty();
  }

  @Test
  void aRegionIsLookedForInAllFoldersAndADictionaryWithoutItsRulesIsNone() throws IOException {
    Files.writeString(first.resolve("fr.dic"), "1\nmot\n");
    put(second, "fr");
    put(second, "de-AT");
    assertThat(find("fr")).isEqualTo("fr");
    assertThat(find("de", "AT")).isEqualTo("de-AT");
    put(first, "de_DE");
    assertThat(find("de", "AT")).isEqualTo("de-AT");
    assertThat(find("de", "CH")).isEqualTo("de_DE");
  }
}
