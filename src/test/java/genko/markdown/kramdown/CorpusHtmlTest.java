package genko.markdown.kramdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import genko.corpus.Corpus;
import genko.markdown.Document;
import genko.markdown.HtmlBlock;
import genko.markdown.HtmlRenderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Real posts against the HTML that kramdown made of them, where they stand beside the checkout. */
class CorpusHtmlTest {
  /** What kramdown makes without a highlighter. */
  private static final Kramdown PLAIN = Kramdown.of(Map.of(), null);

  /** As Jekyll finds it (Jekyll: document.rb). */
  private static final Pattern FRONT_MATTER =
      Pattern.compile(
          "\\A(---\\s*\\n.*?\\n?)^((---|\\.\\.\\.)\\s*$\\n?)",
          Pattern.MULTILINE | Pattern.DOTALL | Pattern.UNIX_LINES);

  static String body(Path post) throws IOException {
    String text = new String(Files.readAllBytes(post), StandardCharsets.UTF_8);
    if (text.startsWith("\ufeff")) text = text.substring(1);
    Matcher head = FRONT_MATTER.matcher(text);
    return head.find() ? text.substring(head.end()) : text;
  }

  private static List<Path> pages() throws IOException {
    return pages(Corpus.folder("corpus-html"));
  }

  private static List<Path> pages(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) return List.of();
    try (var paths = Files.walk(folder)) {
      return paths.filter(path -> path.toString().endsWith(".html")).sorted().toList();
    }
  }

  private static Set<String> japanese() throws IOException {
    Set<String> out = new HashSet<>();
    for (String line : Files.readAllLines(Corpus.folder("corpus").resolve("index.jsonl"))) {
      JsonObject entry = JsonParser.parseString(line).getAsJsonObject();
      if (entry.get("script").getAsString().startsWith("ja"))
        out.add(entry.get("file").getAsString());
    }
    return out;
  }

  @Test
  void aPostLooksAsKramdownMakesIt() throws IOException {
    List<Path> pages = pages();
    assumeTrue(!pages.isEmpty(), "no corpus beside the checkout");
    Ratchet ratchet = new Ratchet("posts", Ratchet.class);
    for (Path page : pages) {
      String name = Corpus.folder("corpus-html").relativize(page).toString();
      name = name.substring(0, name.length() - ".html".length());
      String got = HtmlRenderer.render(PLAIN.parse(body(Corpus.folder("corpus").resolve(name))));
      ratchet.compare(name, Files.readString(page), got);
    }
    Set<String> japanese = japanese();
    ratchet.print("kramdown's HTML, all posts", name -> true);
    ratchet.print("kramdown's HTML, Japanese posts", japanese::contains);
    ratchet.check("posts-that-differ.txt");
  }

  /** What stands in code blocks is the highlighter's, which is not Rouge. */
  private static String outsideCode(String html) {
    return html.replaceAll("(?s)<pre.*?</pre>", "<pre></pre>")
        .replaceAll("(?s)<code[^>]*>.*?</code>", "<code></code>");
  }

  @Test
  void aPostIsByteForByteWhatKramdownWrites() throws IOException {
    Path folder = Corpus.folder("corpus-html-rouge");
    assumeTrue(Files.isDirectory(folder), "no corpus beside the checkout");
    Ratchet ratchet = new Ratchet("posts", Ratchet.class);
    for (Path page : pages(folder)) {
      String name = folder.relativize(page).toString();
      name = name.substring(0, name.length() - ".html".length());
      String body = body(Corpus.folder("corpus").resolve(name));
      String got = HtmlRenderer.render(Kramdown.JEKYLL.parse(body));
      ratchet.compareBytes(name, outsideCode(Files.readString(page)), outsideCode(got));
    }
    ratchet.print("kramdown's HTML byte for byte", name -> true);
    ratchet.check("posts-whose-bytes-differ.txt");
  }

  @Test
  void theBlocksOfAPostJoinToItsPage() throws IOException {
    List<Path> posts = new ArrayList<>(Corpus.fixtures());
    for (Path page : pages()) {
      String name = Corpus.folder("corpus-html").relativize(page).toString();
      posts.add(Corpus.folder("corpus").resolve(name.substring(0, name.length() - 5)));
    }
    for (Path post : posts) {
      Document document = PLAIN.parse(body(post));
      List<String> blocks = HtmlRenderer.blocks(document).stream().map(HtmlBlock::html).toList();
      assertThat(DomEvents.difference(HtmlRenderer.render(document), String.join("\n", blocks)))
          .isEmpty();
      TreeLaws.check(document);
    }
    Corpus.report("the blocks of a post join to its page", posts.size());
  }
}
