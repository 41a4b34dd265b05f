package genko.workspace.lint;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.linter.LinterMessage;
import genko.text.Change;
import genko.text.Problem.Severity;
import genko.text.Span;
import genko.text.Text;
import genko.workspace.lint.LinterFindings.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinterFindingsTest {
  private static final Text TEXT = Text.of("一行め。\n食べれる。\n三行め。\n");
  private static final Span EATEN = new Span(5, 9);

  private static Said said(Span span, Change... ways) {
    LinterMessage message = new LinterMessage(Severity.DOUBT, span, "ら抜き", "ら", List.of(ways));
    return new Said("textlint", message);
  }

  private static LinterFindings findings(Said... said) {
    return new LinterFindings(TEXT, List.of(said), List.of(), Optional.empty(), List.of());
  }

  @Test
  void ofTheVeryTextAllOfItIsTrue() {
    LinterFindings found = findings(said(EATEN));
    assertThat(found.after(TEXT)).isSameAs(found.said());
  }

  @Test
  void whatStandsBehindAnEditMovesWithItsWays() {
    LinterFindings found = findings(said(EATEN, Change.of(7, 7, "ら")));
    Text next = TEXT.replace(Span.at(0), "題\r\n");
    Said moved = said(new Span(8, 12), Change.of(10, 10, "ら"));
    assertThat(found.after(next)).containsExactly(moved);
    assertThat(next.slice(new Span(8, 12))).isEqualTo("食べれる");
  }

  @Test
  void whatStandsBeforeAnEditStays() {
    LinterFindings found = findings(said(EATEN));
    assertThat(found.after(TEXT.replace(new Span(11, 14), "末"))).containsExactly(said(EATEN));
  }

  @Test
  void whatAnEditTouchesIsTrueNoMoreAndTheOthersAre() {
    Said first = said(new Span(0, 2));
    LinterFindings found = findings(first, said(EATEN));
    assertThat(found.after(TEXT.replace(Span.at(7), "ら"))).containsExactly(first);
    assertThat(found.after(TEXT.replace(Span.at(9), "よ"))).containsExactly(first);
  }

  @Test
  void whatWouldBeMendedWhereTheEditIsGoesToo() {
    LinterFindings found = findings(said(EATEN, Change.of(0, 1, "二")));
    assertThat(found.after(TEXT.replace(Span.at(1), "つ"))).isEmpty();
  }

  @Test
  void itKeepsWhatItWasMadeOf() {
    List<Said> said = new ArrayList<>(List.of(said(EATEN)));
    LinterFindings found = new LinterFindings(TEXT, said, List.of(), Optional.empty(), List.of());
    said.clear();
    assertThat(found.said()).hasSize(1);
    assertThat(LinterFindings.none(TEXT).after(Text.of("他"))).isEmpty();
  }
}
