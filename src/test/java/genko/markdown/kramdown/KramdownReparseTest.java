package genko.markdown.kramdown;

import static org.assertj.core.api.Assertions.assertThat;

import genko.corpus.Corpus;
import genko.markdown.Document;
import genko.markdown.HtmlBlock;
import genko.markdown.HtmlPage;
import genko.markdown.HtmlRenderer;
import genko.markdown.ReadAlike;
import genko.text.Change;
import genko.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read after an edit is what is read from scratch, and an edit costs what it touches. */
class KramdownReparseTest {
  /** A post under edits: its text, and the document that followed them. */
  private static final class Edited {
    Text text;
    Document document;

    Edited(String body) {
      text = Text.of(body);
      document = Kramdown.JEKYLL.parse(text, 0);
    }

    void edit(Change change) {
      text = text.replace(change.span(), change.inserted());
      document = document.edit(text, 0, change);
    }
  }

  private static void same(Edited edited, String what) {
    ReadAlike.check(edited.document, Kramdown.JEKYLL.parse(edited.text.toString()), what);
  }

  private static void walk(long seed, int bodies, int blocks, int edits) {
    RandomMarkdown random = new RandomMarkdown(seed);
    for (int round = 0; round < bodies; round++) {
      Edited edited = new Edited(random.body(random.upTo(blocks)));
      for (int step = 0; step < edits; step++) {
        String before = edited.text.toString();
        Change change = random.edit(before);
        edited.edit(change);
        String what =
            "seed %d, body %d, edit %d: %s of%n%s"
                .formatted(seed, round, step, change, before.replace("\r", "\\r"));
        // Not after every edit, so that what was made before comes from several steps back.
        if (random.upTo(4) > 0) same(edited, what);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20251123, 424242})
  void editsGiveWhatIsReadFromScratch(long seed) {
    walk(seed, 60, 12, 25);
  }

  @Test
  void editsAtRandomGiveWhatIsReadFromScratch() {
    long seed = System.nanoTime();
    System.out.println("reading after an edit: seed " + seed);
    walk(seed, 60, 40, 25);
  }

  @Test
  void editsOfRealPostsGiveWhatIsReadFromScratch() throws IOException {
    long seed = System.nanoTime();
    RandomMarkdown random = new RandomMarkdown(seed);
    int posts = 0;
    for (Path post : Corpus.posts()) {
      if (!post.toString().endsWith(".md") && !post.toString().endsWith(".markdown")) continue;
      Edited edited = new Edited(CorpusHtmlTest.body(post));
      for (int step = 0; step < 6; step++) edited.edit(random.edit(edited.text.toString()));
      same(edited, "seed " + seed + ", " + post.getFileName());
      posts++;
    }
    Corpus.report("edited posts are as read from scratch", posts);
  }

  /** A long post in which a footnote, link and abbreviation definitions count everywhere. */
  private static String post() {
    StringBuilder body = new StringBuilder("* TOC\n{:toc}\n\n");
    for (int section = 0; section < 200; section++) {
      body.append("## 節\n\n段落%d[^1]と[語][a]とHTML。\n\n".formatted(section));
      body.append("- 項目\n- 項目%d\n\n```\ncode%d\n```\n\n".formatted(section, section));
      body.append("| a | b%d |\n|---|---|\n| c | d |\n\n".formatted(section));
    }
    return body + "[^1]: 注の文\n\n[a]: http://example.com\n\n*[HTML]: Hyper Text\n";
  }

  /**
   * How many blocks of the page are others than before, after typing {@code typed} at each place.
   */
  private static int made(Edited edited, String place, String typed) {
    Set<HtmlBlock> before = blocks(edited.document);
    int at = edited.text.toString().indexOf(place) + place.length();
    edited.edit(Change.of(at, at, typed));
    Set<HtmlBlock> after = blocks(edited.document);
    after.removeAll(before);
    same(edited, place);
    return after.size();
  }

  private static Set<HtmlBlock> blocks(Document document) {
    HtmlPage page = HtmlRenderer.page(document);
    Set<HtmlBlock> blocks = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < page.size(); i++) blocks.add(page.block(i));
    return blocks;
  }

  @Test
  void typingMakesTheBlockAnewAndNoOther() {
    Edited edited = new Edited(post());
    assertThat(made(edited, "段落100", "文")).isEqualTo(1);
    assertThat(made(edited, "項目100", "文")).isEqualTo(1);
    assertThat(made(edited, "code100", "x")).isEqualTo(1);
    assertThat(made(edited, "b100", "文")).isEqualTo(1);
    assertThat(made(edited, "注の文", "文")).as("the notes").isEqualTo(1);
  }

  @Test
  void aHeadingThatBecomesAnotherOneIsNewInTheContentsToo() {
    Edited edited = new Edited("* TOC\n{:toc}\n\n# 甲\n\n文\n\n# 乙\n\n文\n");
    assertThat(made(edited, "# 甲", "乙")).as("heading and contents").isEqualTo(2);
    assertThat(made(edited, "# ", "a")).isEqualTo(2);
  }

  @Test
  void aRepeatedHeadingIsNumberedAnewWhenTheFirstOneGoes() {
    Edited edited = new Edited("# 甲\n\n文\n\n# 甲\n\n文\n");
    assertThat(made(edited, "# 甲", "乙")).as("both headings").isEqualTo(2);
    assertThat(HtmlRenderer.render(edited.document)).contains("id=\"甲乙\"", "id=\"甲\"");
  }

  @Test
  void aDefinitionChangesWhoeverUsesIt() {
    Edited edited = new Edited("[語][a]\n\n[a]: http://example.com/\n");
    made(edited, "example.com/", "neu");
    assertThat(HtmlRenderer.render(edited.document)).contains("example.com/neu");
    made(edited, "neu\n", "\n*[語]: ことば\n");
    assertThat(HtmlRenderer.render(edited.document)).contains("<abbr title=\"ことば\">");
  }

  @Test
  void aFenceIsClosedFromFarBelow() {
    Edited edited = new Edited("```\n\n" + "文\n\n".repeat(2000) + "終\n");
    assertThat(HtmlRenderer.page(edited.document).size()).isGreaterThan(2000);
    made(edited, "終\n", "```\n");
    assertThat(HtmlRenderer.page(edited.document).size()).isEqualTo(1);
  }

  @Test
  void whatWasReadBeforeStaysWhatItWas() {
    Edited edited = new Edited(post());
    Document before = edited.document;
    String html = HtmlRenderer.render(before);
    made(edited, "# 節", "a[^1]");
    assertThat(HtmlRenderer.render(before)).isEqualTo(html);
  }
}
