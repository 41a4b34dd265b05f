package genko.check;

import static org.assertj.core.api.Assertions.assertThat;

import genko.corpus.Corpus;
import genko.frontmatter.FrontMatter;
import genko.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrammarSlipsTest {
  private static List<Diagnostic> find(String words) {
    Text text = Text.of(words);
    return Checks.of(text, FrontMatter.of(text), "", Instant.EPOCH, ZoneOffset.UTC, CheckGroup.ALL)
        .stream()
        .filter(found -> found.problem().key().startsWith("check.slip"))
        .toList();
  }

  /** {@code ‹›} stand around what is found; {@code after} is the text that the fix makes. */
  private static void check(String drawn, String key, String after) {
    String words = drawn.replace("‹", "").replace("›", "");
    List<Diagnostic> found = find(words);
    assertThat(found).as(drawn).hasSize(1);
    assertThat(found.getFirst().problem().key()).isEqualTo(key);
    StringBuilder marked = new StringBuilder(words);
    marked.insert(found.getFirst().problem().span().to(), '›');
    marked.insert(found.getFirst().problem().span().from(), '‹');
    assertThat(marked.toString()).isEqualTo(drawn);
    Text fixed = found.getFirst().fixes().getFirst().changes().apply(Text.of(words));
    assertThat(fixed.toString()).isEqualTo(after);
    assertThat(find(after)).isEmpty();
  }

  private static void findsNothing(String words) {
    assertThat(find(words)).as(words).isEmpty();
  }

  @Test
  void aMissingRaIsFoundAndPutIn() {
    check("ここから‹見れる›。", "check.slip.ra", "ここから見られる。");
    check("パンが‹食べれ›ない。", "check.slip.ra", "パンが食べられない。");
    check("彼も‹来れる›そうです。", "check.slip.ra", "彼も来られるそうです。");
    check("責務を‹分けれ›ない", "check.slip.ra", "責務を分けられない");
  }

  @Test
  void aMissingRaIsFoundBehindRareVerbsAndInConditions() {
    check("朝まで‹寝れる›。", "check.slip.ra", "朝まで寝られる。");
    check("部下を‹率いれる›人", "check.slip.ra", "部下を率いられる人");
    check("そう‹信じれれ›ば", "check.slip.ra", "そう信じられれば");
  }

  @Test
  void whatOnlyLooksLikeAMissingRaIsLeftAlone() {
    findsNothing("そうかもしれません。使いきれない。しきれなかった。通れない道。語れるものだ。");
    findsNothing("されればよい。離れれば見える。触れれば落ちる。薄れている。");
  }

  @Test
  void aParticleThatIsWrittenTwiceLosesOne() {
    check("東京‹のの›桜", "check.slip.particle", "東京の桜");
    check("コード‹をを›書く。", "check.slip.particle", "コードを書く。");
  }

  @Test
  void anHonorificOnAnotherComesOff() {
    check("先生が‹おっしゃられた›通り", "check.slip.honorific", "先生がおっしゃった通り");
    check("社長が‹ご覧になられま›した。", "check.slip.honorific", "社長がご覧になりました。");
    check("‹お帰りになられる›方", "check.slip.honorific", "お帰りになる方");
  }

  @Test
  void whatIsRightIsLeftAlone() {
    findsNothing("離れる、流れる、売れた、走れる、書ける、見られる、来られる、触れない。");
    findsNothing("もののけとその物の話ではない。");
    findsNothing("彼のものの見方は、ここにはないもので、母は花より団子。");
    findsNothing("ご覧になった。おっしゃいます。お帰りになれば、おなりになる。");
    findsNothing("`見れる`と\n\n```\n見れる\n```\n");
    findsNothing("---\ntitle: 見れる\n---\n");
  }

  @Test
  void realPostsAreSeldomDoubted() throws IOException {
    int found = 0;
    int units = 0;
    List<Path> posts = Corpus.posts();
    for (Path path : posts) {
      String words = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
      units += words.length();
      found += find(words).size();
    }
    Corpus.report("slips of Japanese, " + found + " in " + units + " units", posts.size());
    assertThat(found).isLessThanOrEqualTo(20);
  }

  @Test
  void aLongPostIsLookedThroughInSeconds() {
    String post = "雨が降り、風が吹いて、窓が開く。彼のものの見方は面白い。離れた町で売れる本を読める。\n\n".repeat(20_000);
    long start = System.nanoTime();
    assertThat(find(post)).isEmpty();
    assertThat(System.nanoTime() - start).isLessThan(60_000_000_000L);
  }
}
