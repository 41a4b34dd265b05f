package genko.workspace.audit;

import static org.assertj.core.api.Assertions.assertThat;

import genko.check.Diagnostic;
import genko.frontmatter.FrontMatter;
import genko.markdown.kramdown.Kramdown;
import genko.post.Post;
import genko.text.Problem.Severity;
import genko.text.Text;
import genko.workspace.audit.Habits.Usual;
import genko.workspace.audit.WordIndex.Word;
import genko.workspace.page.ParsedPost;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The habits of a blog are found from its posts alone, and what differs from them is told. */
class HabitsTest {
  private final WordIndex index = new WordIndex();
  private final List<PostFacts> posts = new ArrayList<>();

  private static ParsedPost read(String text) {
    return ParsedPost.of(Post.of(text, Kramdown.JEKYLL));
  }

  private PostFacts facts(String text) {
    ParsedPost read = read(text);
    FrontMatter head = read.post().head();
    return new PostFacts(
        "p.md",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        PostFacts.lists(read.post().text(), head),
        Optional.empty(),
        List.of(),
        Set.of(),
        WordPlaces.of(BodyText.of(read), index));
  }

  private void posts(int count, String text) {
    for (int i = 0; i < count; i++) posts.add(facts(text));
  }

  private void tagged(int count, String tags) {
    posts(count, "---\ntags: [" + tags + "]\n---\n");
  }

  private Habits habits(String yaml) {
    return Habits.of(posts, index, AuditRules.of(yaml));
  }

  private Habits habits() {
    return habits("");
  }

  /** What each word becomes, by how it is written. */
  private static Map<String, String> words(Habits habits) {
    Map<String, String> words = new TreeMap<>();
    habits.words().forEach((word, usual) -> words.put(word.written(), usual.written()));
    return words;
  }

  private static List<String> told(List<Diagnostic> found) {
    return found.stream().map(one -> one.problem().key() + one.problem().args()).toList();
  }

  /** {@code text} with the first way out of each of {@code found} taken. */
  private static String mended(String text, List<Diagnostic> found) {
    Text now = Text.of(text);
    for (Diagnostic one : found.reversed()) now = one.fixes().getFirst().changes().apply(now);
    return now.toString();
  }

  @Test
  void aBlogThatSaysNothingHasNone() {
    assertThat(habits()).isEqualTo(Habits.NONE);
    posts(2, "");
    assertThat(habits()).isEqualTo(Habits.NONE);
  }

  @Test
  void mostPlacesSayHowAWordIsWritten() {
    posts(1, "サーバーがある。サーバーだ。\n");
    posts(1, "サーバがある。\n");
    assertThat(habits().words())
        .isEqualTo(Map.of(new Word("アサーバー", "サーバ"), new Usual("サーバー", 2, 1)));
  }

  @Test
  void twoWaysThatAreAsFrequentAreBothLeft() {
    posts(2, "サーバーがある。\n");
    posts(2, "サーバがある。\n");
    assertThat(habits().words()).isEmpty();
  }

  @Test
  void theWriterDecidesAgainstAllPlaces() {
    posts(3, "サーバーがある。\n");
    assertThat(habits().words()).isEmpty();
    Habits own = habits("check:\n  words: [サーバ]\n");
    assertThat(own.words()).isEqualTo(Map.of(new Word("アサーバー", "サーバー"), new Usual("サーバ", 0, 3)));
  }

  @Test
  void aWordThatIsToBeLeftIsLeft() {
    posts(3, "サーバーがある。\n");
    posts(1, "サーバがある。\n");
    tagged(3, "AI");
    tagged(1, "ＡＩ");
    Habits left = habits("check:\n  leave: [サーバ, ＡＩ]\n");
    assertThat(left.words()).isEmpty();
    assertThat(left.items().getOrDefault("tags", Map.of())).isEmpty();
  }

  @Test
  void lettersOfAnotherCaseAreASlipOnlyWhereTheyAreFourTimesRarer() {
    posts(3, "このRubyです。\n");
    posts(1, "このrubyです。\n");
    assertThat(habits().words()).isEmpty();
    posts(1, "このRubyです。\n");
    assertThat(words(habits())).isEqualTo(Map.of("ruby", "Ruby"));
  }

  @Test
  void lettersOfAnotherWidthAreASlipWhereTheyAreRarer() {
    posts(2, "このWebです。\n");
    posts(1, "このＷｅｂです。\n");
    assertThat(words(habits())).isEqualTo(Map.of("Ｗｅｂ", "Web"));
  }

  @Test
  void whatABlogDoesNotWantIsNotLookedFor() {
    posts(2, "サーバーがある。\n");
    posts(1, "サーバがある。\n");
    tagged(2, "AI");
    tagged(1, "ＡＩ");
    Habits noWords = habits("check:\n  rules:\n    word: off\n");
    assertThat(noWords.words()).isEmpty();
    assertThat(noWords.items()).isNotEmpty();
    Habits noItems = habits("check:\n  rules:\n    blog.like: off\n");
    assertThat(noItems.words()).isNotEmpty();
    assertThat(noItems.items()).isEmpty();
  }

  @Test
  void tagsThatAReaderTakesForOneAreCounted() {
    tagged(2, "AI, 川");
    tagged(1, "ＡＩ, 川");
    posts(5, "---\ncategories: [ＡＩ]\n---\n");
    assertThat(habits().items()).isEqualTo(Map.of("tags", Map.of("ＡＩ", new Usual("AI", 2, 1))));
  }

  @Test
  void theWriterDecidesBetweenTagsToo() {
    tagged(2, "AI");
    tagged(1, "ＡＩ");
    assertThat(habits("check:\n  words: [ＡＩ]\n").items())
        .isEqualTo(Map.of("tags", Map.of("AI", new Usual("ＡＩ", 1, 2))));
  }

  @Test
  void eachPlaceThatDiffersIsToldWithItsWayOut() {
    posts(3, "サーバーとWebがある。\n");
    String text = "---\r\ntitle: サーバ\r\n---\r\n\r\nサーバがある。\r\nＷｅｂのサーバだ。\r\n";
    posts.add(facts(text));
    List<Diagnostic> found = habits().look(read(text), index);
    assertThat(told(found))
        .containsExactly(
            "check.word.spelling[サーバ, サーバー, 2, 3]",
            "check.word.letters[Ｗｅｂ, Web, 1, 3]",
            "check.word.spelling[サーバ, サーバー, 2, 3]");
    assertThat(found)
        .extracting(one -> one.problem().severity())
        .containsExactly(Severity.DOUBT, Severity.NOTE, Severity.DOUBT);
    assertThat(mended(text, found))
        .isEqualTo("---\r\ntitle: サーバ\r\n---\r\n\r\nサーバーがある。\r\nWebのサーバーだ。\r\n");
  }

  @Test
  void whatIsQuotedOrCodeIsNeitherCountedNorTold() {
    posts(2, "サーバーがある。\n");
    posts(5, "「サーバ」と`サーバ`と[サーバ](/x)がある。\n\n> サーバ\n");
    posts(1, "サーバがある。\n");
    Habits habits = habits();
    assertThat(words(habits)).isEqualTo(Map.of("サーバ", "サーバー"));
    assertThat(habits.look(read("彼は「サーバ」と言う。\n"), index)).isEmpty();
  }

  @Test
  void aTagIsRenamedAndGoesWhereTheOtherIsThere() {
    tagged(3, "AI");
    tagged(1, "ＡＩ");
    Habits habits = habits();
    String alone = "---\ntags: ['ＡＩ', '川'] # 仮\n---\n";
    List<Diagnostic> found = habits.look(read(alone), index);
    assertThat(told(found)).containsExactly("check.blog.like[ＡＩ, AI, 1, 3]");
    assertThat(mended(alone, found)).isEqualTo("---\ntags: ['AI', '川'] # 仮\n---\n");
    String both = "---\ntags: [AI, ＡＩ]\n---\n";
    assertThat(mended(both, habits.look(read(both), index))).isEqualTo("---\ntags: [AI]\n---\n");
  }

  @Test
  void aPostIsTouchedByWhatItHasOtherwiseAlone() {
    posts(3, "サーバーがある。\n");
    posts(1, "サーバがある。\n");
    tagged(3, "AI");
    tagged(1, "ＡＩ");
    Habits habits = habits();
    BitSet unusual = habits.unusual(index);
    assertThat(posts.stream().map(post -> habits.touches(post, unusual)))
        .containsExactly(false, false, false, true, false, false, false, true);
  }

  @Test
  void aTextThatIsLikeTheBlogSaysNothing() {
    posts(3, "サーバーがある。\n");
    posts(1, "サーバがある。\n");
    assertThat(habits().look(read("サーバーがある。\n"), index)).isEmpty();
    assertThat(habits().look(read(""), index)).isEmpty();
    assertThat(Habits.NONE.look(read("サーバがある。\n"), index)).isEmpty();
  }
}
