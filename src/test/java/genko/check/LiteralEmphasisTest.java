package genko.check;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.Dialect;
import genko.markdown.Document;
import genko.markdown.Node;
import genko.markdown.NodeKind;
import genko.markdown.flexmark.CommonMark;
import genko.markdown.kramdown.Kramdown;
import genko.text.ChangeSet.Side;
import genko.text.QuickFix;
import genko.text.Span;
import genko.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Marks that CommonMark leaves as they are. */
class LiteralEmphasisTest {
  private static List<Diagnostic> find(Dialect dialect, String body) {
    Text text = Text.of("題\n\n" + body);
    return LiteralEmphasis.of(text, 3, dialect.parse(text, 3));
  }

  /** What each fix of the only finding makes of {@code body}. */
  private static List<String> fixed(Dialect dialect, String body) {
    List<Diagnostic> found = find(dialect, body);
    assertThat(found).as(body).hasSize(1);
    return fixed(body, found.getFirst());
  }

  private static List<String> fixed(String body, Diagnostic found) {
    return found.fixes().stream()
        .map(fix -> fix.changes().apply(Text.of("題\n\n" + body)).toString().substring(3))
        .toList();
  }

  @Test
  void marksMoveInsideOrGetASpaceOrBecomeTags() {
    assertThat(fixed(CommonMark.PLAIN, "これは**「重要」**です"))
        .containsExactly("これは「**重要**」です", "これは **「重要」** です", "これは<strong>「重要」</strong>です");
    assertThat(fixed(CommonMark.PLAIN, "**太字。**次"))
        .containsExactly("**太字**。次", "**太字。** 次", "<strong>太字。</strong>次");
    assertThat(fixed(CommonMark.PLAIN, "~~旧（古）~~新"))
        .containsExactly("~~旧（古）~~ 新", "<del>旧（古）</del>新");
    assertThat(fixed(CommonMark.PLAIN, "*「斜体」*です")).contains("「*斜体*」です", "<em>「斜体」</em>です");
    assertThat(fixed(CommonMark.PLAIN, "これは__重要__です"))
        .containsExactly("これは __重要__ です", "これは<strong>重要</strong>です");
    assertThat(fixed(CommonMark.PLAIN, "***「重要」***です"))
        .containsExactly("「***重要***」です", "***「重要」*** です", "<strong><em>「重要」</em></strong>です");
  }

  @Test
  void marksAroundALinkMoveIntoIt() {
    assertThat(fixed(CommonMark.PLAIN, "**[題](/a)**を読む"))
        .contains("[**題**](/a)を読む", "**[題](/a)** を読む");
    assertThat(fixed(CommonMark.PLAIN, "**`x`**は")).doesNotContain("`**x**`は");
  }

  @Test
  void tagsAreOfferedOnlyWhereTheyReachThePage() {
    assertThat(fixed(CommonMark.ZENN, "**太字。**次")).containsExactly("**太字**。次", "**太字。** 次");
    assertThat(fixed(CommonMark.HUGO, "**太字。**次")).noneMatch(after -> after.contains("<"));
    CommonMark hugo =
        CommonMark.hugo(
            Map.of(
                "goldmark",
                Map.of("extensions", Map.of("cjk", Map.of("enable", true, "escapedSpace", true)))));
    assertThat(fixed(hugo, "**太字。**次")).contains("**太字。**\\ 次");
  }

  @Test
  void theWordsOfBlocksAreLookedInto() {
    for (String before :
        List.of("> ", "- 項目\n  ", "## ", "|a|\n|-|\n|", "[^1]\n\n[^1]: ", "> a\n> ")) {
      List<String> after = fixed(CommonMark.PLAIN, before + "前**「重要」**です\n");
      assertThat(after).as(before).contains(before + "前「**重要**」です\n");
    }
  }

  @Test
  void whatTheFirstMarksSpoilIsMendedWithThem() {
    String body = "**「重要」**です。次は**太字**です";
    List<Diagnostic> found = find(CommonMark.PLAIN, body);
    assertThat(found).hasSize(2);
    for (Diagnostic one : found) {
      assertThat(fixed(body, one).getFirst()).isEqualTo("「**重要**」です。次は**太字**です");
    }
  }

  @Test
  void nothingIsSaidOfOtherAsterisks() {
    for (String body :
        List.of(
            "2*(3+4)*5 と 2**(3+4)**5",
            "snake_case_name と __init__.py と これは__init__です",
            "`**「重要」**です`",
            "\\*\\*「重要」\\*\\*です と \\**「重要」\\**です",
            "**kwargs と **args",
            "* 一\n* 二\n\n***\n\n10~20〜30~40",
            "**「重要」** です",
            "    **「重要」**です",
            "A*（B）と C*D")) {
      assertThat(find(CommonMark.PLAIN, body)).as(body).isEmpty();
    }
  }

  @Test
  void kramdownEmphasisesThem() {
    assertThat(find(Kramdown.JEKYLL, "**「重要」**です。**太字。**次")).isEmpty();
  }

  private static final List<String> WORDS =
      List.of("本文", "です", "これは", "a", "Genko", "、", "。", "「次」", "（注）", " ", "！", "重要な", "10", "…");

  private static final List<String> INNER =
      List.of("重要", "「重要」", "太字。", "（注）次", "b", "`x`", "本当！？", "彼は「はい」", "[題](/a)", "語 語");

  /** A sentence, and where each pair of marks in it stands. */
  private record Sentence(String text, List<Span> pairs) {
    static Sentence of(Random random) {
      StringBuilder out = new StringBuilder("文");
      List<Span> pairs = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(4); i++) {
        for (int j = 0; j < random.nextInt(4); j++) out.append(pick(WORDS, random));
        int from = out.length();
        out.append("**").append(pick(INNER, random)).append("**");
        pairs.add(new Span(from, out.length()));
      }
      for (int j = 0; j < random.nextInt(3); j++) out.append(pick(WORDS, random));
      return new Sentence(out.toString(), pairs);
    }

    private static String pick(List<String> from, Random random) {
      return from.get(random.nextInt(from.size()));
    }
  }

  private static boolean isBold(Node node, Span span) {
    return (node.is(NodeKind.STRONG) && node.span().equals(span))
        || node.children().stream().anyMatch(child -> isBold(child, span));
  }

  @Test
  void everyPairIsBoldOrSaidToBeNone() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<CommonMark> dialects =
        List.of(CommonMark.PLAIN, CommonMark.ZENN, CommonMark.HUGO, CommonMark.QIITA);
    int reported = 0;
    for (int round = 0; round < 500; round++) {
      Sentence sentence = Sentence.of(random);
      CommonMark dialect = dialects.get(round % dialects.size());
      String what = "seed " + seed + ", " + round + ": " + sentence.text;
      // Marks side by side are other marks.
      if (sentence.text.contains("****")) continue;
      Document document = dialect.parse(sentence.text);
      List<Diagnostic> found = LiteralEmphasis.of(Text.of(sentence.text), 0, document);
      List<Span> places = found.stream().map(one -> one.problem().span()).toList();
      List<Span> literal =
          sentence.pairs.stream().filter(pair -> !isBold(document.root(), pair)).toList();
      assertThat(places).as(what).containsExactlyElementsOf(literal);
      for (Diagnostic one : found) {
        reported++;
        for (QuickFix fix : one.fixes()) {
          String after = fix.changes().apply(Text.of(sentence.text)).toString();
          Span old = one.problem().span();
          int from = fix.changes().map(old.from(), Side.BEFORE);
          Span now = new Span(from, Math.max(from, fix.changes().map(old.to(), Side.AFTER)));
          assertThat(isBoldWithin(dialect.parse(after).root(), now))
              .as(what + " -> " + after)
              .isTrue();
        }
      }
    }
    assertThat(reported).isGreaterThan(50);
  }

  /** Whether something that begins and ends within {@code span} is bold. */
  private static boolean isBoldWithin(Node node, Span span) {
    boolean bold = node.is(NodeKind.STRONG) || node.value().equals("<strong>");
    return (bold && span.contains(node.span()))
        || node.children().stream().anyMatch(child -> isBoldWithin(child, span));
  }

  @Test
  void whatIsShownShorterThanItIsWrittenHidesNothing() {
    CommonMark hugo = CommonMark.hugo(Map.of(), true);
    for (String body : List.of("**「重要」**です。祝:tada:次", "祝:tada:**「重要」**です")) {
      assertThat(find(hugo, body)).as(body).hasSize(1);
      assertThat(find(CommonMark.QIITA, body)).as(body).hasSize(1);
    }
    assertThat(find(CommonMark.HEXO, "\"一\"... **「重要」**です -- 二")).hasSize(1);
  }
}
