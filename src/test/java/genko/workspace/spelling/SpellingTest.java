package genko.workspace.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.check.Diagnostic;
import genko.jekyll.site.Blog;
import genko.markdown.kramdown.Kramdown;
import genko.post.Post;
import genko.storage.files.BlogFolder;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.workspace.position.BlogPosition;
import genko.workspace.settings.SpellingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpellingTest {
  /** No language: no machine has a dictionary of it but the test's own. */
  private static final String OWN = "qaa";

  @TempDir private Path folder;
  private final Locale before = Locale.getDefault();
  private Path settings;
  private Spelling spelling;

  @BeforeEach
  void putDictionary() throws IOException {
    Locale.setDefault(Locale.JAPAN);
    settings = folder.resolve("settings");
    Path dictionaries = Files.createDirectories(settings.resolve("dictionaries"));
    for (String name : List.of(OWN, "en_US")) {
      Files.writeString(dictionaries.resolve(name + ".aff"), "SET UTF-8\nTRY abcdelorw\n");
      Files.writeString(dictionaries.resolve(name + ".dic"), "3\nhello\nworld\nthe\n");
    }
    spelling = spelling();
  }

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(before);
  }

  private Spelling spelling() {
    PostFiles files = new PostFiles(Disk.REAL, folder.resolve("backups"));
    TaskRunner now = new TaskRunner(Runnable::run, Runnable::run, fault -> {});
    Spelling made = new Spelling(files, now);
    made.keepIn(settings);
    return made;
  }

  private Spelling.Result look(String text, BlogPosition position) {
    Post post = Post.of(text, Kramdown.JEKYLL);
    return spelling.look(post, Kramdown.JEKYLL.parse(post.body()), position, true);
  }

  private List<String> unknown(String text) {
    return unknown(text, BlogPosition.NOWHERE);
  }

  private List<String> unknown(String text, BlogPosition position) {
    return look(text, position).findings().stream()
        .map(Diagnostic::problem)
        .map(problem -> problem.args().getFirst().toString())
        .toList();
  }

  private BlogPosition inBlog(String config) throws IOException {
    Path blog = Files.createDirectories(folder.resolve("blog"));
    Files.writeString(blog.resolve("_config.yml"), config);
    Clock clock = Clock.systemUTC();
    Blog read = Blog.read(BlogFolder.at(blog), clock);
    return new BlogPosition(Optional.of(read), "_posts/2024-01-01-a.md", clock);
  }

  @Test
  void aTextWithoutJapaneseIsEnglishWhereNobodySaysOtherwise() {
    assertThat(unknown("hello wrold\n")).containsExactly("wrold");
    assertThat(unknown("こんにちは hello wrold\n")).isEmpty();
  }

  @Test
  void thePostSaysItsLanguageBeforeItsBlogDoes() throws IOException {
    BlogPosition japanese = inBlog("lang: ja\n");
    assertThat(unknown("hello wrold\n", japanese)).isEmpty();
    assertThat(unknown("---\nlang: en\n---\n本文 hello wrold\n", japanese)).containsExactly("wrold");
    BlogPosition english = inBlog("locale: en_US.UTF-8\n");
    assertThat(unknown("本文 hello wrold\n", english)).containsExactly("wrold");
    assertThat(unknown("---\nlang: ja\n---\nhello wrold\n", english)).isEmpty();
    assertThat(unknown("---\nlang: ''\n---\nhello wrold\n", inBlog("title: a\n")))
        .containsExactly("wrold");
  }

  @Test
  void whatMayHaveBeenMeantIsThoughtAboutOnlyWhereThatIsAskedFor() {
    Post post = Post.of("hello wrold\n", Kramdown.JEKYLL);
    var body = Kramdown.JEKYLL.parse(post.body());
    assertThat(spelling.look(post, body, BlogPosition.NOWHERE, false).findings()).isEmpty();
    assertThat(spelling.look(post, body, BlogPosition.NOWHERE, true).findings().getFirst().fixes())
        .extracting(fix -> fix.args().getFirst())
        .contains("world");
    Diagnostic known = spelling.look(post, body, BlogPosition.NOWHERE, false).findings().getFirst();
    assertThat(known.fixes()).isNotEmpty();
  }

  @Test
  void aWordThatIsAddedIsKeptInAPlainFile() throws IOException {
    assertThat(unknown("hello rouge Rouge's\n")).hasSize(2);
    spelling.addWord("rouge");
    assertThat(unknown("hello rouge Rouge's\n")).isEmpty();
    Path file = settings.resolve("my-words.txt");
    assertThat(Files.readString(file)).isEqualTo("rouge\n");
    Files.writeString(file, "rouge\npsych");
    spelling.addWord("snakeyaml");
    spelling.addWord("snakeyaml");
    assertThat(Files.readString(file)).isEqualTo("rouge\npsych\nsnakeyaml\n");
    spelling = spelling();
    assertThat(unknown("hello psych rouge snakeyaml wrold\n")).containsExactly("wrold");
  }

  @Test
  void whatEveryoneHereWritesAboutIsKnown() {
    assertThat(unknown("hello Genko, Jekyll and Kramdown's wrold\n")).contains("wrold").hasSize(2);
  }

  @Test
  void observersHearOfWordsAndOfTheSwitch() {
    AtomicInteger heard = new AtomicInteger();
    Runnable end = spelling.observe(heard::incrementAndGet);
    spelling.addWord("genko");
    spelling.setWanted(false);
    assertThat(heard).hasValue(2);
    assertThat(unknown("hello wrold\n")).isEmpty();
    end.run();
    spelling.setWanted(true);
    assertThat(heard).hasValue(2);
    assertThat(unknown("hello wrold\n")).hasSize(1);
  }

  @Test
  void thatThereIsNoDictionaryIsNewsOnce() {
    assertThat(unknown("---\nlang: " + OWN + "\n---\nhello wrold\n")).containsExactly("wrold");
    Spelling.Result none = look("---\nlang: qab\n---\nhello wrold\n", BlogPosition.NOWHERE);
    assertThat(none.findings()).isEmpty();
    Locale missing = none.missing().orElseThrow();
    assertThat(spelling.isNews(missing)).isTrue();
    assertThat(spelling.isNews(missing)).isFalse();
    SpellingSettings kept = spelling.kept();
    assertThat(kept).isEqualTo(new SpellingSettings(true, List.of("qab")));
    spelling = spelling();
    spelling.restore(kept);
    assertThat(spelling.isNews(missing)).isFalse();
  }

  @Test
  void aTextForAnotherCountryIsNotHeldAgainstAmericanSpelling() {
    assertThat(unknown("---\nlang: en-US\n---\nhello wrold\n")).containsExactly("wrold");
    assertThat(look("---\nlang: en-QM\n---\nhello wrold\n", BlogPosition.NOWHERE).findings())
        .isEmpty();
  }

  @Test
  void englishComesAlong() throws IOException {
    settings = folder.resolve("empty");
    spelling = spelling();
    assertThat(unknown("---\nlang: en-US\n---\nIt's a well-known colour, isn’t it? Teh wrold.\n"))
        .contains("Teh", "wrold")
        .doesNotContain("isn’t", "It's", "well");
    assertThat(unknown(Files.readString(Path.of("assets/sample/2025-04-01-a-first-post.md"))))
        .isEmpty();
  }
}
