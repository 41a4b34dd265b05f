package genko.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Path SOURCES = Path.of("src/main/java/genko");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[A-Za-z0-9.-]+)\"");
  private static final Pattern SAID =
      Pattern.compile("\\bwords(?:\\(\\))?\\.say\\(\\s*\"([^\"]+)\"\\s*[,)]");

  @Test
  void englishAndJapaneseHaveTheSameKeys() throws IOException {
    assertThat(bundle("_ja").stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(bundle("").stringPropertyNames());
  }

  @Test
  void everySentenceIsAPatternWithTheSameArgumentsInBothLanguages() throws IOException {
    Properties english = bundle("");
    Properties japanese = bundle("_ja");
    for (String key : english.stringPropertyNames()) {
      assertThat(arguments(japanese.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(english.getProperty(key)));
    }
  }

  @Test
  void anApostropheIsWrittenTwice() throws IOException {
    for (String language : List.of("", "_ja")) {
      Properties sentences = bundle(language);
      for (String key : sentences.stringPropertyNames()) {
        assertThat(sentences.getProperty(key).replace("''", "")).as(key).doesNotContain("'");
      }
    }
  }

  /** The fonts of the window are Japanese, and have the ellipsis at mid height. */
  @Test
  void anEnglishEllipsisStandsOnTheLine() throws IOException {
    for (Object sentence : bundle("").values()) assertThat((String) sentence).doesNotContain("…");
  }

  @Test
  void labelsOfMenusAreShortAndInOneStyle() throws IOException {
    Properties english = bundle("");
    Properties japanese = bundle("_ja");
    Pattern sentenceCase =
        Pattern.compile("[A-Z][a-z’-]*( ([a-z0-9’-]+|CSV|Japanese|Genko))*(\\.{3})?");
    for (String key : english.stringPropertyNames()) {
      if (!key.matches("(menu|command)\\..*")) continue;
      String label = english.getProperty(key);
      assertThat(label).as(key).matches(sentenceCase).hasSizeLessThan(30).doesNotContain(" or ");
      String same = japanese.getProperty(key);
      assertThat(same).as(key).hasSizeLessThan(18).doesNotContain("...", "。", "／");
      assertThat(same.endsWith("…")).as(key).isEqualTo(label.endsWith("..."));
    }
  }

  @Test
  void everyKeyThatTheSourcesNameHasASentence() throws IOException {
    Set<String> known = bundle("").stringPropertyNames();
    Set<String> missing = new TreeSet<>();
    for (Path source : sources()) {
      String code = Files.readString(source);
      // A literal that begins with the name of a room and a dot is a key, wherever it is said.
      for (String literal : found(LITERAL, code)) {
        boolean key = rooms().contains(literal.substring(0, literal.indexOf('.')));
        if (key && !isKnown(literal, known)) missing.add(literal + " in " + source.getFileName());
      }
      for (String literal : found(SAID, code)) {
        if (!known.contains(literal)) missing.add(literal + " in " + source.getFileName());
      }
    }
    assertThat(missing).isEmpty();
  }

  /** Of two sentences for a key the later one holds, and nobody sees that. */
  @Test
  void noKeyHasTwoSentences() throws Exception {
    for (String name : List.of("messages", "messages_ja")) {
      Path bundle = Path.of("src/main/resources/genko/" + name + ".properties");
      List<String> keys =
          Files.readAllLines(bundle).stream()
              .filter(line -> line.matches("[a-z][^ =]*=.*"))
              .map(line -> line.substring(0, line.indexOf('=')))
              .toList();
      assertThat(keys).as(name).hasSizeGreaterThan(500).doesNotHaveDuplicates();
    }
  }

  /** A literal that ends in a dot is put together with what follows it when the program runs. */
  private static boolean isKnown(String literal, Set<String> known) {
    if (!literal.endsWith(".")) return known.contains(literal);
    return known.stream().anyMatch(key -> key.startsWith(literal));
  }

  @Test
  void speaksJapaneseToAJapaneseLocaleAndEnglishToAnyOther() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.JAPAN);
      assertThat(Words.of(Locale.GERMANY).keys()).isEqualTo(Words.of(Locale.ENGLISH).keys());
      assertThat(Words.of(Locale.FRANCE).say("app.name")).isEqualTo("Genko");
      assertThat(Words.of(Locale.of("ja")).say("app.name")).isEqualTo("Genko");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aKeyWithoutWordsIsABug() {
    assertThatThrownBy(() -> Words.of(Locale.ENGLISH).say("app.nothing-of-the-kind"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing-of-the-kind");
  }

  private static Properties bundle(String language) throws IOException {
    Properties sentences = new Properties();
    try (InputStream in =
        Words.class.getResourceAsStream("/genko/messages" + language + ".properties")) {
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return sentences;
  }

  /** The numbers of the arguments that a pattern uses; fails on one that is no pattern. */
  private static Set<String> arguments(String pattern) {
    assertThat(new MessageFormat(pattern).format(new Object[0])).isNotNull();
    return new TreeSet<>(found(Pattern.compile("\\{(\\d+)"), pattern));
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(hit -> hit.group(1)).toList();
  }

  private static Set<String> rooms() throws IOException {
    try (var folders = Files.list(SOURCES)) {
      return folders.map(folder -> folder.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  private static List<Path> sources() throws IOException {
    try (var paths = Files.walk(SOURCES)) {
      return paths.filter(path -> path.toString().endsWith(".java")).toList();
    }
  }
}
