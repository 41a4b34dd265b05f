package genko.workspace.audit;

import static org.assertj.core.api.Assertions.assertThat;

import genko.check.Diagnostic;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.text.Problem;
import genko.text.Span;
import genko.words.Words;
import genko.workspace.step.PostFix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a whole blog shows, over blogs of which each fault is known. */
class BlogAuditTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2025-11-20T03:00:00Z"), ZoneId.of("Asia/Tokyo"));

  @TempDir private Path folder;

  /** Where each kind is to be found: file, then line counted from one. */
  private final Map<String, Set<String>> planted = new TreeMap<>();

  @BeforeEach
  void blog() throws IOException {
    Files.createDirectories(folder.resolve("_posts"));
    Files.writeString(folder.resolve("_config.yml"), "title: 試し\ntimezone: Asia/Tokyo\n");
  }

  private void post(String path, String head, String body) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "---\n" + head + "---\n" + body);
  }

  private BlogAudit.Result run() throws IOException {
    return audit().run();
  }

  private BlogAudit audit() throws IOException {
    AuditScope scope = AuditScope.ofFolder(folder, NOW);
    PostFiles files = new PostFiles(Disk.REAL, folder.resolve("_backups"));
    return BlogAudit.of(scope, files, NOW, Words.of(Locale.JAPANESE), Optional.empty());
  }

  private Map<String, Set<String>> found() throws IOException {
    Map<String, Set<String>> found = new TreeMap<>();
    for (AuditFinding one : run().findings()) {
      found
          .computeIfAbsent(one.rule(), rule -> new TreeSet<>())
          .add(one.path() + ":" + (one.line() + 1));
    }
    return found;
  }

  private void plant(String rule, String path, int line) {
    planted.computeIfAbsent(rule, key -> new TreeSet<>()).add(path + ":" + line);
  }

  @Test
  void eachPlantedFaultIsFoundAndNothingElse() throws IOException {
    long seed = 20251120;
    Random random = new Random(seed);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 120; i++) names.add(plain(i, random));
    for (int i = 0; i < 120; i += 6) plantIn(i, names);
    Files.createDirectories(folder.resolve("assets"));
    Files.write(folder.resolve("assets/used.png"), new byte[] {1});
    Files.write(folder.resolve("assets/lost.png"), new byte[] {1});
    plant("blog.unused", "assets/lost.png", 1);
    post("_posts/2024-12-31-e.md", "title: 絵\ntags: [日記, 川]\n", "\n![絵](/assets/used.png)\n");
    Map<String, Set<String>> found = found();
    int right = 0;
    int all = 0;
    int wanted = 0;
    for (String rule : planted.keySet()) {
      Set<String> hits = new TreeSet<>(found.getOrDefault(rule, Set.of()));
      all += hits.size();
      wanted += planted.get(rule).size();
      hits.retainAll(planted.get(rule));
      right += hits.size();
      System.out.printf(
          "%s: %d of %d found, %d reported%n",
          rule, hits.size(), planted.get(rule).size(), found.getOrDefault(rule, Set.of()).size());
    }
    System.out.printf("recall %d of %d, precision %d of %d%n", right, wanted, right, all);
    assertThat(found).as("seed " + seed).isEqualTo(planted);
  }

  @Test
  void namesAndWordsThatSeveralPostsHaveAreNoSlipsOfABlog() {
    List<AuditedPost> posts = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      List<AuditFinding> found = new ArrayList<>();
      found.add(unknown("p" + i, "webhook"));
      if (i == 0) found.add(unknown("p0", "Andrey"));
      if (i == 1) found.add(unknown("p1", "writtend"));
      posts.add(new AuditedPost("p" + i, Optional.empty(), found, Optional.empty()));
    }
    BlogVocabulary known = BlogVocabulary.of(posts);
    assertThat(posts.stream().flatMap(post -> post.findings().stream()).filter(known::has))
        .containsExactly(
            unknown("p0", "webhook"),
            unknown("p0", "Andrey"),
            unknown("p1", "webhook"),
            unknown("p2", "webhook"));
  }

  private static AuditFinding unknown(String path, String word) {
    Problem problem = Problem.of(Problem.Severity.NOTE, Span.at(0), "check.spelling", word);
    return new AuditFinding(path, 0, 0, new Diagnostic(problem, List.of(), Optional.of(word)));
  }

  private static String name(int number) {
    return "_posts/2024-%02d-%02d-p%d.md".formatted(number / 28 + 1, number % 28 + 1, number);
  }

  private static String head(int number) {
    return "title: 散歩の記録 %s\ndescription: 川沿いを歩いた日のことを書いた説明 %d の文です\ntags: [日記, 川]\n"
        .formatted(Integer.toString(number + 1000, 36), number);
  }

  private static String sentence(int number, Random random) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      words.append("道の").append(random.nextInt(10_000)).append("番目の角を曲がると、");
    }
    return words.append(number).append("軒目の店があります。").toString();
  }

  private String plain(int number, Random random) throws IOException {
    String body = "\nサーバーを見てください。データベースとWebがあります。\n\n" + sentence(number, random) + "\n";
    post(name(number), head(number), body);
    return name(number);
  }

  /** One fault into each of the posts from {@code at} on, after which others follow. */
  private void plantIn(int at, List<String> names) throws IOException {
    String path = names.get(at);
    String text = Files.readString(folder.resolve(path));
    switch (at / 6 % 10) {
      case 0 -> {
        write(path, text.replace("サーバーを", "サーバを"));
        plant("word.spelling", path, 7);
      }
      case 1 -> {
        write(path, text.replace("見てください", "見て下さい"));
        plant("word.spelling", path, 7);
      }
      case 2 -> {
        write(path, text.replace("Webが", "ＷＥＢが"));
        plant("word.letters", path, 7);
      }
      case 3 -> {
        write(path, text.replace("[日記, 川]", "[日記, 川, 石%d]".formatted(at)));
        plant("blog.tagOnce", path, 4);
      }
      case 4 -> {
        String other = Files.readString(folder.resolve(names.get(at + 1)));
        String copied = other.substring(other.lastIndexOf("\n\n") + 2);
        write(path, text + "\n" + copied);
        plant("blog.paragraph", path, 11);
      }
      case 5 -> {
        write(path, text.replaceFirst("title: .*", "title: " + title(names.get(at + 1))));
        plant("blog.title", path, 2);
        plant("blog.title", names.get(at + 1), 2);
      }
      case 6 -> {
        write(
            path,
            text.replaceFirst(
                "description: .*", "description: 川沿いを歩いた日のことを書いた説明 %d の文です".formatted(at + 1)));
        plant("blog.description", path, 3);
        plant("blog.description", names.get(at + 1), 3);
      }
      case 7 -> {
        String series = "title: 連載%d".formatted(at);
        write(path, text.replaceFirst("title: .*", series + " 第1回"));
        String next = Files.readString(folder.resolve(names.get(at + 1)));
        write(names.get(at + 1), next.replaceFirst("title: .*", series + " 第3回"));
        plant("blog.part", names.get(at + 1), 2);
      }
      case 8 -> {
        write(path, text.replace("tags:", "permalink: /same%d.html\ntags:".formatted(at)));
        String next = Files.readString(folder.resolve(names.get(at + 1)));
        write(
            names.get(at + 1),
            next.replace("tags:", "permalink: /same%d.html\ntags:".formatted(at)));
        plant("blog.address", path, 1);
        plant("blog.address", names.get(at + 1), 1);
      }
      default -> {
        write(path, text.replace("データベースと", "データーベースと"));
        plant("word.spelling", path, 7);
      }
    }
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(folder.resolve(path), text);
  }

  private String title(String path) throws IOException {
    return Files.readString(folder.resolve(path))
        .lines()
        .skip(1)
        .findFirst()
        .orElseThrow()
        .substring("title: ".length());
  }

  @Test
  void tagsThatReadAsOneAreTold() throws IOException {
    post("_posts/2024-01-01-a.md", "title: 一\ntags: [ChatGPT, AI, データベース]\n", "\n一\n");
    post("_posts/2024-01-02-b.md", "title: 二\ntags: [ChatGPT, AI, データベース]\n", "\n二\n");
    post("_posts/2024-01-03-c.md", "title: 三\ntags: [chatgpt, ＡＩ, データーベース]\n", "\n三\n");
    List<AuditFinding> like =
        run().findings().stream().filter(one -> one.rule().equals("blog.like")).toList();
    assertThat(like)
        .extracting(one -> one.path() + " " + one.problem().args().subList(0, 2))
        .containsExactly(
            "_posts/2024-01-03-c.md [chatgpt, ChatGPT]",
            "_posts/2024-01-03-c.md [ＡＩ, AI]",
            "_posts/2024-01-03-c.md [データーベース, データベース]");
  }

  @Test
  void aWordIsLeftAloneInCodeInQuotesInLinksAndInNames() throws IOException {
    String usual = "\nサーバーとサーバーとサーバー。\n";
    post("_posts/2024-01-01-a.md", "title: 一\n", usual);
    String body =
        """

        `サーバ` 「サーバは古い」 [サーバ](https://example.com/) サーバです。

        > サーバの話

            サーバの設定
        """;
    post("_posts/2024-01-02-b.md", "title: 二\n", body);
    assertThat(run().findings())
        .filteredOn(one -> one.rule().startsWith("word"))
        .extracting(one -> one.line() + 1)
        .containsExactly(5);
  }

  @Test
  void theWritersOwnSpellingGoesBeforeThatOfMost() throws IOException {
    post("_posts/2024-01-01-a.md", "title: 一\n", "\nサーバーとサーバー。メモリーとメモリ。\n");
    write(".genko.yml", "check:\n  words: [サーバ]\n  leave: [メモリ]\n");
    assertThat(run().findings())
        .filteredOn(one -> one.rule().startsWith("word"))
        .extracting(one -> one.problem().args().subList(0, 2).toString())
        .containsExactly("[サーバー, サーバ]", "[サーバー, サーバ]");
  }

  @Test
  void aDraftOfWhatIsOutAndADateThatIsFarAheadAreTold() throws IOException {
    post("_posts/2024-01-01-a.md", "title: 一\n", "\n一\n");
    post("_posts/2024-01-02-b.md", "title: 二\ndate: 2042-01-02\n", "\n二\n");
    post("_drafts/a.md", "title: 一\n", "\n一\n");
    Map<String, Set<String>> found = found();
    assertThat(found.get("blog.draftOut")).containsExactly("_drafts/a.md:2");
    assertThat(found.get("blog.future")).containsExactly("_posts/2024-01-02-b.md:3");
  }

  @Test
  void oneKindMendedInAllPostsChangesItsSpansAloneAndTwiceIsOnce() throws IOException {
    post("_posts/2024-01-01-a.md", "title: 一\n", "\nサーバーとサーバーとサーバー。\n\n**太字**\n\n文です。\n");
    post("_posts/2024-01-02-b.md", "title: 二 # 仮\n", "\nサーバとサーバー。\n\n**太字**\n\n文です。");
    for (int round = 0; round < 2; round++) {
      BlogAudit audit = audit();
      List<PostFix> fixes = new BlogFix(audit, new FixKinds(Set.of("word"))).propose(audit.run());
      assertThat(fixes).hasSize(round == 0 ? 1 : 0);
      for (PostFix fix : fixes) {
        assertThat(fix.diffs()).hasToString("[@@ 5 @@ -サーバとサーバー。 +サーバーとサーバー。]");
        Path file = folder.resolve(fix.path());
        var text = genko.text.Text.of(Files.readString(file));
        Files.writeString(file, fix.changes().apply(text).toString());
      }
    }
    assertThat(Files.readString(folder.resolve("_posts/2024-01-02-b.md")))
        .isEqualTo("---\ntitle: 二 # 仮\n---\n\nサーバーとサーバー。\n\n**太字**\n\n文です。");
  }
}
