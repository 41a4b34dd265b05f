package genko.edit.completion;

import static org.assertj.core.api.Assertions.assertThat;

import genko.edit.completion.CompletionList.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompletionListTest {
  private static final CompletionList POSTS =
      named("カレーの作り方", "京都の旅", "Travel notes", "旅の支度", "A word on Travel");

  private static CompletionList named(String... titles) {
    return CompletionList.named(
        List.of(titles).stream()
            .map(title -> new Named(new CompletionItem(title, "", title), List.of(title)))
            .toList());
  }

  private static List<String> matching(CompletionList list, String query) {
    return list.matching(query).stream().map(CompletionItem::label).toList();
  }

  @Test
  void withoutAQueryAllStandInTheirOrder() {
    assertThat(matching(POSTS, ""))
        .containsExactly("カレーの作り方", "京都の旅", "Travel notes", "旅の支度", "A word on Travel");
  }

  @Test
  void whatAnswersBestComesFirstWhateverCaseAndKana() {
    assertThat(matching(POSTS, "旅")).containsExactly("旅の支度", "京都の旅");
    assertThat(matching(POSTS, "かれー")).containsExactly("カレーの作り方");
    assertThat(matching(POSTS, "travel")).containsExactly("Travel notes", "A word on Travel");
    assertThat(matching(POSTS, "の 京都")).containsExactly("京都の旅");
    assertThat(matching(POSTS, "大阪")).isEmpty();
  }

  @Test
  void ofManyNoMoreAreListedThanAnybodyReads() {
    CompletionList many =
        named(IntStream.range(0, 2500).mapToObj(i -> "記事 " + i).toArray(String[]::new));
    assertThat(many.items()).hasSize(2500);
    assertThat(many.matching("")).hasSize(CompletionList.MOST);
    assertThat(matching(many, "記事")).hasSize(CompletionList.MOST).startsWith("記事 0", "記事 1");
  }
}
