package genko.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import genko.corpus.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowCommandTest {
  @TempDir private Path folder;

  @Test
  void showsAPostAsOneObjectOnALine() throws IOException {
    Path post =
        Files.writeString(folder.resolve("2025-11-17-a.md"), "---\ntitle: \"<題>\"\n---\n\n本文です。\n");
    assertThat(Run.of("show", post.toString()).out())
        .isEqualTo(
            """
            {"file":"%s","fields":[{"key":"title","kind":"text","value":"<題>","raw":"\\"<題>\\"","line":2}],\
            "problems":[],"encoding":{"name":"UTF-8","bom":false},"lineEnds":{"LF":5},\
            "finalNewline":true,"bodyLength":7,"readingTime":1}
            """
                .formatted(post));
  }

  @Test
  void showsEachKindOfValueAsTheFormDoes() throws IOException {
    checkField("a: 文", "text", "\"文\"");
    checkField("a: 8", "integer", "8");
    checkField("a: 1,000", "integer", "\"1,000\"");
    checkField("a: 010", "integer", "\"010\"");
    checkField("a: 1.10", "number", "1.10");
    checkField("a: yes", "boolean", "true");
    checkField("a: \"off\"", "text", "\"off\"");
    checkField("a: Off", "boolean", "false");
    checkField("a: 2025-11-17 13:13:58 +0900", "date", "\"2025-11-17 13:13:58 +0900\"");
    checkField("a: [x, \"y, z\"]", "list", "[\"x\",\"y, z\"]");
    checkField("a:", "empty", "null");
    checkField("a: {b: c}", "yaml", "\"{b: c}\"");
  }

  private void checkField(String line, String kind, String value) throws IOException {
    JsonObject field = fields(show("---\n" + line + "\n---\n")).get(0).getAsJsonObject();
    assertThat(field.get("kind").getAsString()).as(line).isEqualTo(kind);
    assertThat(field.get("value")).as(line).hasToString(value);
  }

  @Test
  void showsWhichImagesAreMissingInTheBlog() throws IOException {
    Files.writeString(folder.resolve("_config.yml"), "title: 試し\n");
    Files.createDirectories(folder.resolve("assets"));
    Files.writeString(folder.resolve("assets/a.png"), "");
    Path posts = Files.createDirectories(folder.resolve("_posts"));
    Path post =
        Files.writeString(
            posts.resolve("2024-05-02-e.md"),
            "---\ntitle: 絵\n---\n![a](/assets/a.png)\n![b](/assets/b.png)\n");
    assertThat(Run.of("show", post.toString()).out())
        .contains("\"problems\":[{\"line\":5,\"column\":6,")
        .contains("The image /assets/b.png is not in the blog");
  }

  @Test
  void showsProblemsWithTheirPlace() throws IOException {
    JsonObject shown = show("---\ntitle: \"a\"\nlayout: 題: b\n---\n\n### 見出し\n{{ x\n");
    JsonObject problem = shown.getAsJsonArray("problems").get(0).getAsJsonObject();
    assertThat(problem.get("line").getAsInt()).isEqualTo(3);
    assertThat(problem.get("column").getAsInt()).isGreaterThan(8);
    assertThat(problem.get("severity").getAsString()).isEqualTo("fault");
    assertThat(problem.get("key").getAsString()).isEqualTo("layout");
    assertThat(problem.get("message").getAsString()).contains("colon");
    JsonArray problems = shown.getAsJsonArray("problems");
    JsonObject last = problems.get(problems.size() - 1).getAsJsonObject();
    assertThat(last.get("line").getAsInt()).as("a doubt about the body").isGreaterThan(5);
    assertThat(last.get("key").isJsonNull()).isTrue();
    assertThat(fields(shown).get(1).getAsJsonObject().get("kind").getAsString())
        .isEqualTo("broken");
  }

  @Test
  void showsHowTheFileIsWritten() throws IOException {
    JsonObject shown = show("\uFEFF---\r\ntitle: a\r\n---\r\n\nx\ry");
    assertThat(shown.getAsJsonObject("encoding")).hasToString("{\"name\":\"UTF-8\",\"bom\":true}");
    assertThat(shown.getAsJsonObject("lineEnds")).hasToString("{\"LF\":1,\"CRLF\":3,\"CR\":1}");
    assertThat(shown.get("finalNewline").getAsBoolean()).isFalse();
    assertThat(shown.get("bodyLength").getAsInt()).isEqualTo(4);
  }

  @Test
  void goesOnAfterAFileThatCannotBeRead() throws IOException {
    Path post = Files.writeString(folder.resolve("a.md"), "本文\n");
    Path none = folder.resolve("none.md");
    Run run = Run.of("show", none.toString(), post.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).startsWith(none + ":1: ");
    assertThat(run.out().lines()).hasSize(1);
    assertThat(Run.of("show").exit()).isEqualTo(2);
  }

  @Test
  void showsEveryPostOfTheCorpus() throws IOException {
    List<String> posts = Corpus.posts().stream().map(Path::toString).toList();
    String[] args = Stream.concat(Stream.of("show"), posts.stream()).toArray(String[]::new);
    Run run = Run.of(args);
    long complaints = run.err().lines().count();
    assertThat(run.out().lines().count() + complaints).isEqualTo(posts.size());
    run.out()
        .lines()
        .forEach(line -> assertThat(JsonParser.parseString(line).isJsonObject()).isTrue());
    Corpus.report("show", posts.size());
  }

  private static JsonArray fields(JsonObject shown) {
    return shown.getAsJsonArray("fields");
  }

  private JsonObject show(String content) throws IOException {
    Path post = Files.writeString(folder.resolve("2025-11-17-post.md"), content);
    Run run = Run.of("show", post.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    JsonElement shown = JsonParser.parseString(run.out());
    return shown.getAsJsonObject();
  }
}
