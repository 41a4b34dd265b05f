package genko.jekyll.render;

import static org.assertj.core.api.Assertions.assertThat;

import genko.corpus.Corpus;
import genko.frontmatter.FrontMatter;
import genko.markdown.Document;
import genko.markdown.HtmlRenderer;
import genko.markdown.Node;
import genko.markdown.kramdown.Kramdown;
import genko.text.Change;
import genko.text.Span;
import genko.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RenderedBodyTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-06-01T00:00:00Z"), ZoneId.of("Asia/Tokyo"));
  private static final String HEAD = "---\ntitle: 雨の日\ntags: [水, 傘]\n---\n";

  private static PublishedPost edition(String head) {
    return SiteRenderer.none(CLOCK).edition("", FrontMatter.of(Text.of(head)), Text.of(head));
  }

  private static RenderedBody expand(String body) {
    Text text = Text.of(HEAD + body);
    int start = HEAD.length();
    return RenderedBody.of(text, start, Kramdown.JEKYLL.parse(text, start), edition(HEAD), null);
  }

  @Test
  void aBodyWithoutLiquidIsTheVeryDocumentThatWasRead() {
    Text text = Text.of(HEAD + "雨が{ 降る }。");
    Document raw = Kramdown.JEKYLL.parse(text, HEAD.length());
    RenderedBody expansion = RenderedBody.of(text, HEAD.length(), raw, edition(HEAD), null);
    assertThat(expansion.document()).isSameAs(raw);
    assertThat(expansion.map().source(3)).isEqualTo(3);
  }

  @Test
  void theFrontMatterIsThePagesOwn() {
    RenderedBody expansion = expand("# {{ page.title }}\n\n{{ page.tags | join: '・' }}");
    assertThat(HtmlRenderer.render(expansion.document()))
        .isEqualTo("<h1 id=\"雨の日\">雨の日</h1>\n\n<p>水・傘</p>\n");
  }

  @Test
  void aBlockLeadsBackToItsSource() {
    String body = "前\n\n{% for t in page.tags %}{{ t }}\n{% endfor %}\n\n後";
    RenderedBody expansion = expand(body);
    Span last = expansion.document().blocks().getLast().span();
    assertThat(expansion.map().source(last.from())).isEqualTo(body.indexOf("後"));
  }

  @Test
  void whatNobodyKnowsShowsAsItIsWrittenInCodeToo() {
    assertThat(HtmlRenderer.render(expand("`{% box %}`と{% box %}").document()))
        .contains("<code class=\"language-plaintext highlighter-rouge\">{% box %}</code>")
        .contains("と<span class=\"genko-liquid\">{% box %}</span>");
  }

  @Test
  void frontMatterCanSwitchLiquidOff() {
    String head = "---\nrender_with_liquid: false\n---\n";
    Text text = Text.of(head + "{{ 1 | plus: 1 }}");
    Document raw = Kramdown.JEKYLL.parse(text, head.length());
    RenderedBody expansion = RenderedBody.of(text, head.length(), raw, edition(head), null);
    assertThat(expansion.document()).isSameAs(raw);
    assertThat(expansion.faults()).isEmpty();
  }

  @Test
  void typographyIsThatOfSmartypants() {
    assertThat(HtmlRenderer.render(expand("{{ \"'a' -- b...\" | smartify }}").document()))
        .isEqualTo("<p>‘a’ – b…</p>\n");
  }

  @Test
  void everyBlockOfARealPostLeadsIntoItsBody() throws IOException {
    int run = 0;
    for (Path path : Corpus.posts()) {
      Text text = Text.of(Files.readString(path, StandardCharsets.ISO_8859_1));
      int start = FrontMatter.of(text).bodyStart();
      PublishedPost edition = SiteRenderer.none(CLOCK).edition("", FrontMatter.of(text), text);
      RenderedBody expansion =
          RenderedBody.of(text, start, Kramdown.JEKYLL.parse(text, start), edition, null);
      if (!expansion.isRun()) continue;
      run++;
      Span body = new Span(0, text.length() - start);
      for (Node block : expansion.document().blocks()) {
        Span source = expansion.map().source(block.span());
        assertThat(body.contains(source)).as("%s: %s", path, source).isTrue();
      }
    }
    Corpus.report("bodies whose Liquid was run", run);
  }

  @Test
  void wordsBetweenTagsAreTypedWithoutRunningTheLiquid() {
    int start = HEAD.length();
    AtomicLong seconds = new AtomicLong();
    InstantSource laterAtEachLook = () -> Instant.ofEpochSecond(seconds.incrementAndGet());
    PublishedPost edition =
        SiteRenderer.none(laterAtEachLook.withZone(ZoneId.of("Asia/Tokyo")))
            .edition("", FrontMatter.of(Text.of(HEAD)), Text.of(HEAD));
    Text text = Text.of(HEAD + "前 {{ 'now' | date: '%s' }}\n\n後\n");
    RenderedBody first =
        RenderedBody.of(text, start, Kramdown.JEKYLL.parse(text, start), edition, null);
    String time = HtmlRenderer.render(first.document()).replaceAll("\\D+", " ");
    text = text.replace(Span.at(text.length() - 1), "ろ");
    RenderedBody typed =
        RenderedBody.of(text, start, Kramdown.JEKYLL.parse(text, start), edition, first);
    assertThat(HtmlRenderer.render(typed.document())).contains("<p>後ろ</p>");
    assertThat(HtmlRenderer.render(typed.document()).replaceAll("\\D+", " ")).isEqualTo(time);
    text = text.replace(Span.at(text.length() - 1), "{{ page.title }}");
    RenderedBody run =
        RenderedBody.of(text, start, Kramdown.JEKYLL.parse(text, start), edition, typed);
    assertThat(HtmlRenderer.render(run.document())).contains("<p>後ろ雨の日</p>");
    assertThat(HtmlRenderer.render(run.document()).replaceAll("\\D+", " ")).isNotEqualTo(time);
  }

  @Test
  void typingAmongTagsGivesWhatIsMadeFromScratch() {
    String body =
        "一つ目 {{ page.title }} の話\n\n{% for t in page.tags %}* {{ t }} です\n{% endfor %}\n"
            + "{% if page.title %}ある {%- endif -%} 続き {% comment %}見えない{% endcomment %}\n\n"
            + "{% capture c %}中身{% endcapture %}{{ c }}と{{ c }}\n\n{% unless page.title %}ない"
            + "{% endunless %}\n\n終わりの段落。\n\n";
    List<String> words = List.of("言葉", " ", "\n", "**", "a|b", "言 葉", "");
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int start = HEAD.length();
    PublishedPost edition = edition(HEAD);
    for (int round = 0; round < 40; round++) {
      Text text = Text.of(HEAD + body);
      Document raw = Kramdown.JEKYLL.parse(text, start);
      RenderedBody expansion = RenderedBody.of(text, start, raw, edition, null);
      for (int step = 0; step < 25; step++) {
        int from = start + random.nextInt(text.length() - start + 1);
        int to = Math.min(text.length(), from + random.nextInt(2));
        Change change = Change.of(from, to, words.get(random.nextInt(words.size())));
        text = text.replace(change.span(), change.inserted());
        raw = raw.edit(text, start, new Change(change.span().shift(-start), change.inserted()));
        expansion = RenderedBody.of(text, start, raw, edition, expansion);
        RenderedBody scratch =
            RenderedBody.of(text, start, Kramdown.JEKYLL.parse(text, start), edition, null);
        String now = text.slice(start, text.length());
        String wanted = HtmlRenderer.render(scratch.document());
        assertThat(HtmlRenderer.render(expansion.document()))
            .as("seed %s, %s", seed, now)
            .isEqualTo(wanted);
        for (int at = 0; at < expansion.document().length(); at++) {
          assertThat(expansion.map().source(at)).as(now).isEqualTo(scratch.map().source(at));
        }
      }
    }
  }

  @Test
  void editsGiveWhatIsMadeFromScratch() {
    List<String> pieces =
        List.of(
            "{{ page.title }}",
            "{% if page.tags %}",
            "{% endif %}",
            "{",
            "}",
            "%",
            "{%",
            "雨",
            "\n\n",
            "# ",
            "* ",
            "{% raw %}",
            "{% endraw %}",
            "{{",
            "}}",
            "`",
            "```\n",
            "a|b\n",
            "言葉",
            "言葉 ",
            " ",
            "{%- if page.title -%}");
    long seed = System.nanoTime();
    Random random = new Random(seed);
    PublishedPost edition = edition(HEAD);
    int start = HEAD.length();
    for (int round = 0; round < 60; round++) {
      Text text = Text.of(HEAD + "始まり\n\n終わり\n");
      Document raw = Kramdown.JEKYLL.parse(text, start);
      RenderedBody expansion = RenderedBody.of(text, start, raw, edition, null);
      for (int step = 0; step < 30; step++) {
        int from = start + random.nextInt(text.length() - start + 1);
        if (step % 3 > 0) {
          int word = text.slice(start, text.length()).lastIndexOf("終わり");
          if (word >= 0) from = start + word + random.nextInt(4);
        }
        int cut = random.nextInt(4) == 0 ? random.nextInt(8) : 0;
        int to = Math.min(text.length(), from + cut);
        Change change = Change.of(from, to, pieces.get(random.nextInt(pieces.size())));
        text = text.replace(change.span(), change.inserted());
        raw = raw.edit(text, start, new Change(change.span().shift(-start), change.inserted()));
        expansion = RenderedBody.of(text, start, raw, edition, expansion);
        RenderedBody scratch =
            RenderedBody.of(text, start, Kramdown.JEKYLL.parse(text, start), edition, null);
        String body = text.slice(start, text.length());
        assertThat(HtmlRenderer.render(expansion.document()))
            .as("seed %s, body %s", seed, body)
            .isEqualTo(HtmlRenderer.render(scratch.document()));
        assertThat(expansion.isRun()).as(body).isEqualTo(scratch.isRun());
        for (int at = 0; at < expansion.document().length(); at++) {
          assertThat(expansion.map().source(at)).as(body).isEqualTo(scratch.map().source(at));
        }
        assertThat(expansion.faults()).as(body).isEqualTo(scratch.faults());
      }
    }
  }
}
