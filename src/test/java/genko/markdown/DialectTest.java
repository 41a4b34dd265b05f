package genko.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import genko.edit.command.Commands;
import genko.edit.command.Sections;
import genko.edit.completion.CompletionContext;
import genko.edit.completion.CompletionItem;
import genko.edit.completion.LinkTargets;
import genko.post.Origin;
import genko.post.Post;
import genko.post.Selection;
import genko.post.Transaction;
import genko.preview.PageShell;
import genko.preview.PreviewPage;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Span;
import genko.text.Text;
import genko.workspace.page.ParsedPost;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What works on Markdown works on any dialect: here on one that is nobody's. */
class DialectTest {
  /**
   * A line that begins with a number sign is a heading, between exclamation marks a word is strong;
   * every other line is a paragraph. All of a body is one passage, read anew after each edit.
   */
  private record Shouting() implements Dialect {
    @Override
    public Document parse(Text text, int start) {
      return new Shouted(text, start, lines(text.slice(start, text.length())));
    }

    private static List<Node> lines(String body) {
      List<Node> blocks = new ArrayList<>();
      int from = 0;
      while (from < body.length()) {
        int end = body.indexOf('\n', from);
        int to = end < 0 ? body.length() : end + 1;
        if (!body.substring(from, to).isBlank()) blocks.add(line(body, from, to));
        from = to;
      }
      return blocks;
    }

    private static Node line(String body, int from, int to) {
      boolean heading = body.charAt(from) == '#';
      int words = heading ? from + 1 : from;
      int end = body.charAt(to - 1) == '\n' ? to - 1 : to;
      Node.Traits traits = heading ? traits(1, true, new Span(from, words)) : traits(0, true, null);
      return new Node(
          heading ? NodeKind.HEADING : NodeKind.PARAGRAPH,
          new Span(from, to),
          "",
          heading ? Map.of("id", "at-" + from) : Map.of(),
          List.of(),
          inline(body, words, end),
          traits);
    }

    private static List<Node> inline(String body, int from, int end) {
      int open = body.indexOf('!', from);
      int close = open < 0 ? -1 : body.indexOf('!', open + 1);
      if (close < 0 || close >= end) return List.of(text(body, from, end));
      List<Node> out = new ArrayList<>();
      if (from < open) out.add(text(body, from, open));
      out.add(
          new Node(
              NodeKind.STRONG,
              new Span(open, close + 1),
              "",
              Map.of(),
              List.of(),
              List.of(text(body, open + 1, close)),
              traits(0, false, null)));
      if (close + 1 < end) out.add(text(body, close + 1, end));
      return out;
    }

    private static Node text(String body, int from, int to) {
      return new Node(
          NodeKind.TEXT,
          new Span(from, to),
          body.substring(from, to),
          Map.of(),
          List.of(),
          List.of(),
          traits(0, false, null));
    }

    private static Node.Traits traits(int level, boolean block, Span marker) {
      return new Node.Traits(
          level, false, block, false, false, Node.Content.SPAN, null, List.of(), marker);
    }
  }

  private static final class Shouted extends Document {
    Shouted(Text text, int start, List<Node> blocks) {
      super(
          text,
          start,
          List.of(
              new Passage(
                  text.length() - start, Passage.ENDLESS, "", blocks, List.of(), List.of())));
    }

    @Override
    public Dialect dialect() {
      return new Shouting();
    }

    @Override
    public Document edit(Text after, int start, Change change) {
      return dialect().parse(after, start);
    }

    @Override
    public Document moved(Text after, int start) {
      return dialect().parse(after, start);
    }

    @Override
    public HtmlPage page() {
      return HtmlPage.of(
          blocks().stream()
              .map(one -> new HtmlBlock(one.span(), "<p>" + Outline.text(one) + "</p>"))
              .toList());
    }
  }

  private static final String TEXT = "---\ntitle: 題\n---\n# 一\n本!文!だ\n# 二\nおわり\n";

  private final Post post = Post.of(TEXT, new Shouting());
  private final ParsedPost reading = ParsedPost.of(post);

  @Test
  void theOutlineTheSectionsAndTheLinksAreThoseOfTheDialect() {
    assertThat(Outline.of(reading.body())).extracting(Heading::text).containsExactly("一", "二");
    assertThat(Sections.of(post))
        .extracting(one -> TEXT.substring(one.span().from(), one.span().to()))
        .containsExactly("# 一\n本!文!だ\n", "# 二\nおわり\n");
    assertThat(LinkTargets.of(CompletionContext.Kind.HEADING, reading.body()))
        .extracting(CompletionItem::label)
        .containsExactly("一", "二");
  }

  @Test
  void theColoursAndTheCountAreThoseOfTheDialect() {
    assertThat(Styling.of(reading.body()))
        .extracting(Styled::style)
        .containsExactly(
            Style.HEADING1,
            Style.MARKER,
            Style.STRONG,
            Style.MARKER,
            Style.MARKER,
            Style.HEADING1,
            Style.MARKER);
    assertThat(Counts.of(reading.body()).characters()).isEqualTo("一本文だ二おわり".length());
  }

  @Test
  void thePageIsThatOfTheDialect() {
    PreviewPage page =
        PreviewPage.next(PreviewPage.EMPTY, HtmlRenderer.page(reading.body()), PageShell.EMPTY);
    assertThat(page.blocks()).hasSize(4);
    assertThat(HtmlRenderer.render(reading.body())).startsWith("<p>一</p>\n<p>本文だ</p>\n");
  }

  @Test
  void anEditKeepsTheDialect() {
    int end = post.text().length();
    Post after = post.apply(Transaction.of(post, Origin.TYPE, ChangeSet.insert(end, "# 三\n")));
    assertThat(after.dialect()).isEqualTo(new Shouting());
    assertThat(Outline.of(ParsedPost.of(after, reading).body())).hasSize(3);
  }

  @Test
  void aCommandMovesTheSectionsOfTheDialect() {
    int at = TEXT.indexOf("# 二");
    Post moved =
        post.apply(
            Commands.of("section-up").work().apply(post.select(Selection.at(at))).orElseThrow());
    assertThat(moved.body()).startsWith("# 二\nおわり\n").contains("# 一\n本!文!だ\n");
  }
}
