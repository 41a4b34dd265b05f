package genko.frontmatter;

import genko.frontmatter.Field.Kind;
import genko.frontmatter.Field.Style;
import genko.frontmatter.yaml.PlainType;
import genko.frontmatter.yaml.Quoting;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The ways to write a value, the most fitting first. */
final class Scalars {
  /** The blog writes these in double quotes, always. */
  private static final Set<String> QUOTED =
      Set.of("title", "author", "excerpt", "description", "subtitle", "summary");

  /** A new field is of these kinds only when its text is their usual form. */
  private static final Pattern EVIDENT =
      Pattern.compile(
          "true|false|0|-?[1-9][0-9]*|\\d{4}-\\d{2}-\\d{2}(?: \\d{2}:\\d{2}:\\d{2}(?:"
              + " [-+]\\d{4})?)?");

  private Scalars() {}

  /** For a value that takes the place of the scalar in {@code field}, in its style. */
  static List<String> instead(Field field, String value) {
    List<String> forms = new ArrayList<>();
    Style style = field.style();
    switch (style) {
      case PLAIN -> {
        if (staysPlain(field, value)) forms.add(value);
        forms.addAll(Quoting.quoted(value));
      }
      case SINGLE -> {
        if (Quoting.fitsSingle(value)) forms.add(Quoting.inSingle(value));
      }
      default -> {}
    }
    if (forms.isEmpty() || style == Style.SINGLE) forms.add(Quoting.inDouble(value));
    return forms;
  }

  private static boolean staysPlain(Field field, String value) {
    String key = field.key();
    Kind kind = field.kind();
    if (!Quoting.fitsPlain(value, false)) return false;
    Kind read = Kinds.of(key, value, Style.PLAIN);
    if (read == kind && kind != Kind.TEXT) return true;
    boolean number = kind == Kind.INTEGER && read == Kind.NUMBER;
    boolean whole = kind == Kind.NUMBER && read == Kind.INTEGER;
    if (number || whole || Kinds.DATES.contains(key) && read == Kind.DATE) return true;
    if (PlainType.isSurelyText(value)) return true;
    // A text that some reader would take for more was written so: another such is written alike.
    boolean text = Kinds.TEXTS.contains(key) || PlainType.isSurelyText(field.text());
    return !text && PlainType.areAlike(field.text(), value);
  }

  /** For a value where none is yet. */
  static List<String> fresh(String key, String value) {
    List<String> forms = new ArrayList<>();
    boolean evident = !Kinds.TEXTS.contains(key) && EVIDENT.matcher(value).matches();
    boolean text =
        PlainType.isSurelyText(value) || Kinds.DATES.contains(key) && Kinds.isDate(value);
    if (!QUOTED.contains(key) && (evident || text) && Quoting.fitsPlain(value, false)) {
      forms.add(value);
    }
    if (QUOTED.contains(key)) {
      forms.add(Quoting.inDouble(value));
    } else {
      forms.addAll(Quoting.quoted(value));
    }
    return forms;
  }

  /**
   * For an item of a list whose items are written in {@code style}; those of {@code kind} plain.
   */
  static List<String> item(Style style, Kind kind, String value, boolean inFlow) {
    List<String> forms = new ArrayList<>();
    if (style == Style.PLAIN) {
      boolean sameKind = kind != Kind.TEXT && PlainType.of(value).kind() == kind;
      boolean plain = sameKind || PlainType.isSurelyText(value);
      if (plain && Quoting.fitsPlain(value, inFlow)) forms.add(value);
      forms.addAll(Quoting.quoted(value));
    } else if (style == Style.SINGLE && Quoting.fitsSingle(value)) {
      forms.add(Quoting.inSingle(value));
    }
    forms.add(Quoting.inDouble(value));
    return forms;
  }
}
