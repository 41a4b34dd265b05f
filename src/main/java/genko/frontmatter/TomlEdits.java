package genko.frontmatter;

import genko.frontmatter.Field.Kind;
import genko.frontmatter.Field.Style;
import genko.text.ChangeSet;
import genko.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.BiPredicate;

/** The edits of a front matter in TOML. A new field goes before the first table. */
final class TomlEdits extends SourceEdits {
  private final NavigableMap<Integer, String> tables;

  TomlEdits(FrontMatter before) {
    super(before);
    this.tables = TomlReader.tables(before.head(), before.yaml());
  }

  @Override
  boolean says(Field field, String value) {
    if (super.says(field, value)) return true;
    return field.kind() == Kind.DATE
        && field.style() == Style.PLAIN
        && TomlText.date(value, field.text()).equals(Optional.of(field.text()));
  }

  @Override
  List<String> instead(Field field, String value) {
    List<String> forms = new ArrayList<>();
    switch (field.style()) {
      case PLAIN -> {
        if (field.kind() == Kind.DATE) TomlText.date(value, field.text()).ifPresent(forms::add);
        if (TomlScanner.plain(value).filter(kind -> alike(kind, field)).isPresent()) {
          forms.add(value);
        }
      }
      case SINGLE -> TomlText.literal(value).ifPresent(forms::add);
      case LITERAL, FOLDED -> {
        boolean below = field.raw().startsWith("\n", 3) || field.raw().startsWith("\r\n", 3);
        if (field.style() == Style.LITERAL) {
          TomlText.literalLines(value, below, before.lineEnd()).ifPresent(forms::add);
        }
        forms.add(TomlText.lines(value, below, before.lineEnd()));
      }
      default -> {}
    }
    forms.add(TomlText.basic(value));
    return forms;
  }

  private static boolean alike(Kind kind, Field field) {
    boolean numbers = kind == Kind.INTEGER || kind == Kind.NUMBER;
    return kind == field.kind()
        || numbers && (field.kind() == Kind.INTEGER || field.kind() == Kind.NUMBER);
  }

  @Override
  List<String> fresh(String key, String value) {
    List<String> forms = new ArrayList<>();
    if (Kinds.DATES.contains(key)) TomlText.date(value, "").ifPresent(forms::add);
    boolean plain = !Kinds.TEXTS.contains(key) && TomlScanner.plain(value).isPresent();
    if (plain) forms.add(value);
    forms.add(TomlText.basic(value));
    return forms;
  }

  @Override
  String quoted(String text) {
    return TomlText.basic(text);
  }

  @Override
  String item(Style usual, String item) {
    return switch (usual) {
      case PLAIN -> TomlScanner.plain(item).isPresent() ? item : TomlText.basic(item);
      case SINGLE -> TomlText.literal(item).orElseGet(() -> TomlText.basic(item));
      default -> TomlText.basic(item);
    };
  }

  @Override
  SourceScanner scanner(String source) {
    return new TomlScanner(source, new Span(0, source.length()));
  }

  @Override
  FieldEdit add(String key, List<String> forms, BiPredicate<FrontMatter, Field> wanted) {
    int index = place(key);
    List<Field> fields = before.fields();
    int offset = offset(index);
    for (String form : forms) {
      String entry = indent() + name(key, index) + equalsSign() + form + before.lineEnd();
      Optional<FieldEdit> done = added(ChangeSet.insert(offset, entry), index, key, wanted);
      if (done.isPresent()) return done.get();
    }
    Span where = fields.isEmpty() ? before.yaml() : fields.getFirst().keySpan();
    return VerifiedEdit.refused(Span.at(where.from()), key);
  }

  /** The place among the fields of no table; behind those of its own table, if there is one. */
  private int place(String key) {
    List<Field> fields = before.fields();
    for (int i = fields.size() - 1; i >= 0; i--) {
      String prefix = tableOf(fields.get(i));
      if (!prefix.isEmpty() && key.startsWith(prefix)) return i + 1;
    }
    int roots = 0;
    while (roots < fields.size() && tableOf(fields.get(roots)).isEmpty()) roots++;
    return Placement.place(fields.subList(0, roots), key);
  }

  /** What the key of {@code field} owes to the table that it stands in. */
  private String tableOf(Field field) {
    return tables.floorEntry(field.keySpan().from()).getValue();
  }

  private int offset(int index) {
    List<Field> fields = before.fields();
    if (index > 0) return fields.get(index - 1).lines().to();
    if (!fields.isEmpty() && tableOf(fields.getFirst()).isEmpty()) {
      return fields.getFirst().lines().from();
    }
    return before.yaml().from();
  }

  private String name(String key, int index) {
    String prefix = index > 0 ? tableOf(before.fields().get(index - 1)) : "";
    String rest =
        !prefix.isEmpty() && key.startsWith(prefix) ? key.substring(prefix.length()) : key;
    boolean path = rest.split("\\.", -1).length > 1;
    for (String part : rest.split("\\.", -1)) path &= TomlScanner.isBare(part);
    return path || TomlScanner.isBare(rest) ? rest : TomlText.basic(rest);
  }

  private String indent() {
    if (before.fields().isEmpty()) return "";
    Field first = before.fields().getFirst();
    return head.substring(first.lines().from(), first.keySpan().from());
  }

  /** {@code =} with a space around it or without, as the first field has it. */
  private String equalsSign() {
    if (before.fields().isEmpty()) return " = ";
    Field first = before.fields().getFirst();
    String left = first.afterColon() - 1 > first.keySpan().to() ? " " : "";
    String right = first.valueSpan().from() > first.afterColon() ? " " : "";
    return left + "=" + right;
  }

  @Override
  public FieldEdit remove(List<Field> fields) {
    return new Placement(before).remove(fields);
  }

  @Override
  public FieldEdit move(Field field, int index) {
    return new Placement(before).move(field, index);
  }
}
