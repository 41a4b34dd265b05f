package genko.workspace.audit;

import genko.check.ItemForms;
import genko.frontmatter.FrontMatter;
import genko.text.Text;
import genko.workspace.audit.PostFacts.Part;
import genko.workspace.audit.PostFacts.Said;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which part of a series a post is: as its fields say, else as its title counts, such as {@code 連載
 * 第3回}, {@code 入門（2）} or {@code その4}.
 */
final class Parts {
  private static final int LARGEST = 200;
  private static final List<String> NUMBERS =
      List.of("series_order", "series_index", "series_part", "part", "episode");

  private static final Pattern COUNTED =
      Pattern.compile(
          "第\\s*([0-9０-９]{1,3})\\s*[回話章部弾]|その\\s*([0-9０-９]{1,3})(?![0-9０-９年月日個つ])"
              + "|[(（]([0-9０-９]{1,3})[)）]\\s*$|[Pp]art\\s*\\.?\\s*([0-9]{1,3})\\b");

  private Parts() {}

  static Optional<Part> of(Text text, FrontMatter head) {
    Optional<Said> series = PostFacts.said(text, head, "series");
    if (series.isPresent()) {
      return NUMBERS.stream()
          .flatMap(key -> PostFacts.said(text, head, key).stream())
          .flatMap(said -> number(said.text()).map(one -> part(series.get(), one, said)).stream())
          .findFirst();
    }
    Optional<Said> title = PostFacts.said(text, head, "title");
    return title.flatMap(Parts::ofTitle);
  }

  private static Part part(Said series, int number, Said said) {
    return new Part(series.text(), number, said);
  }

  /** What a title is without its number is what its series has in common. */
  private static Optional<Part> ofTitle(Said title) {
    Matcher counted = COUNTED.matcher(title.text());
    if (!counted.find()) return Optional.empty();
    String digits = "";
    for (int i = 1; i <= counted.groupCount(); i++) {
      String group = counted.group(i);
      if (group != null) digits = group;
    }
    String series = title.text().substring(0, counted.start()).strip();
    if (series.length() < 2) return Optional.empty();
    return number(digits).map(number -> new Part(series, number, title));
  }

  private static Optional<Integer> number(String said) {
    String digits = ItemForms.folded(said);
    if (!digits.matches("[0-9]{1,3}")) return Optional.empty();
    int number = Integer.parseInt(digits);
    return number >= 1 && number <= LARGEST ? Optional.of(number) : Optional.empty();
  }
}
