package genko.kinds;

import genko.blog.BlogKind;
import genko.jekyll.rules.Slug;
import genko.storage.files.BlogFolder;
import genko.text.Problem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the kinds beside Jekyll have in common: nothing is said that is true of Jekyll alone. */
abstract class OtherKind implements BlogKind {
  private static final int LONGEST = 1 << 16;

  /** What begins the keys of problems that only Jekyll and its Liquid have. */
  private static final List<String> JEKYLLS =
      List.of(
          "check.liquid.",
          "liquid.",
          "check.name.",
          "check.date.",
          "check.lineEnd.excerpt",
          "check.readingTime",
          "frontmatter.commas",
          "frontmatter.date.",
          "frontmatter.permalink.",
          "frontmatter.published",
          "frontmatter.type.");

  /** Those whose sentence speaks of Jekyll; another is said instead. */
  private static final Set<String> REWORDED =
      Set.of(
          "frontmatter.bom",
          "frontmatter.broken.document",
          "frontmatter.cut",
          "frontmatter.duplicate",
          "frontmatter.late",
          "frontmatter.surrogate",
          "frontmatter.unclosed");

  @Override
  public boolean runsLiquid() {
    return false;
  }

  @Override
  public String fileName(LocalDate day, String title) {
    String slug = Slug.of(title, Slug.Mode.DEFAULT);
    return (slug.isEmpty() ? day.toString() : slug) + ".md";
  }

  @Override
  public Optional<Problem> told(Problem problem) {
    if (JEKYLLS.stream().anyMatch(problem.key()::startsWith)) return Optional.empty();
    if (!REWORDED.contains(problem.key())) return Optional.of(problem);
    String key = "kind." + problem.key();
    return Optional.of(new Problem(problem.span(), problem.severity(), key, problem.args()));
  }

  /** Whether {@code folder} has any file of these names. */
  static boolean has(BlogFolder folder, String... names) {
    for (String name : names) {
      if (folder.look(name).isPresent()) return true;
    }
    return false;
  }

  /** Whether the {@code package.json} of {@code folder} names {@code module} as a key. */
  static boolean needs(BlogFolder folder, String module) {
    Pattern key = Pattern.compile("\"" + Pattern.quote(module) + "\"\\s*:");
    return key.matcher(read(folder, "package.json")).find();
  }

  /** The text of a file of configuration; "" where there is none. */
  static String read(BlogFolder folder, String name) {
    return folder
        .start(name, LONGEST)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse("");
  }
}
