package genko.markdown.kramdown;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.Document;
import genko.markdown.HtmlRenderer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Posts of our own, one for each group of constructs, beside the HTML that kramdown makes of them.
 */
class FixturesTest {
  /** What kramdown makes without a highlighter. */
  private static final Kramdown PLAIN = Kramdown.of(Map.of(), null);

  private static String read(String name) throws IOException {
    try (var in = FixturesTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "blocks",
        "lists",
        "attributes",
        "tables",
        "footnotes",
        "html",
        "inline",
        "contents"
      })
  void aFixtureLooksAsKramdownMakesIt(String name) throws IOException {
    String text = read(name + ".text");
    for (String body : new String[] {text, text.replace("\n", "\r\n"), text.strip()}) {
      Document document = PLAIN.parse(body);
      assertThat(DomEvents.difference(read(name + ".html"), HtmlRenderer.render(document)))
          .isEmpty();
      TreeLaws.check(document);
    }
  }
}
