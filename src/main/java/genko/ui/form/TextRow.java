package genko.ui.form;

import genko.blog.FieldUse;
import genko.frontmatter.Field;
import genko.frontmatter.Field.Style;
import genko.frontmatter.FieldEdit;
import genko.text.Graphemes;
import java.util.List;
import java.util.Set;

/** A row of text, of one line or of several. */
final class TextRow extends EntryRow {
  /** Beyond this width, in columns of half a full-width character, a title is likely cut. */
  static final int WIDE_TITLE = 80;

  private static final Set<String> PROSE = Set.of("excerpt", "description", "summary");
  private static final Set<String> CHOICES = Set.of("layout", "author", "category", "series");
  private static final int LONG = 200;

  private final FieldUse use;
  private final Shape shape;

  TextRow(FormModel form, Field field, int nth) {
    super(form, field, nth);
    use = form.hints().kind().use(field.key());
    shape = Shape.of(field, use);
  }

  /** How a text is typed. */
  enum Shape {
    LINE,
    LINES,
    CHOICE;

    static Shape of(Field field, FieldUse use) {
      if (use instanceof FieldUse.Choice || use instanceof FieldUse.Emoji) return CHOICE;
      boolean block = field.style() == Style.LITERAL || field.style() == Style.FOLDED;
      boolean several = block || field.text().indexOf('\n') >= 0 || field.text().length() > LONG;
      if (CHOICES.contains(field.key()) && !several) return CHOICE;
      return several || PROSE.contains(field.key()) ? LINES : LINE;
    }
  }

  Shape shape() {
    return shape;
  }

  @Override
  boolean sameControl(Row other) {
    return other instanceof TextRow text && text.shape == shape && text.use.equals(use);
  }

  @Override
  String read(Field field) {
    return field.text();
  }

  @Override
  FieldEdit write(String text) {
    if (use instanceof FieldUse.Emoji && !EmojiChoices.isOne(text))
      return refused("form.one-emoji");
    return form()
        .head()
        .objection(key(), text)
        .<FieldEdit>map(FieldEdit.Refused::new)
        .orElseGet(() -> form().head().set(field(), text));
  }

  /** The values to choose from. */
  List<String> choices() {
    return switch (use) {
      case FieldUse.Choice choice -> choice.values();
      case FieldUse.Emoji _ -> EmojiChoices.all();
      default -> form().hints().known(key());
    };
  }

  /** What is written when {@code choice} is taken. */
  String taken(String choice) {
    return use instanceof FieldUse.Emoji ? EmojiChoices.letter(choice) : choice;
  }

  /** How many characters {@code text} has. */
  String count(String text) {
    return form().words().say("form.count", Graphemes.count(text));
  }

  boolean isTitle() {
    return key().equals(UsualField.TITLE.key());
  }

  boolean isWide(String text) {
    return isTitle() && Columns.of(text) > WIDE_TITLE;
  }
}
