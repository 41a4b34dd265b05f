package genko.workspace.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import genko.jekyll.site.Blog;
import genko.markdown.Counts;
import genko.markdown.kramdown.Kramdown;
import genko.post.Post;
import genko.storage.files.BlogFolder;
import genko.workspace.position.BlogPosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostLanguageTest {
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private static final Counts ENGLISH = new Counts(20, 0, 20, 4);
  private static final Counts JAPANESE = new Counts(20, 1, 19, 4);

  @TempDir private Path folder;

  private static Optional<Locale> of(String head, Counts counts, BlogPosition at, Locale usual) {
    Post post = Post.of("---\n" + head + "---\nHello\n", Kramdown.JEKYLL);
    return PostLanguage.of(post, () -> counts, at, usual);
  }

  private static Optional<Locale> said(String lang) {
    return of("lang: " + lang + "\n", JAPANESE, BlogPosition.NOWHERE, Locale.ENGLISH);
  }

  private BlogPosition in(String config) throws IOException {
    Files.writeString(folder.resolve("_config.yml"), config);
    Blog blog = Blog.read(BlogFolder.at(folder), CLOCK);
    return new BlogPosition(Optional.of(blog), "_posts/2025-11-01-a.md", CLOCK);
  }

  @ParameterizedTest
  @CsvSource({
    "en, en",
    "en-US, en-US",
    "en_US, en-US",
    "en_US.UTF-8, en-US",
    "de_DE@euro, de-DE",
    "\"  fr \", fr",
    "EN-us, en-US",
    "zh-Hant-TW, zh-Hant-TW"
  })
  void whatThePostSaysCountsInWhateverWayItIsWritten(String lang, String tag) {
    assertThat(said(lang)).contains(Locale.forLanguageTag(tag));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "ja_JP.UTF-8", "JA", "日本語", "english language", "'-'", "[en]"})
  void japaneseAndWhatIsNoLanguageIsNotLookedAt(String lang) {
    assertThat(said(lang)).isEmpty();
  }

  @Test
  void whereThePostSaysNothingItsBlogDoes() throws IOException {
    BlogPosition at = in("locale: de_DE\n");
    assertThat(of("title: a\n", JAPANESE, at, Locale.ENGLISH)).contains(Locale.GERMANY);
    assertThat(of("lang:\n", JAPANESE, at, Locale.ENGLISH)).contains(Locale.GERMANY);
    assertThat(of("lang: fr\n", JAPANESE, at, Locale.ENGLISH)).contains(Locale.FRENCH);
    assertThat(of("", ENGLISH, in("lang: ja\nlocale: en\n"), Locale.ENGLISH)).isEmpty();
  }

  @Test
  void whereNobodySaysItATextWithoutJapaneseIsInTheUsualOne() throws IOException {
    assertThat(of("title: a\n", ENGLISH, BlogPosition.NOWHERE, Locale.US)).contains(Locale.US);
    assertThat(of("title: a\n", JAPANESE, BlogPosition.NOWHERE, Locale.US)).isEmpty();
    assertThat(of("title: a\n", ENGLISH, BlogPosition.NOWHERE, Locale.JAPAN)).isEmpty();
    assertThat(of("title: a\n", ENGLISH, in("title: a\n"), Locale.US)).contains(Locale.US);
  }

  @Test
  void nothingIsCountedWhereThatDoesNotMatter() {
    Post post = Post.of("---\nlang: en\n---\nHello\n", Kramdown.JEKYLL);
    Optional<Locale> found =
        PostLanguage.of(
            post,
            () -> {
              throw new AssertionError("counted");
            },
            BlogPosition.NOWHERE,
            Locale.JAPAN);
    assertThat(found).contains(Locale.ENGLISH);
  }
}
