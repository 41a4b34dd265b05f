package genko.workspace.search;

import static org.assertj.core.api.Assertions.assertThat;

import genko.corpus.Corpus;
import genko.search.BlogQuery;
import genko.search.BlogSearch;
import genko.storage.files.Disk;
import genko.storage.files.FolderWalk;
import genko.storage.files.PostFiles;
import genko.workspace.library.PostEntry;
import genko.workspace.library.PostFolder;
import genko.workspace.search.SearchableBlogs.Blog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of many writers' posts, which is no blog of any kind, listed and searched as one. */
class CorpusBlogTest {
  /** The same to the letter in every folding, so that {@code grep -F} finds them too. */
  private static final List<String> WORDS =
      List.of(
          "日本語", "記事", "本文", "設定", "実行", "開発", "検索", "文字", "画像", "公開", "使", "方法", "結果", "問題", "作成",
          "表示", "必要", "追加", "確認", "環境");

  @TempDir private Path temp;

  private static Path folder() throws IOException {
    Path shared = Corpus.folder("corpus");
    return Corpus.beside().isEmpty() ? Corpus.fixtures().getFirst().getParent() : shared;
  }

  private static List<Path> posts() throws IOException {
    return Corpus.beside().isEmpty() ? Corpus.fixtures() : Corpus.beside();
  }

  @Test
  void eachPostIsListedWithAHeadAndWhatIsSoughtIsFoundWhereItStands() throws IOException {
    Path root = folder().toAbsolutePath().normalize();
    Clock clock = Clock.systemUTC();
    PostFolder listed = PostFolder.at(root, clock);
    List<FolderWalk.File> files = listed.list(() -> false).files();
    Set<Path> there =
        files.stream().map(one -> listed.file(one.path())).collect(Collectors.toSet());
    List<Path> markdown =
        posts().stream()
            .map(one -> one.toAbsolutePath().normalize())
            .filter(one -> one.toString().matches("(?i).*/[^_/][^/]*\\.(?:md|markdown)"))
            .toList();
    assertThat(there).containsAll(markdown);
    List<PostEntry> entries = listed.read(files, clock.instant());
    assertThat(entries).hasSameSizeAs(files).noneMatch(one -> one.title().isBlank());
    SearchableBlogs blogs =
        new SearchableBlogs(Disk.REAL, new PostFiles(Disk.REAL, temp.resolve("backups")), clock);
    blogs.keepIn(temp.resolve("cache"));
    blogs.setListed(root);
    Blog blog = blogs.of(markdown.getFirst()).orElseThrow();
    blog.follow(() -> false);
    for (String word : WORDS) {
      assertThat(found(blog, word)).as(word).containsExactlyElementsOf(grep(there, word));
    }
    Corpus.report("a folder listed and searched as one blog", files.size());
  }

  private static Set<Path> found(Blog blog, String word) throws IOException {
    Set<Path> found = new TreeSet<>();
    BlogSearch search =
        new BlogSearch(blog.index(), BlogQuery.of(word), blog.posts(() -> false), Map.of());
    search.run(some -> some.forEach(match -> found.add(match.path())), () -> false);
    return found;
  }

  /** The posts whose bytes hold those of {@code word}, as {@code grep -lF} finds them. */
  private static Set<Path> grep(Set<Path> posts, String word) throws IOException {
    Set<Path> found = new TreeSet<>();
    String sought = new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    for (Path post : posts) {
      if (Files.readString(post, StandardCharsets.ISO_8859_1).contains(sought)) found.add(post);
    }
    return found;
  }
}
