package genko.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetCommandTest {
  private static final String POST =
      """
      ---
      layout: post
      title: "原稿の書き方" # 仮題
      date: 2025-11-17 13:13:58 +0900
      categories: ["文章"]
      tags:
        - 日本語
        - "AI"
      author: "編集部"
      excerpt: ""
      reading_time: 8
      ---

      本文です。
      """;

  @TempDir private Path folder;

  @Test
  void setsOneFieldAndNoOtherByte() throws IOException {
    check("title=後の題", "\"原稿の書き方\"", "\"後の題\"");
    check("title=say \"a: b\"", "\"原稿の書き方\"", "\"say \\\"a: b\\\"\"");
    check("layout=a: b", "layout: post", "layout: \"a: b\"");
    check("reading_time=12", "reading_time: 8", "reading_time: 12");
    check("layout=2024", "layout: post", "layout: \"2024\"");
    check("date=2025-11-18 09:00:00 +0900", "2025-11-17 13:13:58", "2025-11-18 09:00:00");
  }

  @Test
  void aHeadInAFormThatIsNotReadIsLeftAsItIs() throws IOException {
    for (String head :
        new String[] {
          "+++\ntitle = \"題\"\n\n本文", // not closed
          "{\n  \"title\": \"題\",\n\n本文\n", // not closed either
          "---json\n{\"title\": \"題\"}\n---\n本文\n",
          "---toml\ntitle = \"題\"\n---\n本文\n",
          "\"title\": \"題\"\n;;;\n本文\n",
          ";;;\n\"title\": \"題\"\n;;;\n本文\n",
        }) {
      Path post = folder.resolve("post.md");
      Files.writeString(post, head);
      Run run = Run.of("set", "title=x", post.toString());
      assertThat(run.exit()).as(head).isEqualTo(1);
      assertThat(run.err()).as(head).contains("post.md:1:");
      assertThat(Files.readString(post)).isEqualTo(head);
      assertThat(Run.of("show", post.toString()).out()).as(head).contains("\"line\":1");
    }
  }

  @Test
  void aPostThatNoEncodingReadsIsLeftAsItIs() throws IOException {
    Path post = folder.resolve("post.md");
    String text = "\uFEFF" + POST + "\ud842\n";
    byte[] bytes = new byte[2 * text.length()];
    for (int at = 0; at < text.length(); at++) {
      bytes[2 * at] = (byte) text.charAt(at);
      bytes[2 * at + 1] = (byte) (text.charAt(at) >>> 8);
    }
    Files.write(post, bytes);
    Run run = Run.of("set", "title=x", post.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("post.md:1:");
    assertThat(Files.readAllBytes(post)).isEqualTo(bytes);
  }

  @Test
  void aPostThatWouldBeTooLargeIsLeftAsItIs() throws IOException {
    Path post = folder.resolve("post.md");
    String large = POST + "a".repeat((16 << 20) - POST.getBytes(UTF_8).length - 10);
    Files.writeString(post, large);
    Run run = Run.of("set", "title=" + "題".repeat(40), post.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("16 MB");
    assertThat(Files.readString(post)).isEqualTo(large);
  }

  @Test
  void aValueInBracketsIsAListAndASingleOneItsOnlyItem() throws IOException {
    check("categories=[文章, \"a, b\"]", "[\"文章\"]", "[\"文章\", \"a, b\"]");
    check("categories=技術", "[\"文章\"]", "[\"技術\"]");
    check("categories=[]", "[\"文章\"]", "[]");
    check("tags=[日本語]", "  - 日本語\n  - \"AI\"\n", "  - 日本語\n");
  }

  @Test
  void whatTheKindOfAFieldForbidsIsRefusedUnlessForced() throws IOException {
    String fields = "show: true\nimage:\n  path: /a.png\nlist:\n  - {a: 1}\nupdated: 2024-06-03\n";
    refused(fields, "date=2024年3月11日 9時", "write it like 2024-03-11 09:00");
    refused(fields, "date=", "not a date");
    refused(fields, "date=2024-02-30", "2024-02-30 does not exist");
    refused(fields, "date=2024-03-11 25:00", "not a date");
    refused(fields, "date=[2024-03-11]", "not a list");
    refused(fields, "updated=昨日", "not a date");
    refused(fields, "reading_time=twelve", "write one, like 8");
    refused(fields, "show=maybe", "write true or false");
    refused(fields, "published=いいえ", "write true or false");
    refused(fields, "permalink=", "remove the field");
    refused(fields, "title=[a, b]", "not a list");
    refused(fields, "image=/b.png", "change it as YAML");
    refused(fields, "image=[/b.png]", "change it as YAML");
    refused(fields, "list=b", "change it as YAML");
  }

  private void refused(String fields, String pair, String reason) throws IOException {
    String text = POST.replace("reading_time: 8\n", "reading_time: 8\n" + fields);
    Path post = Files.writeString(folder.resolve("refused.md"), text);
    checkExit(1, reason, "set", pair, post.toString());
    assertThat(post).hasContent(text);
    checkExit(0, "", "set", "--force", pair, post.toString());
    assertThat(Files.readString(post)).isNotEqualTo(text);
  }

  @Test
  void whatStandsThereAlreadyIsNotRefused() throws IOException {
    Path post = Files.writeString(folder.resolve("old.md"), "---\ndate: いつか\n---\n本文\n");
    checkExit(0, "", "set", "date=いつか", post.toString());
  }

  @Test
  void theSameValueWritesTheSameBytes() throws IOException {
    for (String pair :
        new String[] {
          "title=原稿の書き方", "categories=[文章]", "categories=文章", "tags=[日本語, AI]", "reading_time=8"
        }) {
      check(pair, "", "");
    }
  }

  @Test
  void severalPairsAreSetAndANewFieldIsAddedInItsPlace() throws IOException {
    Path post = post("a.md", POST.replace("reading_time: 8\n", ""));
    checkExit(
        0, "", "set", "title=後", "--set", "reading_time=3", "published=false", post.toString());
    String after = Files.readString(post);
    assertThat(after).contains("title: \"後\" # 仮題\n").contains("excerpt: \"\"\nreading_time: 3\n");
    assertThat(after).contains("published: false\n");
  }

  @Test
  void writesIntoAFolderAndLeavesTheOriginals() throws IOException {
    Path post = post("a.md", POST);
    Path out = folder.resolve("new/out");
    checkExit(0, "", "set", "title=後", "--out", out.toString(), post.toString());
    assertThat(post).hasContent(POST);
    assertThat(out.resolve("a.md")).hasContent(POST.replace("原稿の書き方", "後"));
    checkExit(0, "", "set", "title=次", "--out", out.toString(), post.toString());
    assertThat(out.resolve("a.md")).hasContent(POST.replace("原稿の書き方", "次"));
  }

  @Test
  void neverWritesTwoPostsIntoOneOrOverAnOriginal() throws IOException {
    Path post = post("a.md", POST);
    Path twin = post("sub/a.md", POST);
    String out = folder.resolve("out").toString();
    checkExit(2, "same name", "set", "title=後", "--out", out, post.toString(), twin.toString());
    assertThat(Path.of(out)).doesNotExist();
    checkExit(2, "overwrite", "set", "title=後", "--out", folder.toString(), post.toString());
    assertThat(post).hasContent(POST);
    assertThat(twin).hasContent(POST);
  }

  @Test
  void saysFileAndLineOfWhatItCannotDoAndGoesOnWithTheOthers() throws IOException {
    Path none = folder.resolve("none.md");
    Path post = post("a.md", POST);
    checkExit(1, none + ":1: ", "set", "title=後", none.toString(), post.toString());
    assertThat(post).hasContent(POST.replace("原稿の書き方", "後"));
    Path damaged =
        Files.write(folder.resolve("b.md"), new byte[] {'a', (byte) 0x81, 0x0A, (byte) 0x81});
    checkExit(1, damaged + ":1: ", "set", "title=後", damaged.toString());
    assertThat(Files.readAllBytes(damaged)).hasSize(4);
  }

  @Test
  void namesTheLineOfACharacterThatTheEncodingCannotHold() throws IOException {
    Path post = folder.resolve("sjis.md");
    byte[] before = POST.getBytes(Charset.forName("windows-31j"));
    Files.write(post, before);
    checkExit(1, post + ":3: Shift_JIS cannot hold “🍣”", "set", "title=寿司🍣", post.toString());
    assertThat(Files.readAllBytes(post)).isEqualTo(before);
    checkExit(0, "", "set", "title=寿司", post.toString());
    assertThat(Files.readAllBytes(post))
        .isEqualTo(POST.replace("原稿の書き方", "寿司").getBytes(Charset.forName("windows-31j")));
  }

  @Test
  void wrongUseIsSaidAndChangesNothing() throws IOException {
    Path post = post("a.md", POST);
    checkExit(2, "There is nothing to set", "set", post.toString());
    checkExit(2, "No post is named", "set", "title=後");
    checkExit(2, "is not KEY=VALUE", "set", "tags=[a, {b: c}]", post.toString());
    checkExit(2, "is not KEY=VALUE", "set", "--set", "title", post.toString());
    checkExit(2, "", "set", "--nothing", post.toString());
    assertThat(post).hasContent(POST);
  }

  @Test
  void textInBracketsAndNamesWithEqualsSignsHaveTheirForms() throws IOException {
    Path post = post("a=b.md", POST);
    checkExit(0, "", "set", "--text", "title=[WIP]", post.toString());
    assertThat(post).hasContent(POST.replace("原稿の書き方", "[WIP]"));
  }

  private void check(String pair, String before, String after) throws IOException {
    Path post = post("a.md", POST);
    checkExit(0, "", "set", pair, post.toString());
    assertThat(Files.readString(post)).as(pair).isEqualTo(POST.replace(before, after));
  }

  private static void checkExit(int exit, String message, String... args) {
    Run run = Run.of(args);
    assertThat(run.exit()).as(run.err()).isEqualTo(exit);
    assertThat(run.err()).contains(message);
    if (exit == 0) assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEmpty();
  }

  private Path post(String name, String content) throws IOException {
    Path post = folder.resolve(name);
    Files.createDirectories(post.getParent());
    return Files.writeString(post, content);
  }

  @Test
  void itemsAreAddedToAListOnceAndTakenAway() throws IOException {
    check("tags+=速報", "- \"AI\"\n", "- \"AI\"\n  - \"速報\"\n");
    check("tags+=[AI, 速報]", "- \"AI\"\n", "- \"AI\"\n  - \"速報\"\n");
    check("tags-=日本語", "  - 日本語\n", "");
    check("categories+=AI", "[\"文章\"]", "[\"文章\", \"AI\"]");
    for (String wish : new String[] {"tags+=AI", "tags-=ない", "none-=x"}) {
      Path post = Files.writeString(folder.resolve("post.md"), POST);
      assertThat(Run.of("set", wish, post.toString()).exit()).as(wish).isZero();
      assertThat(post).as(wish).content().isEqualTo(POST);
    }
    assertThat(Run.of("set", "+=x", folder.resolve("post.md").toString()).exit()).isEqualTo(2);
  }

  @Test
  void aFieldIsRemovedFromEveryPostThatHasIt() throws IOException {
    Path one = Files.writeString(folder.resolve("a.md"), POST);
    Path other = Files.writeString(folder.resolve("b.md"), "---\ntitle: 題\n---\n本文\n");
    Run run =
        Run.of("set", "--remove", "reading_time", "layout=page", one.toString(), other.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(one)
        .content()
        .isEqualTo(POST.replace("reading_time: 8\n", "").replace("layout: post", "layout: page"));
    assertThat(other).content().contains("title: 題").doesNotContain("reading_time");
  }
}
