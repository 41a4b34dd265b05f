package genko.workspace.page;

import static org.assertj.core.api.Assertions.assertThat;

import genko.frontmatter.FrontMatter;
import genko.jekyll.site.Blog;
import genko.jekyll.site.BlogPost;
import genko.jekyll.site.EditedPost;
import genko.preview.ArticleHeader;
import genko.storage.files.BlogFolder;
import genko.text.Text;
import genko.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleHeadersTest {
  private static final String HEAD =
      """
      ---
      title: 題
      date: 2025-11-16 23:30:00 +0000
      author: 花子
      category: 日々
      tags: [紙, 本]
      reading_time: 3
      excerpt: 抜粋です。
      ---
      """;

  @TempDir private Path folder;

  private static ArticleHeader of(Optional<BlogPost> post, Locale locale) {
    return ArticleHeaders.of(FrontMatter.of(Text.of(HEAD)), post, Words.of(locale));
  }

  @Test
  void showsTheDateInTheBlogsZoneAndTheCategoriesOfItsFolders() throws IOException {
    Files.writeString(folder.resolve("_config.yml"), "timezone: Asia/Tokyo\n");
    Blog blog = Blog.read(BlogFolder.at(folder), Clock.systemUTC());
    BlogPost post =
        EditedPost.of(
                blog, "旅/_posts/2025-11-17-a.md", FrontMatter.of(Text.of(HEAD)), Text.of(HEAD))
            .document();
    assertThat(of(Optional.of(post), Locale.JAPANESE))
        .isEqualTo(
            new ArticleHeader(
                "題",
                "2025年11月17日 08:30",
                "花子",
                List.of("旅", "日々"),
                List.of("紙", "本"),
                "読了3分",
                "抜粋です。",
                "ja"));
  }

  @Test
  void withoutABlogShowsWhatIsWritten() {
    ArticleHeader header = of(Optional.empty(), Locale.ENGLISH);
    assertThat(header.date()).isEqualTo("November 16, 2025 23:30");
    assertThat(header.categories()).containsExactly("日々");
    assertThat(header.readingTime()).isEqualTo("3 minutes to read");
  }

  @Test
  void whatIsNoDateStaysAsItIsWritten() {
    FrontMatter head = FrontMatter.of(Text.of("---\ndate: いつか\n---\n"));
    assertThat(ArticleHeaders.of(head, Words.of(Locale.JAPANESE)).date()).isEqualTo("いつか");
    FrontMatter day = FrontMatter.of(Text.of("---\ndate: 2025-11-17\n---\n"));
    assertThat(ArticleHeaders.of(day, Words.of(Locale.JAPANESE)).date()).isEqualTo("2025年11月17日");
  }
}
