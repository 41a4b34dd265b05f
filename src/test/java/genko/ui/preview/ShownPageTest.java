package genko.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import genko.preview.PageShell;
import genko.preview.PreviewPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is asked of a page, without one: {@link Functions} writes it down. */
class ShownPageTest {
  private final List<String> told = new ArrayList<>();
  private final Functions functions = new Functions();
  private final ShownPage page = new ShownPage(new Told());

  /** A page's functions, of which {@code failing} do not run to their end. */
  private static final class Functions implements PageFunctions {
    final List<String> calls = new ArrayList<>();
    int failing;
    Duration slowest = Duration.ZERO;

    @Override
    public boolean call(String function, Object... arguments) {
      calls.add(function);
      if (!function.equals("apply") || failing == 0) return true;
      failing--;
      return false;
    }

    @Override
    public boolean wasSlowerThan(Duration limit) {
      return slowest.compareTo(limit) > 0;
    }

    List<String> take() {
      List<String> taken = List.copyOf(calls);
      calls.clear();
      return taken;
    }
  }

  private final class Told implements ShownPage.Owner {
    @Override
    public void dressed() {
      told.add("dressed");
    }

    @Override
    public void updated(PreviewPage shown) {
      told.add("updated");
    }

    @Override
    public void givenUp() {
      told.add("given up");
      page.leave();
    }

    @Override
    public void lighter() {
      told.add("lighter");
    }

    @Override
    public void broken() {
      told.add("broken");
    }
  }

  private static PreviewPage after(PreviewPage page, String... html) {
    return PreviewPage.next(page, PaneFixture.blocks(html), PageShell.EMPTY);
  }

  @Test
  void whatIsShownBeforeThePageIsThereWaitsForIt() {
    PreviewPage first = after(PreviewPage.EMPTY, "<p>一</p>");
    page.show(first);
    assertThat(told).isEmpty();
    page.begin(functions);
    assertThat(functions.take()).containsExactly("turn", "apply", "apply");
    assertThat(page.shown()).isSameAs(first);
    assertThat(told).containsExactly("updated");
  }

  @Test
  void aPageThatIsTheSameIsNotPatched() {
    PreviewPage first = after(PreviewPage.EMPTY, "<p>一</p>");
    page.show(first);
    page.begin(functions);
    functions.take();
    page.show(after(first, "<p>一</p>"));
    assertThat(functions.take()).isEmpty();
  }

  @Test
  void aPageThatRefusesAPatchIsBuiltAnew() {
    page.begin(functions);
    functions.take();
    functions.failing = 1;
    page.show(after(PreviewPage.EMPTY, "<p>一</p>"));
    assertThat(functions.take()).containsExactly("apply", "clear", "apply");
    assertThat(told).doesNotContain("broken");
  }

  @Test
  void aPageThatRefusesThatTooIsBroken() {
    page.begin(functions);
    functions.failing = 2;
    page.show(after(PreviewPage.EMPTY, "<p>一</p>"));
    assertThat(told).contains("broken");
  }

  @Test
  void aPageThatTakesTooLongIsGivenUpUntilThereIsALighterOne() {
    PreviewPage heavy = after(PreviewPage.EMPTY, "<p>" + "長".repeat(5_000) + "</p>", "<p>二</p>");
    page.begin(functions);
    told.clear();
    functions.slowest = Duration.ofMinutes(1);
    page.show(heavy);
    assertThat(told).containsExactly("given up");
    assertThat(page.shown()).isSameAs(PreviewPage.EMPTY);
    PreviewPage heavier = after(heavy, "<p>" + "長".repeat(6_000) + "</p>", "<p>二</p>");
    Functions again = new Functions();
    page.show(heavier);
    page.begin(again);
    assertThat(again.take()).as("nothing is tried").containsExactly("turn", "apply");
    page.show(after(heavier, "<p>短</p>", "<p>二</p>"));
    assertThat(told).contains("lighter").last().isEqualTo("updated");
  }

  @Test
  void theCaretsBlockIsMarkedOnceAndAgainInThePageThatComesNext() {
    PreviewPage two = after(PreviewPage.EMPTY, "<p>一</p>", "<p>二</p>");
    page.show(two);
    page.begin(functions);
    functions.take();
    page.reveal(12);
    page.reveal(13);
    assertThat(functions.take()).containsExactly("reveal");
    page.show(after(two, "<p>一</p>", "<p>三</p>"));
    assertThat(functions.take()).containsExactly("apply", "reveal");
  }

  @Test
  void noBlockIsMarkedOnPaper() {
    page.show(after(PreviewPage.EMPTY, "<p>一</p>"));
    assertThat(page.unmarked(functions -> functions.call("print"))).isFalse();
    page.begin(functions);
    page.reveal(1);
    functions.take();
    assertThat(page.unmarked(functions -> functions.call("print"))).isTrue();
    assertThat(functions.take()).containsExactly("unmark", "print", "reveal");
  }

  @Test
  void thePageGoesToTheCaretOnlyAfterThatWasMovedAndUntilItsReaderMovesIt() {
    PreviewPage two = after(PreviewPage.EMPTY, "<p>一</p>", "<p>二</p>");
    page.show(two);
    page.begin(functions);
    functions.take();
    page.mark(12);
    PreviewPage next = after(two, "<p>一</p>", "<p>三</p>");
    page.show(next);
    assertThat(functions.take()).containsExactly("mark", "apply", "mark");
    page.reveal(1);
    page.leaveCaret();
    page.show(after(next, "<p>一</p>", "<p>四</p>"));
    assertThat(functions.take()).containsExactly("reveal", "apply", "mark");
  }

  @Test
  void theCaretOfOnePostIsNotLookedForInAnother() {
    page.show(after(PreviewPage.EMPTY, "<p>一</p>"));
    page.begin(functions);
    page.reveal(1);
    functions.take();
    page.turnTo("another");
    page.show(after(PreviewPage.EMPTY, "<p>二</p>"));
    assertThat(functions.take()).containsExactly("turn", "apply");
  }
}
