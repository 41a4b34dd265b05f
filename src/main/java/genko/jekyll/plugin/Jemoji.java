package genko.jekyll.plugin;

import genko.jekyll.site.RubyValues;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** jemoji: {@code :name:} in a page is GitHub's picture of the emoji. */
final class Jemoji implements Plugin {
  private static final Pattern NAME = Pattern.compile(":([\\w+-]{1,60}):");
  private static final String ROOT = "https://github.githubassets.com/images/icons/";

  /** Those that are no character. */
  private static final List<String> PICTURES =
      List.of(
          "accessibility",
          "atom",
          "basecamp",
          "basecampy",
          "bowtie",
          "copilot",
          "dependabot",
          "electron",
          "feelsgood",
          "finnadie",
          "fishsticks",
          "goberserk",
          "godmode",
          "hurtrealbad",
          "neckbeard",
          "octocat",
          "rage1",
          "rage2",
          "rage3",
          "rage4",
          "shipit",
          "suspect",
          "trollface");

  /** The files of the pictures by the names of the emoji. */
  private static final class Files {
    static final Map<String, String> BY_NAME = read();

    private static Map<String, String> read() {
      String lines;
      try (InputStream in = Jemoji.class.getResourceAsStream("/genko/assets/complete/emoji.txt")) {
        lines = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
      Map<String, String> files = new HashMap<>();
      for (String line : lines.split("\n", -1)) {
        int space = line.indexOf(' ');
        if (line.startsWith("#") || space < 0) continue;
        files.put(line.substring(0, space), file(line.substring(space + 1)));
      }
      for (String picture : PICTURES) files.put(picture, picture + ".png");
      return files;
    }

    private static String file(String emoji) {
      String hex =
          emoji
              .codePoints()
              .filter(point -> point != 0xFE0F && point != 0x200D)
              .mapToObj("%04x"::formatted)
              .collect(Collectors.joining("-"));
      return "unicode/" + hex + ".png";
    }
  }

  /** In these names stay names. */
  private static final Set<String> LEFT = Set.of("pre", "code", "tt");

  @Override
  public String written(RenderedOutput page) {
    if (!page.html().contains(":")) return page.html();
    Object given = Values.at(page.config(), "emoji", "src");
    String source = given == null ? ROOT : RubyValues.text(given).replaceFirst("/?$", "/");
    return Markup.inText(page.html(), NAME, LEFT, false, text -> drawn(text, source + "emoji/"));
  }

  private static String drawn(String text, String source) {
    Matcher next = NAME.matcher(text);
    StringBuilder out = new StringBuilder();
    int end = 0;
    for (int at = 0; next.find(at); ) {
      String name = next.group(1);
      String file = Files.BY_NAME.get(name);
      // The colon that ends what is no name may begin one.
      at = file == null ? next.end() - 1 : next.end();
      if (file == null) continue;
      out.append(text, end, next.start());
      out.append("<img class=\"emoji\" title=\":").append(name).append(":\" alt=\":").append(name);
      out.append(":\" src=\"").append(source).append(file);
      out.append("\" height=\"20\" width=\"20\">");
      end = next.end();
    }
    return out.append(text, end, text.length()).toString();
  }
}
