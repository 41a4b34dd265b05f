package genko.workspace.audit;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.Progress;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.text.Text;
import genko.workspace.audit.FieldRequest.Kind;
import genko.workspace.step.PostFix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a writer asks to become of a field of many posts, over blogs of a few. */
class FieldRequestTest {
  private static final String HEAD = "---\ntitle: 題\ntags: [AI, 'ＡＩ', 日記]  # 札\n---\n";

  @TempDir private Path folder;

  private static String after(FieldRequest request) {
    Text text = Text.of(HEAD);
    return request.changes(text).orElseThrow().apply(text).toString();
  }

  private static FieldRequest request(Kind kind, String field, String value) {
    return new FieldRequest(kind, field, value, "");
  }

  @Test
  void onlyTheFieldIsChanged() {
    assertThat(after(request(Kind.SET, "title", "別の題"))).isEqualTo(HEAD.replace("題", "別の題"));
    assertThat(after(request(Kind.ADD, "tags", "[日記, 川]")))
        .isEqualTo(HEAD.replace("日記]", "日記, 川]"));
    assertThat(after(request(Kind.DROP, "tags", "ＡＩ"))).isEqualTo(HEAD.replace(", 'ＡＩ'", ""));
    assertThat(after(request(Kind.REMOVE, "title", ""))).isEqualTo(HEAD.replace("title: 題\n", ""));
    assertThat(after(new FieldRequest(Kind.RENAME, "tags", "ＡＩ", "AI")))
        .as("two that get one name are one")
        .isEqualTo(HEAD.replace(", 'ＡＩ'", ""));
  }

  @Test
  void whatIsMissingIsNotAskedFor() {
    assertThat(request(Kind.ADD, "tags", " ").isWhole()).isFalse();
    assertThat(request(Kind.ADD, "tags", "[a").isWhole()).as("a text").isTrue();
    assertThat(request(Kind.SET, "", "x").isWhole()).isFalse();
    assertThat(request(Kind.REMOVE, "title", "").isWhole()).isTrue();
    assertThat(new FieldRequest(Kind.RENAME, "title", "a", "b").isWhole()).isFalse();
    assertThat(new FieldRequest(Kind.RENAME, "tags", "a", "b").isWhole()).isTrue();
  }

  @Test
  void onlyTheChosenPostsAreProposedAndUnsavedOnesAsTheyAreWritten() throws IOException {
    Path posts = Files.createDirectories(folder.resolve("_posts"));
    Files.writeString(folder.resolve("_config.yml"), "title: 試し\n");
    Path one = Files.writeString(posts.resolve("2024-05-01-a.md"), HEAD);
    Path other = Files.writeString(posts.resolve("2024-05-02-b.md"), HEAD);
    Files.writeString(posts.resolve("2024-05-03-c.md"), HEAD);
    Path deep = Files.writeString(posts.resolve("2024-05-04-d.md"), "---\ntags: {a: b}\n---\n");
    AuditScope scope = AuditScope.ofFiles(List.of(one, other, deep), Clock.systemUTC()).getFirst();
    PostFiles files = new PostFiles(Disk.REAL, folder.resolve("backups"));
    Map<Path, Text> unsaved = Map.of(other, Text.of("---\ntags: [川]\n---\n"));
    FieldRequest.Proposed found =
        request(Kind.ADD, "tags", "川").propose(scope, files, unsaved, Progress.NONE).orElseThrow();
    assertThat(found.fixes()).extracting(PostFix::path).containsExactly("_posts/2024-05-01-a.md");
    assertThat(found.fixes().getFirst().title()).isEqualTo("題");
    assertThat(found.refused()).isOne();
  }
}
