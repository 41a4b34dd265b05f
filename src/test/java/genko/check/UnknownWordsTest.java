package genko.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import genko.markdown.kramdown.Kramdown;
import genko.post.Post;
import genko.text.QuickFix;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class UnknownWordsTest {
  private static final String AFFIXES =
      """
      SET UTF-8
      TRY esianrtolcdugmphbyfvkw
      SFX S Y 1
      SFX S 0 s .
      SFX M Y 1
      SFX M 0 's .
      """;

  private static final String WORDS =
      """
      14
      a
      the/M
      hello
      world/SM
      write/S
      well
      known
      don't
      unbelievable
      word/S
      is
      in
      text/S
      Berlin
      """;

  private static SpellingDictionary dictionary() {
    try {
      return SpellingDictionary.of(AFFIXES.getBytes(UTF_8), WORDS.getBytes(UTF_8));
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private static List<Diagnostic> look(String written, Predicate<String> own) {
    Post post = Post.of(written, Kramdown.JEKYLL);
    SpellingDictionary words = dictionary();
    return UnknownWords.of(
        post.text(),
        post.head(),
        Kramdown.JEKYLL.parse(post.body()),
        word -> own.test(word) || words.knows(word),
        words::suggestions);
  }

  /** {@code «»} stand around the words that are unknown. */
  private static void check(String drawn) {
    String written = drawn.replaceAll("[«»]", "");
    StringBuilder out = new StringBuilder(written);
    for (Diagnostic one : look(written, word -> false).reversed()) {
      out.insert(one.problem().span().to(), "»").insert(one.problem().span().from(), "«");
    }
    assertThat(out.toString()).isEqualTo(drawn);
  }

  @Test
  void whatTheDictionaryLacksIsFoundInAllThatIsProse() {
    check("Hello «wrold», the world's words in texts.\n");
    check(
        """
        # Hello «wrold»

        - the «txet»

        > a «wrod»

        | «helo» | a |

        a[^1]

        [^1]: the «teh»
        """);
    check("[a «wrold»](/wrodl/helo) in ![the text](txet.png)\n");
    check("本文に hello «wrold» と書く。\n");
    check("Don’t «dnot» don't\n");
  }

  @Test
  void whatIsNoProseIsNotLookedAt() {
    check("---\ntitle: wrold helo\n---\nhello\n");
    check("a `wrold` in\n\n    helo txet\n\n```\nwrold\n```\n\n$$ wrold $$\n");
    check("<div data-helo=\"wrold\">\nhello\n</div>\n\n<!-- wrold -->\n");
    check("a {{ site.wrold | helo }} {% include txet.html %}\n{% raw %}wrold{% endraw %}\n");
    check("{% highlight ruby %}\nwrold\n{% endhighlight %}\n");
    check("https://wrold.example/helo <https://helo.txet> wrold@helo.txet www.wrold.helo\n");
    check("hello\n{: .wrold #helo}\n\n[a]: /wrold \"a\"\n");
  }

  @Test
  void namesByTheirLooksAreNone() {
    check("HTML eBay file_wrold v2wrold src/wrold C++ wrold.txt #wrold x\n");
    check("Ｗｒｏｌｄ\n");
  }

  @Test
  void aWordOfWhichAPartIsBoldIsOneWord() {
    check("hello un**believ**able _wor_ld **«wrold»** *hello* a\n");
  }

  @Test
  void whatMayHaveBeenMeantIsOneClick() {
    Diagnostic found = look("the wrold\n", word -> false).getFirst();
    assertThat(found.problem().key()).isEqualTo("check.spelling");
    QuickFix first = found.fixes().getFirst();
    assertThat(first.args()).isEqualTo(List.of("world"));
    assertThat(first.changes().apply(Post.of("the wrold\n", Kramdown.JEKYLL).text()).toString())
        .isEqualTo("the world\n");
    assertThat(look("we’d\n", word -> false).getFirst().problem().args()).containsExactly("we’d");
  }

  @Test
  void oneWordIsMeantBeforeTwo() {
    assertThat(dictionary().suggestions("wellknown")).startsWith("known", "well known");
  }

  @Test
  void aWordOfTheWritersOwnIsNoProblem() {
    Diagnostic found = look("the Genko's text\n", word -> false).getFirst();
    assertThat(found.word()).contains("Genko");
    assertThat(look("the Genko's text\n", word -> word.equals("Genko"))).isEmpty();
  }

  @Test
  void aTextInAnotherLanguageIsLeftAlone() {
    String german = "Der Himmel über uns war grau und niemand wollte hinaus in den kalten Regen\n";
    assertThat(look(german, word -> false)).isEmpty();
    assertThat(look(german + "hello world ".repeat(20), word -> false)).isEmpty();
    assertThat(look("Der Himmel\n", word -> false)).hasSize(2);
  }

  @Test
  void noMoreAreNamedThanAnybodyReads() {
    assertThat(look("hello the a text word wrold\n\n".repeat(500), word -> false)).hasSize(100);
  }

  @Test
  void aDamagedDictionaryIsNone() {
    byte[] affixes = "SFX S Y many\n".getBytes(UTF_8);
    assertThatThrownBy(() -> SpellingDictionary.of(affixes, WORDS.getBytes(UTF_8)))
        .isInstanceOf(IOException.class);
  }
}
