package genko.check;

import genko.frontmatter.Field;
import genko.text.Problem.Severity;
import java.util.List;
import java.util.Optional;

/**
 * How long the description is, in full-width characters, of which a half-width one is a half. Lists
 * of search results cut it at about {@value #MOST}, and take their own words from the text where it
 * says little. A post without one is as its writer wants it.
 */
final class DescriptionCheck implements Check {
  static final int MOST = 120;
  static final int FEWEST = 20;

  @Override
  public void look(CheckedPost post, DiagnosticList found) {
    Optional<Field> field = post.head().field("description");
    if (field.isEmpty() || !field.get().isScalar() || field.get().problem().isPresent()) return;
    String text = field.get().text().strip();
    int width = (TitleCheck.halves(text) + 1) / 2;
    if (width > MOST) {
      found.add(
          Severity.NOTE, field.get().valueSpan(), List.of(), "check.description.long", width, MOST);
    } else if (width > 0 && width < FEWEST) {
      found.add(
          Severity.NOTE,
          field.get().valueSpan(),
          List.of(),
          "check.description.short",
          width,
          FEWEST);
    }
  }
}
