package genko.workspace.habit;

import genko.words.Words;
import genko.workspace.habit.HabitEvidence.About;
import genko.workspace.habit.HabitEvidence.Row;
import genko.workspace.habit.NewPostRules.Mistake;
import java.util.List;
import java.util.Locale;

/** The habits of a blog as a page in Markdown: each with its evidence, and how it is overruled. */
public record HabitSheet(Words words, HabitEvidence evidence) {
  /** The page, without a front matter. */
  public String markdown() {
    StringBuilder page = new StringBuilder("\n");
    BlogHabits habits = evidence.habits();
    if (evidence.rows().isEmpty()) {
      page.append(words.say("habits.none", evidence.posts())).append("\n\n");
    } else {
      int learnt = habits.head().map(HeadHabit::posts).orElse(BlogHabits.MOST);
      page.append(words.say("habits.intro", evidence.posts(), learnt)).append("\n\n");
      table(
          page, "habits.fields", evidence.rows().stream().filter(HabitSheet::isOfFields).toList());
      table(
          page, "habits.values", evidence.rows().stream().filter(row -> !isOfFields(row)).toList());
    }
    overruled(page, habits.rules());
    example(page, habits);
    return page.toString();
  }

  private static boolean isOfFields(Row row) {
    return row.about() == About.FIELD;
  }

  private void table(StringBuilder page, String title, List<Row> rows) {
    if (rows.isEmpty()) return;
    page.append("## ").append(words.say(title)).append("\n\n");
    String[] heads = words.say("habits.columns").split("\\|", -1);
    page.append("| ").append(String.join(" | ", heads)).append(" |\n");
    page.append("|---|---|---|\n");
    for (Row row : rows) {
      page.append("| ")
          .append(what(row))
          .append(" | ")
          .append(counted(row))
          .append(" | ")
          .append(since(row))
          .append(" |\n");
    }
    page.append('\n');
  }

  private String what(Row row) {
    String about = row.about().name().toLowerCase(Locale.ROOT);
    String value = code(said(row));
    return words.say("habits.about." + about, row.key(), value);
  }

  /** How the value of {@code row} is said: styles by an example, the rest as it is written. */
  private String said(Row row) {
    return switch (row.about()) {
      case QUOTES ->
          switch (row.value()) {
            case "DOUBLE" -> "\"…\"";
            case "SINGLE" -> "'…'";
            case "LITERAL" -> "|";
            case "FOLDED" -> ">";
            default -> "…";
          };
      case LIST -> row.value().equals("FLOW") ? "[a, b]" : "- a";
      case DATE ->
          row.value()
              .replaceFirst("9999-99-99", "YYYY-MM-DD")
              .replaceFirst("99:99:99", "HH:MM:SS")
              .replaceFirst("99:99", "HH:MM");
      case FIELD, ORDER, VALUE, NAME, PICTURES -> row.value();
    };
  }

  /** As code in a cell of a table. */
  private static String code(String value) {
    String line = value.lines().findFirst().orElse("");
    String bare = line.equals(value) ? line : line + " …";
    String cell = bare.replace("|", "\\|");
    return bare.indexOf('`') >= 0 ? "`` " + cell + " ``" : "`" + cell + "`";
  }

  private String counted(Row row) {
    return words.say(row.whole() ? "habits.of-all" : "habits.of-newest", row.have(), row.of());
  }

  private String since(Row row) {
    if (row.since().isEmpty()) return row.whole() ? "" : words.say("habits.no-era");
    return row.whole() ? words.say("habits.always") : row.since().get();
  }

  private void overruled(StringBuilder page, NewPostRules rules) {
    for (Mistake mistake : rules.mistakes()) {
      String what =
          words.say(
              "habits.mistake." + mistake.kind(), mistake.key(), "{date}", "{time}", "{slug}");
      page.append("- **").append(words.say("habits.mistake", mistake.line() + 1, what));
      page.append("**\n");
    }
    if (!rules.mistakes().isEmpty()) page.append('\n');
  }

  private void example(StringBuilder page, BlogHabits habits) {
    boolean some = !habits.rules().equals(NewPostRules.NONE);
    page.append("## ").append(words.say("habits.overrule")).append("\n\n");
    page.append(words.say(some ? "habits.overruled" : "habits.how")).append("\n\n```yaml\n");
    page.append(NewPostRules.SECTION).append(":\n");
    List<String> keys =
        habits
            .rules()
            .fields()
            .or(() -> habits.head().map(h -> h.fields().stream().map(FieldHabit::key).toList()))
            .orElse(List.of("title", "date", "tags"));
    page.append("  fields: [").append(String.join(", ", keys)).append("]\n");
    page.append("  values:\n");
    habits.rules().values().forEach((key, raw) -> value(page, key, raw));
    if (habits.rules().values().isEmpty()) value(page, "layout", "post");
    page.append("  offset: '+09:00'\n  name: '{date}-{slug}.md'\n```\n\n");
    page.append(words.say("habits.keys", "{date}", "{time}", "{slug}")).append('\n');
  }

  private static void value(StringBuilder page, String key, String raw) {
    if (raw.indexOf('\n') < 0) page.append("    " + key + ": " + raw + "\n");
  }
}
