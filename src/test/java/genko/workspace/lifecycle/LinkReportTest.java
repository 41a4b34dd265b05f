package genko.workspace.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import genko.text.Span;
import genko.text.Text;
import genko.workspace.lifecycle.LinkReport.Link;
import genko.workspace.lifecycle.LinkReport.Place;
import genko.workspace.step.PostFix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkReportTest {
  private static final Text A = Text.of("---\ntitle: 他\n---\r\n[一](/old/) [二](/old/)\r\n");
  private static final Text B = Text.of("[三](/old/) [四](/new/)\n");

  private static Link link(String path, Text text, int number, String then) {
    String all = text.toString();
    int from = all.indexOf("](") + 2;
    for (int at = 1; at < number; at++) from = all.indexOf("](", from) + 2;
    Span span = new Span(from, all.indexOf(')', from));
    int line = text.lineAt(from);
    Optional<String> next = Optional.of(then).filter(one -> !one.isEmpty());
    return new Link(path, line, text.line(line), span, text.slice(span), next);
  }

  private static final LinkReport REPORT =
      new LinkReport(
          List.of(
              link("a.md", A, 1, "/new/"),
              link("a.md", A, 2, "/新/"),
              link("b.md", B, 1, ""),
              link("b.md", B, 2, "/new/")),
          Map.of("a.md", A, "b.md", B));

  private static String then(PostFix fix, Text text) {
    return fix.changes().apply(text).toString();
  }

  @Test
  void itCountsFilesAndWhatCanLeadOn() {
    assertThat(REPORT.files()).isEqualTo(2);
    assertThat(REPORT.mendable()).isEqualTo(3);
    assertThat(LinkReport.NONE.files()).isZero();
    assertThat(LinkReport.NONE.fixes()).isEmpty();
  }

  @Test
  void whatCanLeadOnDoesAFileEachAndWhatStaysIsNoChange() {
    assertThat(REPORT.fixes())
        .singleElement()
        .satisfies(
            fix -> {
              assertThat(fix.path()).isEqualTo("a.md");
              assertThat(fix.title()).isEqualTo("他");
              assertThat(fix.counts()).isEqualTo(Map.of("links", 2));
              assertThat(then(fix, A)).isEqualTo("---\ntitle: 他\n---\r\n[一](/new/) [二](/新/)\r\n");
            });
  }

  @Test
  void onlyTheChosenOnesLeadOn() {
    Place second = REPORT.links().get(1).place();
    assertThat(second.path()).isEqualTo("a.md");
    assertThat(A.slice(second.offset(), second.offset() + 5)).isEqualTo("/old/");
    List<PostFix> fixes = REPORT.fixes(link -> link.place().equals(second));
    assertThat(then(fixes.getFirst(), A)).endsWith("[一](/old/) [二](/新/)\r\n");
    assertThat(REPORT.fixes(link -> false)).isEmpty();
  }

  @Test
  void itKeepsWhatItWasMadeOf() {
    List<Link> links = new ArrayList<>(REPORT.links());
    Map<String, Text> texts = new HashMap<>(REPORT.texts());
    LinkReport report = new LinkReport(links, texts);
    links.clear();
    texts.clear();
    assertThat(report).isEqualTo(REPORT);
  }
}
