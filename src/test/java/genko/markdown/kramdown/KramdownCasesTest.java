package genko.markdown.kramdown;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import genko.corpus.Corpus;
import genko.markdown.HtmlRenderer;
import genko.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** kramdown's own test cases, with the options that each asks for. */
class KramdownCasesTest {
  private static final Pattern OPTION = Pattern.compile("^(\\s*):?([\\w ]+):\\s*(.*)$");

  @Test
  void aCaseLooksAsKramdownMakesIt() throws IOException {
    Path folder = Corpus.folder("kramdown-testcases");
    assumeTrue(Files.isDirectory(folder), "no test cases beside the checkout");
    List<Path> cases;
    try (var paths = Files.walk(folder)) {
      cases = paths.filter(path -> path.toString().endsWith(".text")).sorted().toList();
    }
    Ratchet ratchet = new Ratchet("cases", Ratchet.class);
    for (Path text : cases) {
      String name = folder.relativize(text).toString().replace(".text", "");
      Path html = folder.resolve(name + ".html");
      if (!Files.exists(html)) continue;
      KramdownOptions settings =
          settings(folder.resolve(name + ".options"), name.startsWith("parser-gfm"));
      String got =
          HtmlRenderer.render(Kramdown.parse(Text.of(Files.readString(text)), 0, settings));
      ratchet.compare(name, Files.readString(html), got);
    }
    ratchet.print("kramdown's test cases", name -> true);
    ratchet.check("cases-that-differ.txt");
  }

  private static KramdownOptions settings(Path own, boolean gfm) throws IOException {
    Map<String, ?> input = gfm ? Map.of() : Map.of("input", "kramdown");
    KramdownOptions settings = KramdownOptions.of(Kramdown.of(input, null));
    settings.plainLanguage = null;
    settings.hardWrap = gfm;
    settings.highlight = true;
    Path shared = own.resolveSibling("options");
    Path file = Files.exists(own) ? own : shared;
    if (!Files.exists(file)) {
      settings.autoIds = false;
      return settings;
    }
    String section = "";
    for (String line : Files.readAllLines(file)) {
      Matcher option = OPTION.matcher(line);
      if (!option.find()) continue;
      String value =
          option.group(3).strip().replaceFirst("^:", "").replaceAll("^([\"'])(.*)\\1$", "$2");
      if (option.group(1).isEmpty()) section = option.group(2);
      if (!option.group(1).isEmpty() && section.equals("link_defs")) {
        String[] parts = value.replaceAll("^\\[|\\]$", "").split(",\\s*", -1);
        settings.linkDefinitions.put(option.group(2), Arrays.asList(parts));
      } else if (!option.group(1).isEmpty() && section.equals("typographic_symbols")) {
        settings.typography.put(option.group(2), List.of(value));
      } else {
        settings.set(option.group(2), value);
      }
    }
    return settings;
  }
}
