package genko.jekyll.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is expected here is what Nokogiri 1.13.10 with libxml2 2.9.14 writes. */
class LibxmlTest {
  private static String again(String html) {
    return LibxmlWriter.inner(LibxmlParser.parse(html));
  }

  /** A bar stands for the end of a line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "<h2 id=a><a>x</a>y</h2>~<h2 id=\"a\">|<a>x</a>y</h2>",
        "<ul><li><b>x</b> y</li><li></li></ul>~<ul>|<li>|<b>x</b> y</li>|<li>|</ul>",
        "<div><p>x</p><p><b>y</b><i>z</i></p></div>~<div>|<p>x</p>|<p><b>y</b><i>z</i></p>|</div>",
        "<div><p>x</p></div><div></div>~<div><p>x</p></div><div></div>",
        "<p>x<br />y<img src=' /日 本.png '/>~<p>x<br>y<img"
            + " src=\"/%E6%97%A5%20%E6%9C%AC.png%20\"></p>",
        "&mdash;&nbsp;&lt;&check;&#39;&copy~—\u00a0&lt;&amp;check;'&amp;copy",
        "<p>a<blockquote>b</p>c~<p>a</p><blockquote>bc</blockquote>",
        "<p><figure>a</figure>b</p>~<p><figure>a</figure>b</p>",
        "<table><tr><td>a<td>b</table>c~<table><tr>|<td>a</td>|<td>b</td>|</tr></table>c",
        "<script>a<b && '</i>'</script>~<script>a<b && '</i>'</script>",
        "<i title='a\"b' checked hidden @x=1 DATA-A=b>x~<i title='a\"b' checked hidden"
            + " data-a=\"b\">x</i>",
        "<!-- a --><? b?></u>1 < 2~<!-- a --> b?&gt;1 &lt; 2",
        "<?php  b?><video /><a/>~<?php b?><video></video><a></a>",
        "a\u0008b~ab",
      })
  void htmlIsWrittenAsTheOriginalWritesIt(String html, String written) {
    assertThat(again(html)).isEqualTo(written.replace("|", "\n"));
  }

  @Test
  void whatNestsDeeplyOrNeverEndsIsReadInStride() {
    String deep = "<div>".repeat(100_000) + "&".repeat(100_000) + "<a ".repeat(100_000);
    assertThat(again(deep)).endsWith("</div>").hasSizeLessThan(10_000);
    assertThat(again("a & b < ".repeat(50_000))).startsWith("a &amp; b &lt; a &amp;");
    assertThat(again("<style>" + "</".repeat(100_000))).startsWith("<style>");
  }
}
