package genko.preview;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.HtmlBlock;
import genko.preview.PagePatch.Step;
import genko.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewPageTest {
  private static PreviewPage page(PreviewPage previous, String... html) {
    List<HtmlBlock> blocks = new ArrayList<>();
    for (int at = 0; at < html.length; at++) {
      blocks.add(new HtmlBlock(new Span(at * 10, at * 10 + 9), html[at]));
    }
    return PreviewPage.next(previous, blocks, previous.shell());
  }

  @Test
  void aWordChangesOneBlock() {
    PreviewPage before = page(PreviewPage.EMPTY, "<p>a</p>", "<p>b</p>", "<p>c</p>");
    PreviewPage after = page(before, "<p>a</p>", "<p>B</p>", "<p>c</p>");
    long id = before.blocks().get(1).id();
    assertThat(after.after(before).steps()).containsExactly(new Step.Replace(id, "<p>B</p>"));
  }

  @Test
  void aBlockThatOnlyMovedInTheSourceIsNotTouched() {
    PreviewPage before = page(PreviewPage.EMPTY, "<p>a</p>", "<p>b</p>");
    List<HtmlBlock> moved =
        List.of(
            new HtmlBlock(new Span(0, 50), "<p>a</p>"),
            new HtmlBlock(new Span(51, 60), "<p>b</p>"));
    PreviewPage after = PreviewPage.next(before, moved, before.shell());
    assertThat(after.after(before).isEmpty()).isTrue();
    assertThat(after.sourceOf(before.blocks().get(1).id())).contains(new Span(51, 60));
    assertThat(after.blocks().get(1).html()).isSameAs(before.blocks().get(1).html());
  }

  @Test
  void aNewBlockIsPutInBeforeItsNeighbour() {
    PreviewPage before = page(PreviewPage.EMPTY, "<p>a</p>", "<p>c</p>");
    PreviewPage after = page(before, "<p>a</p>", "<p>b</p>", "<p>c</p>");
    assertThat(after.after(before).steps())
        .containsExactly(
            new Step.Insert(before.blocks().get(1).id(), after.blocks().get(1).id(), "<p>b</p>"));
  }

  @Test
  void aBlockBetweenOthersThatStayIsTheSameBlockWithOtherWords() {
    PreviewPage before = page(PreviewPage.EMPTY, "<p>a</p>", "<p>b</p>", "<hr>", "<p>c</p>");
    PreviewPage after = page(before, "<p>x</p>", "<p>a</p>", "<hr>", "<p>C</p>");
    assertThat(after.blocks().get(1).id()).isEqualTo(before.blocks().get(0).id());
    assertThat(after.blocks().get(3).id()).isEqualTo(before.blocks().get(3).id());
    assertThat(after.after(before).steps()).hasSize(3);
  }

  @Test
  void pagesOfDifferentPostsHaveNoBlockInCommon() {
    PreviewPage one = page(PreviewPage.EMPTY, "<p>a</p>");
    PreviewPage other = page(PreviewPage.EMPTY, "<p>a</p>");
    assertThat(other.after(one).afresh()).isTrue();
    assertThat(other.after(one).steps()).hasSize(2);
  }

  @Test
  void theShellIsPatchedWhenItChanged() {
    PageShell shell =
        PageShell.article(
            new ArticleHeader("題", "2025-11-17", "著者", List.of("分類"), List.of("札"), "", "", "ja"));
    PreviewPage page = PreviewPage.next(PreviewPage.EMPTY, List.of(), shell);
    assertThat(page.after(PreviewPage.EMPTY).shell()).contains(shell);
    PreviewPage same = PreviewPage.next(page, List.of(), shell);
    assertThat(same.after(page).isEmpty()).isTrue();
  }

  @Test
  void anOffsetBelongsToTheBlockAtItOrBeforeIt() {
    PreviewPage page = page(PreviewPage.EMPTY, "<p>a</p>", "<p>b</p>", "<p>c</p>");
    assertThat(page.blockAt(0).orElseThrow().html()).isEqualTo("<p>a</p>");
    assertThat(page.blockAt(9).orElseThrow().html()).isEqualTo("<p>a</p>");
    assertThat(page.blockAt(10).orElseThrow().html()).isEqualTo("<p>b</p>");
    assertThat(page.blockAt(999).orElseThrow().html()).isEqualTo("<p>c</p>");
    assertThat(PreviewPage.EMPTY.blockAt(0)).isEmpty();
  }

  @Test
  void aPatchIsWrittenWithItsTagsAndEmojiAsTheyAre() {
    PreviewPage page = page(PreviewPage.EMPTY, "<p>😀 \"a\"</p>");
    assertThat(page.after(PreviewPage.EMPTY).json()).contains("<p>😀 \\\"a\\\"</p>");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20251122, 987654321})
  void patchesAlongRandomEditsGiveTheNewPage(long seed) {
    RandomPages random = new RandomPages(seed);
    List<HtmlBlock> blocks = random.blocks(30);
    PreviewPage first = page(PreviewPage.EMPTY);
    PreviewPage page = first;
    Map<Long, String> shown = new LinkedHashMap<>();
    PreviewPage late = first;
    Map<Long, String> shownLate = new LinkedHashMap<>();
    for (int round = 0; round < 300; round++) {
      PreviewPage next = PreviewPage.next(page, blocks, page.shell());
      shown = applied(shown, next.after(page));
      assertThat(shown).as("seed " + seed + ", round " + round).isEqualTo(expected(next));
      assertThat(shown.keySet()).containsExactlyElementsOf(expected(next).keySet());
      // One that misses pages on the way arrives at the same one.
      if (round % 7 == 0) {
        shownLate = applied(shownLate, next.after(late));
        assertThat(List.copyOf(shownLate.entrySet()))
            .as("seed " + seed + ", round " + round)
            .isEqualTo(List.copyOf(expected(next).entrySet()));
        late = next;
      }
      page = next;
      blocks = random.edited(blocks);
    }
  }

  private static Map<Long, String> expected(PreviewPage page) {
    Map<Long, String> expected = new LinkedHashMap<>();
    for (PageBlock block : page.blocks()) {
      expected.put(block.id(), HtmlCleaner.clean(block.raw()));
    }
    return expected;
  }

  /** What the page's script does, on a list. */
  private static Map<Long, String> applied(Map<Long, String> shown, PagePatch patch) {
    List<Long> order = new ArrayList<>(patch.afresh() ? List.of() : shown.keySet());
    Map<Long, String> html = new LinkedHashMap<>(shown);
    for (Step step : patch.steps()) {
      switch (step) {
        case Step.Remove remove -> order.remove(remove.id());
        case Step.Replace replace -> html.put(replace.id(), replace.html());
        case Step.Insert insert -> {
          int at = insert.before() == PagePatch.END ? order.size() : order.indexOf(insert.before());
          order.add(at, insert.id());
          html.put(insert.id(), insert.html());
        }
      }
    }
    Map<Long, String> result = new LinkedHashMap<>();
    for (Long id : order) result.put(id, html.get(id));
    return result;
  }
}
