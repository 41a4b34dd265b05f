package genko.workspace.audit;

import static org.assertj.core.api.Assertions.assertThat;

import genko.frontmatter.FrontMatter;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.text.Text;
import genko.words.Words;
import genko.workspace.audit.PostFacts.Listed;
import genko.workspace.audit.PostFacts.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a post is compared with others, and where it stands. */
class PostFactsTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2025-11-20T03:00:00Z"), ZoneId.of("Asia/Tokyo"));

  private static final String PATH = "_posts/2025-11-01-川.md";

  @TempDir private Path folder;
  private final WordIndex index = new WordIndex();
  private BlogAudit audit;

  @BeforeEach
  void blog() throws IOException {
    Files.createDirectories(folder.resolve("_posts"));
    Files.writeString(folder.resolve("_config.yml"), "timezone: Asia/Tokyo\npermalink: /:title/\n");
    PostFiles files = new PostFiles(Disk.REAL, folder.resolve("_backups"));
    AuditScope scope = AuditScope.ofFolder(folder, NOW);
    audit = BlogAudit.of(scope, files, NOW, Words.of(Locale.JAPANESE), Optional.empty());
  }

  private PostFacts facts(String path, String text) {
    return PostFacts.of(
        path,
        audit.read(Text.of(text)).orElseThrow(),
        audit.position(path),
        AuditRules.of("check: {paragraph: 5}"),
        index);
  }

  private PostFacts head(String fields) {
    return facts(PATH, "---\n" + fields + "\n---\n\n本文\n");
  }

  private static List<String> listed(String fields) {
    Text text = Text.of("---\n" + fields + "\n---\n");
    return PostFacts.lists(text, FrontMatter.of(text)).stream()
        .map(one -> one.field() + "/" + one.key() + "/" + one.said().text())
        .toList();
  }

  private static String text(Optional<Said> said) {
    return said.map(Said::text).orElse("");
  }

  @Test
  void anEmptyPostSaysNothing() {
    PostFacts facts = facts("_drafts/空.md", "");
    assertThat(facts.title()).isEmpty();
    assertThat(facts.description()).isEmpty();
    assertThat(facts.dateField()).isEmpty();
    assertThat(facts.lists()).isEmpty();
    assertThat(facts.part()).isEmpty();
    assertThat(facts.paragraphs()).isEmpty();
    assertThat(facts.files()).isEmpty();
    assertThat(facts.address()).isEmpty();
  }

  @Test
  void titleAndDescriptionAreThoseOfTheHead() {
    assertThat(text(head("title: ' 川の題 '").title())).isEqualTo("川の題");
    assertThat(text(head("description: 説明\nexcerpt: 抜粋").description())).isEqualTo("説明");
    assertThat(text(head("excerpt: 抜粋").description())).isEqualTo("抜粋");
    assertThat(head("title: ''\ndescription:").title()).isEmpty();
    assertThat(head("title: [題]").title()).isEmpty();
  }

  @Test
  void whatIsSaidStandsAtItsPlace() {
    String text = "---\r\nlayout: post\r\ntitle:  川\r\n---\r\n";
    Said title = facts(PATH, text).title().orElseThrow();
    assertThat(title.line()).isEqualTo(2);
    assertThat(title.column()).isEqualTo("title:  ".length());
    assertThat(text.substring(title.span().from(), title.span().to())).isEqualTo("川");
  }

  @Test
  void aDateIsInTheBlogsZone() {
    assertThat(head("date: 2025-11-02 10:00").date().map(date -> date.toInstant().toString()))
        .contains("2025-11-02T01:00:00Z");
    assertThat(head("published_at: 2025-11-02 10:00").dateField()).isPresent();
    assertThat(head("date: あした").date()).isEmpty();
    assertThat(text(head("date: あした").dateField())).isEqualTo("あした");
  }

  @Test
  void onlyWhatIsOutHasAnAddress() {
    assertThat(head("title: 題").address()).contains("/川/");
    assertThat(head("permalink: /x/").address()).contains("/x/");
    assertThat(head("date: 2026-01-01").address()).isPresent();
    assertThat(head("published: false").address()).isEmpty();
    PostFacts draft = facts("_drafts/山.md", "---\ntitle: 題\n---\n");
    assertThat(draft.draft()).isTrue();
    assertThat(draft.address()).isEmpty();
    assertThat(head("title: 題").draft()).isFalse();
    assertThat(head("draft: true").draft()).isTrue();
  }

  @Test
  void listsAreCalledByTheFirstOfTheirNames() {
    assertThat(listed("topics: [AI]\ntag: 川\ncategory: 日記\nauthors: [山田]"))
        .containsExactly(
            "tags/tag/川", "tags/topics/AI", "categories/category/日記", "author/authors/山田");
    assertThat(listed("tags: [' 川 ', '']")).containsExactly("tags/tags/川");
    assertThat(listed("tags:\ncategories: {川: 1}\ntitle: 題")).isEmpty();
  }

  @Test
  void eachItemStandsAtItsPlace() {
    Text text = Text.of("---\r\ntags:\r\n  - 川\r\n  - 'AI'\r\n---\r\n");
    List<Listed> all = PostFacts.lists(text, FrontMatter.of(text));
    assertThat(all).extracting(one -> one.said().line()).containsExactly(2, 3);
    assertThat(all).extracting(one -> one.said().column()).containsExactly(4, 4);
    assertThat(text.slice(all.getLast().said().span())).isEqualTo("'AI'");
  }

  @Test
  void partParagraphsFilesAndWordsAreThoseOfTheBody() {
    PostFacts facts = facts(PATH, "---\ntitle: 連載 第3回\n---\n\nサーバの川を渡る。\n\n短い\n\n![](P.PNG)\n");
    assertThat(facts.part().map(part -> part.series() + part.number())).contains("連載3");
    assertThat(facts.paragraphs()).hasSize(1);
    assertThat(facts.paragraphs().getFirst().line()).isEqualTo(4);
    assertThat(facts.files()).containsExactly("p.png");
    BitSet server = new BitSet();
    server.set(index.number("サーバ"));
    assertThat(facts.words().hasAny(server)).isTrue();
  }

  @Test
  void picturesOfTheHeadAreMentionedToo() {
    assertThat(head("image: /a/cover.jpg").files()).containsExactly("cover.jpg");
  }

  @Test
  void withoutItsWordsAPostKeepsAllElse() {
    PostFacts before = facts(PATH, "---\ntitle: 題\ntags: [川]\n---\n\nサーバの川を渡る。\n");
    PostFacts after = before.withoutWords();
    assertThat(after.words()).isSameAs(WordPlaces.NONE);
    assertThat(after).usingRecursiveComparison().ignoringFields("words").isEqualTo(before);
    AuditedPost post =
        new AuditedPost(PATH, Optional.empty(), List.of(), Optional.of(before)).withoutWords();
    assertThat(post.facts()).contains(after);
  }
}
