package genko.workspace.audit;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.kramdown.Kramdown;
import genko.post.Post;
import genko.workspace.page.ParsedPost;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where words of the index stand in one post. */
class WordPlacesTest {
  private final WordIndex index = new WordIndex();

  private WordPlaces places(String text) {
    return WordPlaces.of(BodyText.of(ParsedPost.of(Post.of(text, Kramdown.JEKYLL))), index);
  }

  private BitSet wanted(String... words) {
    BitSet wanted = new BitSet();
    for (String word : words) wanted.set(index.number(word));
    return wanted;
  }

  private int[] counts(WordPlaces places) {
    int[] counts = new int[index.words().size()];
    places.count(counts);
    return counts;
  }

  /** Each place of {@code words} in {@code text}: the word, where it begins, and its stretch. */
  private List<String> taken(String text, String... words) {
    List<String> taken = new ArrayList<>();
    places(text)
        .forEach(
            wanted(words),
            (number, from, stretch) -> {
              String word = index.word(number).written();
              assertThat(text).startsWith(text.substring(0, from) + word);
              String around = text.substring(stretch.from(), stretch.to());
              taken.add(word + "@" + from + " in " + around);
            });
    return taken;
  }

  @Test
  void aPostWithoutSuchWordsHasNone() {
    WordPlaces none = places("---\ntitle: サーバ\n---\n\n川と「サーバ」と`サーバ`\n");
    assertThat(index.words()).isEmpty();
    assertThat(none.hasAny(wanted("サーバ"))).isFalse();
    assertThat(places("").hasAny(wanted("サーバ"))).isFalse();
  }

  @Test
  void aWordThatStandsTwiceHasTwoPlacesInTheOrderOfTheText() {
    assertThat(taken("サーバとWebとサーバ\n", "サーバ", "Web"))
        .containsExactly("サーバ@0 in サーバとWebとサーバ", "Web@4 in サーバとWebとサーバ", "サーバ@8 in サーバとWebとサーバ");
  }

  @Test
  void onlyWhatIsWantedIsTaken() {
    String text = "サーバとWebとサーバ\n";
    assertThat(taken(text, "Web")).hasSize(1);
    assertThat(taken(text)).isEmpty();
    assertThat(taken(text, "ユーザ")).isEmpty();
  }

  @Test
  void eachPlaceKnowsItsStretchOfProse() {
    String text = "---\ntitle: 題\n---\n\nサーバと「Web」のユーザ\n\n川\n\nＷＥＢ\r\n";
    int first = text.indexOf("サーバ");
    int second = text.indexOf("ユーザ");
    int third = text.indexOf("ＷＥＢ");
    assertThat(taken(text, "サーバ", "Web", "ユーザ", "ＷＥＢ"))
        .containsExactly(
            "サーバ@" + first + " in サーバと", "ユーザ@" + second + " in のユーザ", "ＷＥＢ@" + third + " in ＷＥＢ");
    assertThat(taken(text, "ＷＥＢ")).containsExactly("ＷＥＢ@" + third + " in ＷＥＢ");
  }

  @Test
  void wordsOfAllPostsAreCountedTogether() {
    WordPlaces one = places("サーバとサーバとWeb\n");
    WordPlaces other = places("サーバ\n");
    int[] counts = counts(one);
    assertThat(counts[index.number("サーバ")]).isEqualTo(2);
    assertThat(counts[index.number("Web")]).isEqualTo(1);
    other.count(counts);
    assertThat(counts[index.number("サーバ")]).isEqualTo(3);
    WordPlaces.NONE.count(counts);
    assertThat(counts[index.number("サーバ")]).isEqualTo(3);
  }

  @Test
  void morePlacesThanOneArrayHoldAreKept() {
    int many = 1000;
    String text = "サーバと「川」".repeat(many) + "\n";
    assertThat(counts(places(text))[index.number("サーバ")]).isEqualTo(many);
    List<String> taken = taken(text, "サーバ");
    assertThat(taken).hasSize(many);
    assertThat(taken.getLast()).isEqualTo("サーバ@" + text.lastIndexOf("サーバ") + " in サーバと");
  }

  @Test
  void onlyTheTextThatTheyWereFoundInIsTheirs() {
    String text = "---\ntitle: 題\n---\n\nサーバ\r\n";
    WordPlaces places = places(text);
    assertThat(places.areIn(text)).isTrue();
    assertThat(places.areIn(text.replace("サーバ", "サード"))).isFalse();
    assertThat(places.areIn(text.replace("\r\n", "\n"))).isFalse();
    assertThat(places.areIn(text + "\n")).isFalse();
  }

  @Test
  void whichWordsAPostHasIsKnownWithoutItsText() {
    WordPlaces places = places("サーバ\n");
    assertThat(places.hasAny(wanted("サーバ", "Web"))).isTrue();
    assertThat(places.hasAny(wanted("Web"))).isFalse();
    assertThat(places.hasAny(new BitSet())).isFalse();
    assertThat(WordPlaces.NONE.hasAny(wanted("サーバ"))).isFalse();
  }
}
