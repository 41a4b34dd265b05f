package genko.workspace.audit;

import static org.assertj.core.api.Assertions.assertThat;

import genko.corpus.Corpus;
import genko.frontmatter.Field;
import genko.frontmatter.FrontMatter;
import genko.storage.files.Disk;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.text.ChangeSet;
import genko.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ItemRenameTest {
  private static void check(String before, Map<String, String> names, String after) {
    Text text = Text.of("---\n" + before + "\n---\n\n本文\n");
    ChangeSet changes = new ItemRename("tags", names).changes(text);
    assertThat(changes.apply(text)).hasToString("---\n" + after + "\n---\n\n本文\n");
  }

  @Test
  void renamesInEveryFormAndChangesNothingElse() {
    Map<String, String> names = Map.of("AI", "人工知能");
    check("tags: [\"AI\", 'AI活用'] # 仮", names, "tags: [\"人工知能\", 'AI活用'] # 仮");
    check("tags:\n  - AI\n  - 川", names, "tags:\n  - 人工知能\n  - 川");
    check("categories: [AI]\ntags: 川", names, "categories: [AI]\ntags: 川");
    check("title: AI", names, "title: AI");
  }

  @Test
  void twoThatGetOneNameBecomeOne() {
    check("tags: [AI, ＡＩ, 川]", Map.of("ＡＩ", "AI"), "tags: [AI, 川]");
    check("tags: [A, B]", Map.of("A", "B", "B", "A"), "tags: [B, A]");
  }

  /** All posts beside the checkout as one blog, in which every tag that stands there is renamed. */
  @Test
  void everyLawHoldsWhenTagsAreRenamedInAllPosts() throws IOException {
    PostFiles files = new PostFiles(Disk.REAL, Path.of("target/none"));
    List<Text> texts = new ArrayList<>();
    Map<String, Integer> tags = new HashMap<>();
    for (Path post : Corpus.posts()) {
      if (!(files.open(post) instanceof Opened opened)) continue;
      texts.add(opened.text());
      PostFacts.lists(opened.text(), FrontMatter.of(opened.text())).stream()
          .filter(one -> one.field().equals("tags"))
          .forEach(one -> tags.merge(one.said().text(), 1, Integer::sum));
    }
    String most = tags.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    int renamed = 0;
    for (String tag : List.of(most, tags.keySet().stream().sorted().findFirst().orElseThrow())) {
      ItemRename there = new ItemRename("tags", Map.of(tag, "改めたタグ: 一"));
      for (Text before : texts) {
        ChangeSet changes = there.changes(before);
        Text after = changes.apply(before);
        assertThat(there.changes(after).isEmpty()).as(tag).isTrue();
        if (changes.isEmpty()) continue;
        renamed++;
        assertOthersAreTheSame(FrontMatter.of(before), FrontMatter.of(after), before, after);
        assertThat(changes.invert(before).apply(after)).isEqualTo(before);
      }
    }
    assertThat(renamed).isPositive();
    Corpus.report("a tag renamed in all posts (%d changed)".formatted(renamed), texts.size());
  }

  private static void assertOthersAreTheSame(
      FrontMatter before, FrontMatter after, Text from, Text to) {
    assertThat(to.slice(after.bodyStart(), to.length()))
        .isEqualTo(from.slice(before.bodyStart(), from.length()));
    assertThat(after.fields()).hasSameSizeAs(before.fields());
    for (Field field : before.fields()) {
      if (List.of("tags", "tag", "topics").contains(field.key())) continue;
      assertThat(after.fields().get(field.index()).raw()).isEqualTo(field.raw());
    }
  }
}
