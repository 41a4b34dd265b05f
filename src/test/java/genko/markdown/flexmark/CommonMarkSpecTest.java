package genko.markdown.flexmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import genko.markdown.HtmlRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The examples of CommonMark's specification, which are not in the project: the property {@code
 * genko.commonmark.spec} names a file of them, a JSON array of {@code markdown}, {@code html},
 * {@code example} and {@code section}.
 */
class CommonMarkSpecTest {
  private static final int AT_LEAST = 651;

  @Test
  void theExamplesOfTheSpecificationAreReadAsItHasThem() throws IOException {
    String file = System.getProperty("genko.commonmark.spec", "");
    assumeTrue(!file.isEmpty(), "no genko.commonmark.spec");
    JsonArray examples = JsonParser.parseString(Files.readString(Path.of(file))).getAsJsonArray();
    List<String> others = new ArrayList<>();
    for (JsonElement each : examples) {
      JsonObject example = each.getAsJsonObject();
      String markdown = example.get("markdown").getAsString();
      String wanted = example.get("html").getAsString();
      String got = HtmlRenderer.render(CommonMark.STRICT.parse(markdown));
      if (!normal(got).equals(normal(wanted))) {
        String name =
            example.get("example").getAsInt() + " " + example.get("section").getAsString();
        others.add(name);
        if (Boolean.getBoolean("genko.verbose")) {
          System.out.println(
              "## " + name + "\n" + markdown + "--wanted\n" + wanted + "--got\n" + got);
        }
      }
    }
    int equal = examples.size() - others.size();
    System.out.println("CommonMark: " + equal + " of " + examples.size() + ", not: " + others);
    assertThat(equal).isGreaterThanOrEqualTo(Math.min(AT_LEAST, examples.size()));
  }

  /** Line ends between blocks mean nothing, and colours of code are beside the point. */
  private static String normal(String html) {
    return html.replaceAll("</?span[^>]*>", "").replaceAll("\\n+", "\n").strip();
  }
}
