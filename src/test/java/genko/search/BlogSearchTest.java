package genko.search;

import static org.assertj.core.api.Assertions.assertThat;

import genko.corpus.Corpus;
import genko.edit.find.Search;
import genko.edit.find.Search.Sought;
import genko.edit.find.SearchLimit;
import genko.edit.find.SearchOptions;
import genko.edit.find.SearchOutcome;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.text.Span;
import genko.text.Text;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search by way of the index finds what looking through the posts finds. */
class BlogSearchTest {
  private static final String[] PIECES = {
    "生",
    "成",
    "生成",
    "AI",
    "ＡＩ",
    "ai",
    "ガ",
    "ｶﾞ",
    "か\u3099",
    "が",
    "か",
    "𠮷",
    "🍣",
    " ",
    "\n",
    "\r\n",
    "。",
    "a",
    "learning",
    "\"",
    "ー",
    "title: "
  };

  @TempDir Path temp;
  private Path blog;
  private PostFiles files;
  private BlogIndex index;

  /** Long after anything was written, so that times of change can be trusted. */
  private static Instant later() {
    return Instant.now().plusSeconds(3600);
  }

  @BeforeEach
  void begin() throws IOException {
    blog = Files.createDirectory(temp.resolve("blog"));
    files = new PostFiles(Disk.REAL, temp.resolve("backups"));
    index = index();
  }

  private BlogIndex index() {
    return new BlogIndex(
        Disk.REAL, files, BlogSearchTest::later, Optional.of(temp.resolve("cache/one")), blog);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(blog.resolve(name), text);
  }

  private List<BlogFile> posts() throws IOException {
    try (var paths = Files.list(blog)) {
      List<BlogFile> posts = new ArrayList<>();
      for (Path path : paths.sorted().toList()) {
        posts.add(new BlogFile(path, Files.size(path), Files.getLastModifiedTime(path).toMillis()));
      }
      return posts;
    }
  }

  private void follow() throws IOException {
    index.follow(posts(), () -> false);
  }

  private Map<String, Integer> found(String typed) throws IOException {
    return found(new BlogSearch(index, BlogQuery.of(typed), posts(), Map.of()));
  }

  private static Map<String, Integer> found(BlogSearch search) {
    Map<String, Integer> found = new TreeMap<>();
    assertThat(
            search.run(
                matches ->
                    matches.forEach(
                        match -> found.put(match.path().getFileName().toString(), match.count())),
                () -> false))
        .isTrue();
    return found;
  }

  /** How often the find bar would find each term in {@code text}; 0 when one is not there. */
  private static int plain(String text, BlogQuery query) {
    int sum = 0;
    for (BlogQuery.Term term : query.terms()) {
      SearchOptions options = new SearchOptions(false, term.whole(), false, true);
      Search search = ((Sought.Ready) Search.of(term.words(), options)).search();
      SearchLimit limit = SearchLimit.after(Duration.ofMinutes(1), () -> false);
      int count =
          ((SearchOutcome.Found) search.in(text, new Span(0, text.length()), limit))
              .matches()
              .size();
      if (count == 0) return 0;
      sum += count;
    }
    return sum;
  }

  private static String random(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--)
      text.append(PIECES[random.nextInt(PIECES.length)]);
    return text.toString();
  }

  @Test
  void findsWhatTheFindBarFinds() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Map<String, String> texts = new TreeMap<>();
    for (int i = 0; i < 40; i++) {
      String text = random(random, 40);
      texts.put("p" + i + ".md", text);
      write("p" + i + ".md", text);
    }
    follow();
    for (int round = 0; round < 300; round++) {
      String typed = random(random, 3).replaceAll("\\R", "");
      BlogQuery query = BlogQuery.of(typed);
      if (query.isEmpty()) continue;
      Map<String, Integer> expected = new TreeMap<>();
      texts.forEach(
          (name, text) -> {
            int count = plain(text, query);
            if (count > 0) expected.put(name, count);
          });
      assertThat(found(typed)).as("seed %d: %s", seed, typed).isEqualTo(expected);
    }
  }

  @Test
  void findsTheSameWithoutAnIndex() throws IOException {
    write("a.md", "生成AI");
    write("b.md", "学習");
    assertThat(found("生")).isEqualTo(Map.of("a.md", 1));
    follow();
    assertThat(index.size()).isEqualTo(2);
    assertThat(found("生")).isEqualTo(Map.of("a.md", 1));
  }

  @Test
  void readsPostsOfEveryEncoding() throws IOException {
    String text = "---\r\ntitle: 文字コードの話\r\n---\r\n日本語の本文です。カタカナもあります。\r\n";
    Files.write(blog.resolve("sjis.md"), text.getBytes(Charset.forName("windows-31j")));
    Files.write(blog.resolve("utf16.md"), ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
    write("bom.md", "\uFEFF" + text);
    follow();
    assertThat(found("かたかな")).containsOnlyKeys("bom.md", "sjis.md", "utf16.md");
  }

  @Test
  void showsTheLinesAndWhereTheHitsStandInThem() throws IOException {
    Path post = write("a.md", "---\ntitle: 「生」の話\n---\r\n𠮷生、生ＡＩ。\r\nai\n");
    follow();
    BlogSearch search = new BlogSearch(index, BlogQuery.of("生 AI"), posts(), Map.of());
    BlogSearch.PostLines lines = search.lines(post, 10, () -> false);
    assertThat(lines.count()).isEqualTo(5);
    assertThat(lines.lines())
        .containsExactly(
            new MatchedLine(1, "title: 「生」の話", List.of(new Span(8, 9)), List.of(new Span(12, 13))),
            new MatchedLine(
                3,
                "𠮷生、生ＡＩ。",
                List.of(new Span(2, 3), new Span(4, 5), new Span(5, 7)),
                List.of(new Span(24, 25), new Span(26, 27), new Span(27, 29))),
            new MatchedLine(4, "ai", List.of(new Span(0, 2)), List.of(new Span(32, 34))));
    assertThat(search.lines(post, 1, () -> false).lines()).hasSize(1);
  }

  @Test
  void cutsALongLineAroundItsFirstHit() throws IOException {
    Path post = write("a.md", "🍣".repeat(1000) + "生" + "。".repeat(1000));
    BlogSearch search = new BlogSearch(index, BlogQuery.of("生"), posts(), Map.of());
    MatchedLine line = search.lines(post, 10, () -> false).lines().getFirst();
    assertThat(line.text().length()).isLessThan(410);
    Span hit = line.ranges().getFirst();
    assertThat(line.text().substring(hit.from(), hit.to())).isEqualTo("生");
    assertThat(Character.isHighSurrogate(line.text().charAt(0))).isTrue();
  }

  @Test
  void knowsTitles() throws IOException {
    write("a.md", "---\nlayout: post\ntitle: \"生成の\\\"今\\\"\"\n---\n");
    write("b.md", "+++\ntitle = '本'\n+++\n生成\n");
    write("c.md", "生成\ntitle: x\n");
    follow();
    List<PostMatch> all = new ArrayList<>();
    new BlogSearch(index, BlogQuery.of("生成"), posts(), Map.of()).run(all::addAll, () -> false);
    assertThat(all)
        .containsExactlyInAnyOrder(
            new PostMatch(blog.resolve("a.md"), "生成の\"今\"", 1, true),
            new PostMatch(blog.resolve("b.md"), "本", 1, false),
            new PostMatch(blog.resolve("c.md"), "", 1, false));
  }

  @Test
  void takesTheTextOnTheScreenForThatOfTheFile() throws IOException {
    Path post = write("a.md", "生成");
    write("b.md", "学習");
    follow();
    Map<Path, Text> unsaved = Map.of(post, Text.of("学習 学習"));
    assertThat(found(new BlogSearch(index, BlogQuery.of("生成"), posts(), unsaved))).isEmpty();
    assertThat(found(new BlogSearch(index, BlogQuery.of("学習"), posts(), unsaved)))
        .isEqualTo(Map.of("a.md", 2, "b.md", 1));
  }

  @Test
  void followsWhatBecomesOfTheFiles() throws IOException {
    write("a.md", "生成");
    write("b.md", "生成");
    write("c.md", "生成");
    follow();
    write("a.md", "学習");
    Files.setLastModifiedTime(blog.resolve("a.md"), FileTime.from(Instant.now().plusSeconds(9)));
    Files.delete(blog.resolve("b.md"));
    write("d.md", "生成");
    // Before the index has followed, too.
    assertThat(found("生成")).isEqualTo(Map.of("c.md", 1, "d.md", 1));
    follow();
    assertThat(index.size()).isEqualTo(3);
    assertThat(found("生成")).isEqualTo(Map.of("c.md", 1, "d.md", 1));
    assertThat(found("学習")).isEqualTo(Map.of("a.md", 1));
  }

  @Test
  void doesNotTrustATimeBehindWhichAChangeMayHide() throws IOException {
    index =
        new BlogIndex(Disk.REAL, files, Instant::now, Optional.of(temp.resolve("cache/one")), blog);
    Path post = write("a.md", "生成");
    FileTime time = Files.getLastModifiedTime(post);
    follow();
    write("a.md", "学習");
    Files.setLastModifiedTime(post, time);
    assertThat(found("学習")).isEqualTo(Map.of("a.md", 1));
    follow();
    assertThat(found("生成")).isEmpty();
  }

  @Test
  void keepsFewFilesHoweverOftenPostsChange() throws IOException {
    for (int i = 0; i < 30; i++) {
      write("p" + i + ".md", "生成".repeat(i + 1));
      follow();
    }
    assertThat(index.size()).isEqualTo(30);
    assertThat(found("生成")).hasSize(30);
    try (var names = Files.list(temp.resolve("cache/one"))) {
      assertThat(names).hasSizeLessThan(14);
    }
  }

  @Test
  void goesOnWithWhatAnEarlierStartHasRead() throws IOException {
    write("a.md", "生成");
    follow();
    index.close();
    // What is read again would be missed.
    BlogIndex next = index();
    next.follow(posts(), () -> false);
    try (var texts = Files.list(temp.resolve("cache/one"))) {
      assertThat(texts.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("lock", "manifest", "texts-1");
    }
    assertThat(next.size()).isEqualTo(1);
  }

  /** Writes something else into a file of the index. */
  private void spoil(String name, int at) throws IOException {
    Path file = temp.resolve("cache/one").resolve(name);
    byte[] bytes = Files.readAllBytes(file);
    bytes[at < 0 ? bytes.length + at : at] ^= 1;
    Files.write(file, bytes);
  }

  @Test
  void isMadeAnewWhereItIsCorrupt() throws IOException {
    write("a.md", "生成");
    follow();
    for (int at : new int[] {0, 5, 9, 40, -1}) {
      index.close();
      spoil("manifest", at);
      index = index();
      assertThat(found("生成")).isEqualTo(Map.of("a.md", 1));
      follow();
      assertThat(index.size()).as("byte %d", at).isEqualTo(1);
    }
    index.close();
    Files.write(temp.resolve("cache/one/manifest"), new byte[2]);
    index = index();
    follow();
    assertThat(index.size()).isEqualTo(1);
  }

  @Test
  void readsThePostsThemselvesWhereItsTextsAreSpoilt() throws IOException {
    write("a.md", "生成");
    follow();
    for (int round = 0; round < 2; round++) {
      try (var names = Files.list(temp.resolve("cache/one"))) {
        for (Path file : names.filter(path -> path.toString().contains("texts-")).toList()) {
          if (round == 0) spoil(file.getFileName().toString(), 1);
          else Files.delete(file);
        }
      }
      assertThat(found("生成")).isEqualTo(Map.of("a.md", 1));
      assertThat(found("学")).isEmpty();
      follow();
      BlogIndex another = index();
      another.follow(posts(), () -> false);
      assertThat(another.segments().stream().map(another::read)).allMatch(it -> it.isPresent());
    }
  }

  @Test
  void copiesOfTheProgramKeepApart() throws IOException {
    write("a.md", "生成");
    follow();
    BlogIndex second = index();
    write("b.md", "生成");
    second.follow(posts(), () -> false);
    assertThat(second.size()).as("reads what the first has written").isEqualTo(1);
    assertThat(found(new BlogSearch(second, BlogQuery.of("生成"), posts(), Map.of()))).hasSize(2);
    follow();
    second.follow(posts(), () -> false);
    assertThat(second.size()).isEqualTo(2);
    index.close();
    write("c.md", "生成");
    second.follow(posts(), () -> false);
    assertThat(second.size()).as("writes when the first has ended").isEqualTo(3);
    second.close();
  }

  @Test
  void searchesWithoutAFolderOfItsOwn() throws IOException {
    Files.writeString(temp.resolve("cache"), "no folder");
    write("a.md", "生成");
    follow();
    assertThat(index.size()).isZero();
    assertThat(found("生成")).isEqualTo(Map.of("a.md", 1));
  }

  @Test
  void findsWhatIsToBeReplacedAsItStands() throws IOException {
    write("a.md", "AI ai ＡＩ AI x");
    write("b.md", "ai");
    follow();
    assertThat(found(new BlogSearch(index, BlogQuery.exactly("AI"), posts(), Map.of())))
        .isEqualTo(Map.of("a.md", 2));
    assertThat(found(new BlogSearch(index, BlogQuery.exactly("AI x"), posts(), Map.of())))
        .isEqualTo(Map.of("a.md", 1));
  }

  @Test
  void stopsWhenNobodyWaits() throws IOException {
    write("a.md", "生成");
    follow();
    List<PostMatch> all = new ArrayList<>();
    BlogSearch search = new BlogSearch(index, BlogQuery.of("生"), posts(), Map.of());
    assertThat(search.run(all::addAll, () -> true)).isFalse();
    assertThat(all).isEmpty();
  }

  @Test
  void findsInTheCorpusWhatStandsInItsFiles() throws IOException {
    List<Path> corpus = Corpus.posts();
    List<BlogFile> posts = new ArrayList<>();
    for (Path path : corpus) {
      Path whole = path.toAbsolutePath();
      posts.add(new BlogFile(whole, Files.size(path), Files.getLastModifiedTime(path).toMillis()));
    }
    Path root = posts.getFirst().path().getRoot();
    BlogIndex all =
        new BlogIndex(
            Disk.REAL, files, BlogSearchTest::later, Optional.of(temp.resolve("cache/two")), root);
    all.follow(posts, () -> false);
    for (String words : List.of("生", "生成", "the", "です。", "http://")) {
      TreeMap<Path, Integer> expected = new TreeMap<>();
      for (BlogFile post : posts) {
        // As grep does: a byte is a byte, and nothing is folded.
        String bytes = Files.readString(post.path(), StandardCharsets.ISO_8859_1);
        String term =
            new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        int count = Arrays.asList(bytes.split(java.util.regex.Pattern.quote(term), -1)).size() - 1;
        if (count > 0) expected.put(post.path(), count);
      }
      TreeMap<Path, Integer> found = new TreeMap<>();
      new BlogSearch(all, BlogQuery.of(words), posts, Map.of())
          .run(some -> some.forEach(it -> found.put(it.path(), it.count())), () -> false);
      expected.forEach(
          (path, count) ->
              assertThat(found.getOrDefault(path, 0))
                  .as("%s in %s", words, path)
                  .isGreaterThanOrEqualTo(count));
    }
    all.close();
    Corpus.report("a search finds what stands in the files", posts.size());
  }
}
