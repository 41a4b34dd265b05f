package genko.edit.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import genko.text.Span;
import genko.text.Text;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is found, drawn in the text with ‹›, and what it becomes. */
class SearchTest {
  private static final SearchOptions CASE = new SearchOptions(true, false, false, false);
  private static final SearchOptions WORD = new SearchOptions(false, true, false, false);
  private static final SearchOptions PATTERN = new SearchOptions(false, false, true, false);
  private static final SearchOptions FOLD = new SearchOptions(false, false, false, true);
  private static final SearchOptions FOLD_WORD = new SearchOptions(false, true, false, true);
  private static final SearchOptions FOLD_PATTERN = new SearchOptions(false, false, true, true);

  private static SearchLimit patient() {
    return SearchLimit.after(Duration.ofSeconds(60), () -> false);
  }

  private static Search search(String words, SearchOptions options) {
    return ((Search.Sought.Ready) Search.of(words, options)).search();
  }

  private static Matches found(String text, Span scope, String words, SearchOptions options) {
    return ((SearchOutcome.Found) search(words, options).in(text, scope, patient())).matches();
  }

  private static String draw(String text, Matches matches) {
    StringBuilder out = new StringBuilder(text);
    for (int i = matches.size() - 1; i >= 0; i--) {
      out.insert(matches.get(i).to(), "›").insert(matches.get(i).from(), "‹");
    }
    return out.toString();
  }

  /** {@code drawn} is the text with what {@code words} find between ‹ and ›. */
  private static void check(String words, SearchOptions options, String drawn) {
    String text = drawn.replaceAll("[‹›]", "");
    Matches matches = found(text, new Span(0, text.length()), words, options);
    assertThat(draw(text, matches)).isEqualTo(drawn);
  }

  private static void check(
      String before, String words, SearchOptions options, String replacement, String after) {
    Search search = search(words, options);
    Replacement ready =
        ((Replacement.Given.Ready) Replacement.of(replacement, search)).replacement();
    SearchOutcome outcome =
        search.replaceAll(before, new Span(0, before.length()), ready, patient());
    assertThat(((SearchOutcome.Replaced) outcome).changes().apply(Text.of(before)).toString())
        .isEqualTo(after);
  }

  private static void checkBad(String words, String key, String part) {
    assertThat(Search.of(words, PATTERN)).isInstanceOf(Search.Sought.Wrong.class);
    InvalidPattern bad = ((Search.Sought.Wrong) Search.of(words, PATTERN)).bad();
    assertThat(bad).isEqualTo(new InvalidPattern(key, part));
  }

  @Test
  void wordsAreFoundAsTheyAre() {
    check("犬", SearchOptions.PLAIN, "‹犬›と‹犬›の話");
    check("a.b", SearchOptions.PLAIN, "‹a.b› axb ‹A.B›");
    check("a.b", CASE, "‹a.b› axb A.B");
    check("aa", SearchOptions.PLAIN, "‹aa›‹aa›a");
    check("𠮷", SearchOptions.PLAIN, "‹𠮷›野家🍣");
    check("アイ", SearchOptions.PLAIN, "ｱｲ あい ‹アイ›");
    check("É", SearchOptions.PLAIN, "caf‹é›");
  }

  @Test
  void nothingIsSoughtWhenNothingIsWritten() {
    assertThat(Search.of("", SearchOptions.PLAIN)).isEqualTo(new Search.Sought.Nothing());
  }

  @Test
  void aWholeWordEndsWhereTheScriptChanges() {
    check("表", WORD, "‹表›を発表した。‹表›、図表");
    check("cat", WORD, "‹cat› concat ‹cat›、‹Cat›です cat_1");
    check("の", WORD, "犬‹の›話、ものの");
    check("データ", WORD, "‹データ›を メタデータ データー");
    check("aa", WORD, "aaa ‹aa›");
    check("a-a", WORD, "a-a‹a-a› ‹a-a›".replace("a-a‹a-a›", "a-aa-a"));
  }

  @Test
  void foldedWidthsAndKanaAreOne() {
    check("ア", FOLD, "‹ｱ›‹あ›‹ア›ァ");
    check("ひらがな", FOLD, "‹ヒラガナ›と‹ひらがな›と‹ﾋﾗｶﾞﾅ›");
    check("ガ", FOLD, "‹ｶﾞ›‹が›ｶ‹か\u3099›");
    check("か", FOLD, "ｶﾞ‹ｶ›");
    check("ﾊﾟﾝ", FOLD, "‹ぱん›と‹パン›とﾊﾞﾝ");
    check("abc 1", FOLD, "‹ＡＢＣ　１›と‹abc 1›");
    check("ｺｰﾋｰ", FOLD, "‹コーヒー›");
    check("10〜20", FOLD, "‹１０～２０›");
    check("ｶﾞ𠮷", FOLD, "🍣‹が𠮷›🍣");
  }

  @Test
  void aWholeWordIsOneOfTheTextEvenWhenFolded() {
    check("かな", FOLD_WORD, "‹カナ›は、‹かな›。かなは");
  }

  @Test
  void lineEndsAreOneAndStayWhole() {
    check("a\\nb", PATTERN, "‹a\r\nb› ‹a\nb› ‹a\rb›");
    check("$", PATTERN, "一‹›\r\n二‹›\n三‹›\r四‹›");
    check("^.", PATTERN, "‹一›行\r\n‹二›行\r\n");
    check("^\\n", PATTERN, "一\r\n‹\r\n›二");
    check("\\s", PATTERN, "a‹ ›b‹　›c‹\r\n›");
  }

  @Test
  void patternsKnowJapaneseLetters() {
    check("\\w+", PATTERN, "‹日本語›、‹word›！");
    check("[ァ-ヶ]+", PATTERN, "ひら‹カタ›");
    check("x*", PATTERN, "‹›𠮷‹›a‹xx›‹›");
    check("(?<=第)\\d+", PATTERN, "第‹12›章 3");
  }

  @Test
  void aFoldedPatternKeepsItsOwnMarks() {
    check("ｶﾞ+", FOLD_PATTERN, "‹ガが›");
    check("（.）", FOLD_PATTERN, "‹（あ）›と‹(ア)›");
    check("[ァ-ヶ]+", FOLD_PATTERN, "漢‹かなカナ›");
    check("\\（", FOLD_PATTERN, "‹(›");
  }

  @Test
  void onlyTheScopeIsSearchedButItsSurroundingsAreSeen() {
    String text = "ab ab ab";
    assertThat(draw(text, found(text, new Span(1, 6), "ab", SearchOptions.PLAIN)))
        .isEqualTo("ab ‹ab› ab");
    assertThat(draw(text, found(text, new Span(3, 5), "^ab|\\bab\\b", PATTERN)))
        .isEqualTo("ab ‹ab› ab");
    assertThat(draw("xab", found("xab", new Span(1, 3), "^ab|\\bab", PATTERN))).isEqualTo("xab");
    assertThat(draw("aｶﾞ", found("aｶﾞ", new Span(0, 2), "か", FOLD))).isEqualTo("aｶﾞ");
  }

  @Test
  void replacesWithWordsOrWithGroups() {
    check("犬と犬", "犬", SearchOptions.PLAIN, "$1猫", "$1猫と$1猫");
    check("2025-11-17", "(\\d+)-(\\d+)-(\\d+)", PATTERN, "$1年$2月$3日", "2025年11月17日");
    check("ab", "(?<x>a)(b)", PATTERN, "${x}${x}$2$0$&$$", "aabab" + "ab$");
    check("a", "(a)", PATTERN, "$12", "a2");
    check("ab", "(a)(b)", PATTERN, "${2}1${1}${0}", "b1aab");
    check("a\r\nb", "a", PATTERN, "a\\nc", "a\r\nc\r\nb");
    check("a\tb", "\\t", PATTERN, "\\\\$\\$", "a\\$$b");
    check("ｶﾞくとガク", "(が)(く)", FOLD_PATTERN, "$2$1", "くｶﾞとクガ");
    check("一\n二", "^", PATTERN, "> ", "> 一\n> 二");
    check("aXb", "(X)|(Y)", PATTERN, "[$2]", "a[]b");
    check("犬 犬", "犬 ?", PATTERN, "", "");
  }

  @Test
  void replacesOneMatchAlone() {
    Search search = search("(?<=第)(\\d)", PATTERN);
    Replacement with = ((Replacement.Given.Ready) Replacement.of("<$1>", search)).replacement();
    String text = "第1 第2 3";
    Span all = new Span(0, text.length());
    SearchOutcome second = search.replaceOne(text, all, new Span(4, 5), with, patient());
    assertThat(((SearchOutcome.Replaced) second).changes().apply(Text.of(text)).toString())
        .isEqualTo("第1 第<2> 3");
    SearchOutcome none = search.replaceOne(text, all, new Span(6, 7), with, patient());
    assertThat(((SearchOutcome.Replaced) none).changes().isEmpty()).isTrue();
  }

  @Test
  void aBadPatternSaysWhatAndWhere() {
    checkBad("(a", "find.bad.group", "");
    checkBad("a)", "find.bad.close", ")");
    checkBad("[a", "find.bad.class", "");
    checkBad("[z-a]", "find.bad.range", "");
    checkBad("*a", "find.bad.dangling", "*");
    checkBad("a{2,1}", "find.bad.repeat", "");
    checkBad("\\", "find.bad.escape", "");
    checkBad("(?<=(a)\\1)b", "find.bad.behind", "");
    checkBad("\\p{Neko}", "find.bad.other", "");
  }

  @Test
  void aReplacementNamesOnlyGroupsThatThereAre() {
    Search search = search("(a)(?<n>b)", PATTERN);
    for (String part : new String[] {"$3", "${m}", "${3}", "${}", "${n"}) {
      Replacement.Given given = Replacement.of("x" + part, search);
      InvalidPattern bad = new InvalidPattern("find.bad.reference", part);
      assertThat(given).isEqualTo(new Replacement.Given.Wrong(bad));
    }
  }

  @Test
  void aPatternThatWouldNeverEndIsGivenUp() {
    String text = "a".repeat(40) + "!";
    SearchLimit soon = SearchLimit.after(Duration.ofMillis(200), () -> false);
    long start = System.nanoTime();
    SearchOutcome outcome =
        search("(a|aa)+\\1b", PATTERN).in(text, new Span(0, text.length()), soon);
    assertThat(outcome).isEqualTo(new SearchOutcome.GivenUp());
    assertThat(System.nanoTime() - start).isLessThan(60_000_000_000L);
  }

  @Test
  void aPatternThatGoesTooDeepIsGivenUp() {
    String text = "ab".repeat(200_000);
    Span all = new Span(0, text.length());
    assertThatCode(() -> search("(a|b|c)*z", PATTERN).in(text, all, patient()))
        .doesNotThrowAnyException();
    assertThatCode(() -> Search.of("(".repeat(20_000) + ")".repeat(20_000), PATTERN))
        .doesNotThrowAnyException();
  }

  @Test
  void aSearchThatNobodyWantsStops() {
    String text = "a".repeat(2_000_000);
    SearchLimit unwanted = SearchLimit.after(Duration.ofSeconds(60), () -> true);
    assertThat(search("b", SearchOptions.PLAIN).in(text, new Span(0, text.length()), unwanted))
        .isEqualTo(new SearchOutcome.GivenUp());
  }
}
