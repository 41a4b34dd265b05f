package genko.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import genko.frontmatter.Field.Kind;
import genko.frontmatter.Field.Style;
import genko.frontmatter.yaml.Quoting;
import genko.text.ChangeSet;
import genko.text.Problem;
import genko.text.Span;
import genko.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What holds for every front matter and every edit of it. */
final class Laws {
  /** Values that are easy to write wrongly. */
  static final List<String> VALUES =
      List.of(
          "新しい題",
          "plain words",
          "a: b",
          "@x",
          "x #y",
          "# x",
          "yes",
          "No",
          "on",
          "1.10",
          "1,000",
          "12:30",
          "0123",
          "8",
          "-5",
          "1e5",
          "2024-01-01",
          "2024-05-01 09:00:00 +0900",
          "~",
          "null",
          "",
          " ",
          " lead",
          "trail ",
          "it's",
          "say \"hi\"",
          "back\\slash",
          "'",
          "\"",
          "\\",
          "''",
          "\"a\" 'b'",
          "line\nbreak",
          "a\n\n  b\nc\n",
          "\n",
          "\n\nx\n\n",
          "x\n",
          "  x\n y",
          "a\r\nb",
          "a\rb",
          "🍣𠮷",
          "\uFFFD",
          "\0",
          "\u0007\u001B",
          "\u007F\u0090",
          "\u2028x\u2029y\u0085z",
          "\uD83D",
          "\uDE00\uD83D",
          "x\uDE00",
          "\uFEFF",
          "\uFFFE",
          "- x",
          "-",
          "-x",
          "?",
          "? x",
          ":",
          ": x",
          ":x",
          "x:",
          "[WIP] x",
          "[",
          "{{ x }}",
          "{% x %}",
          "`x`",
          "*x",
          "&x",
          "!x",
          "|",
          ">",
          ">-\n x",
          "%x",
          "\t",
          "a\tb",
          "---",
          "...",
          "---\nx\n---\n",
          "a\u3000b",
          "\u3000",
          "題：副題",
          "，",
          "a, b",
          "<<",
          "=",
          "y",
          "\u00A0x\u00A0",
          "長い".repeat(3000),
          "a b ".repeat(500));

  private Laws() {}

  /** How an edit came out, for the counts that a law prints. */
  enum Outcome {
    NOTHING(0),
    DONE(1),
    REFUSED(2);

    /** Where it is counted. */
    final int place;

    Outcome(int place) {
      this.place = place;
    }
  }

  /** Every span lies in the text and says what it is of. */
  static void spansHold(String why, Text text, FrontMatter head) {
    Span all = new Span(0, text.length());
    assertThat(all.contains(head.span())).as(why).isTrue();
    assertThat(head.span().contains(head.yaml())).as(why).isTrue();
    int index = 0;
    for (Field field : head.fields()) {
      assertThat(field.index()).as(why).isEqualTo(index++);
      Span yaml = head.yaml();
      assertThat(yaml.contains(field.keySpan())).as(why + " key " + field).isTrue();
      assertThat(yaml.contains(field.valueSpan())).as(why + " value " + field).isTrue();
      assertThat(yaml.contains(field.lines())).as(why + " lines " + field).isTrue();
      assertThat(field.lines().contains(field.keySpan())).as(why + " " + field).isTrue();
      assertThat(field.lines().contains(field.valueSpan())).as(why + " " + field).isTrue();
      assertThat(text.slice(field.valueSpan())).as(why).isEqualTo(field.raw());
      assertThat(field.afterColon()).as(why).isLessThanOrEqualTo(field.valueSpan().from());
      if (field.kind() == Kind.LIST) {
        assertThat(field.itemSpans()).as(why).hasSameSizeAs(field.items());
        for (Span item : field.itemSpans()) {
          assertThat(field.valueSpan().contains(item)).as(why + " item " + field).isTrue();
        }
      }
    }
    for (Problem problem : head.problems()) {
      assertThat(all.contains(problem.span())).as(why + " " + problem).isTrue();
    }
    head.fixes()
        .values()
        .forEach(
            fixes ->
                assertThat(fixes).as(why).allMatch(fix -> all.contains(fix.changes().reach())));
  }

  /** A field that is set to what it has stays, byte for byte. */
  static void ownValueChangesNothing(String why, FrontMatter head) {
    for (Field field : head.fields()) {
      if (field.isScalar()) {
        assertThat(head.set(field, field.text()).changes().isEmpty()).as(why + field).isTrue();
      }
      if (field.kind() == Kind.LIST || !field.items().isEmpty()) {
        assertThat(head.setItems(field, field.items()).changes().isEmpty())
            .as(why + field)
            .isTrue();
      }
      assertThat(head.setYaml(field, field.raw()).changes().isEmpty()).as(why + field).isTrue();
    }
  }

  static Outcome set(String why, Text text, FrontMatter head, Field field, String value) {
    String what = why + ": " + field.key() + " = " + shown(value);
    FieldEdit edit = head.set(field, value);
    if (edit instanceof FieldEdit.Refused) return Outcome.REFUSED;
    if (edit.changes().isEmpty()) {
      assertThat(says(head, field, value)).as(what).isTrue();
      return Outcome.NOTHING;
    }
    FrontMatter after = changedAlone(what, text, head, field, edit.changes());
    Field now = after.fields().get(field.index());
    assertThat(now.isScalar()).as(what).isTrue();
    assertThat(says(after, now, value)).as(what + " but " + now.text()).isTrue();
    assertThat(after.set(now, value).changes().isEmpty()).as(what).isTrue();
    return Outcome.DONE;
  }

  /** Whether the field says {@code value}; a date of TOML may say it in a form of its own. */
  private static boolean says(FrontMatter head, Field field, String value) {
    if (!field.isScalar()) return false;
    boolean dated = head.format() == HeadFormat.TOML && field.kind() == Kind.DATE;
    return field.text().equals(value)
        || dated && TomlText.date(value, field.text()).equals(Optional.of(field.text()));
  }

  static Outcome setItems(
      String why, Text text, FrontMatter head, Field field, List<String> items) {
    String what = why + ": " + field.key() + " = " + items;
    FieldEdit edit = head.setItems(field, items);
    if (edit instanceof FieldEdit.Refused) return Outcome.REFUSED;
    if (edit.changes().isEmpty()) return Outcome.NOTHING;
    FrontMatter after = changedAlone(what, text, head, field, edit.changes());
    Field now = after.fields().get(field.index());
    assertThat(now.items()).as(what).isEqualTo(items);
    if (field.kind() == Kind.LIST && field.style() == Style.BLOCK && !items.isEmpty()) {
      assertThat(now.style()).as(what).isEqualTo(Style.BLOCK);
    }
    return Outcome.DONE;
  }

  /** The changes stay within the value, leave all other fields as they are, and can be undone. */
  static FrontMatter changedAlone(
      String what, Text text, FrontMatter head, Field field, ChangeSet changes) {
    boolean inline = field.isScalar() || field.kind() == Kind.LIST && field.style() == Style.FLOW;
    Span allowed =
        inline ? field.valueSpan() : new Span(field.afterColon() - 1, field.lines().to());
    assertThat(allowed.contains(changes.reach())).as(what + " stays in its value").isTrue();
    Text changed = changes.apply(text);
    assertThat(changes.invert(text).apply(changed)).as(what + " can be undone").isEqualTo(text);
    FrontMatter after = FrontMatter.of(changed);
    spansHold(what, changed, after);
    assertThat(after.fields()).as(what).hasSameSizeAs(head.fields());
    for (Field other : head.fields()) {
      if (other.index() == field.index()) continue;
      Field now = after.fields().get(other.index());
      assertThat(now.saysWhat(other)).as(what + " leaves " + other + " but " + now).isTrue();
    }
    String body = text.slice(head.bodyStart(), text.length());
    assertThat(changed.slice(after.bodyStart(), changed.length())).as(what).isEqualTo(body);
    return after;
  }

  /** All edits of every field, with values drawn by {@code random}. */
  static int[] edits(String why, Text text, Random random, int values) {
    int[] counts = new int[3];
    FrontMatter head = FrontMatter.of(text);
    spansHold(why, text, head);
    ownValueChangesNothing(why, head);
    for (Field field : head.fields()) {
      for (int i = 0; i < values; i++) {
        String value = VALUES.get(random.nextInt(VALUES.size()));
        counts[set(why, text, head, field, value).place]++;
        boolean list = field.kind() == Kind.LIST || !field.items().isEmpty();
        if (!list) continue;
        List<String> items = items(random, field.items());
        counts[setItems(why, text, head, field, items).place]++;
      }
      counts[removed(why, text, head, field).place]++;
      counts[moved(why, text, head, field, random.nextInt(head.fields().size())).place]++;
    }
    counts[added(why, text, head, "reading_time", "8").place]++;
    counts[added(why, text, head, "subtitle", VALUES.get(random.nextInt(VALUES.size()))).place]++;
    return counts;
  }

  /** Some of {@code items}, in another order perhaps, with others among them. */
  static List<String> items(Random random, List<String> items) {
    List<String> out = new ArrayList<>(items);
    int steps = 1 + random.nextInt(4);
    for (int i = 0; i < steps; i++) {
      int kind = random.nextInt(4);
      if (kind == 0 || out.isEmpty()) {
        String value = VALUES.get(random.nextInt(VALUES.size()));
        out.add(random.nextInt(out.size() + 1), value.length() > 100 ? "長い項目" : value);
      } else if (kind == 1) {
        out.remove(random.nextInt(out.size()));
      } else if (kind == 2) {
        out.add(random.nextInt(out.size()), out.remove(random.nextInt(out.size())));
      } else {
        out.set(random.nextInt(out.size()), "別" + random.nextInt(100));
      }
    }
    return out;
  }

  static Outcome removed(String why, Text text, FrontMatter head, Field field) {
    FieldEdit edit = head.remove(field);
    if (edit instanceof FieldEdit.Refused) return Outcome.REFUSED;
    String what = why + ": without " + field.key();
    if (head.format() != HeadFormat.JSON) {
      assertThat(field.lines().contains(edit.changes().reach())).as(what).isTrue();
    }
    Text changed = edit.changes().apply(text);
    FrontMatter after = FrontMatter.of(changed);
    spansHold(what, changed, after);
    List<Field> left = new ArrayList<>(head.fields());
    left.remove(field.index());
    assertThat(after.fields()).as(what).hasSameSizeAs(left);
    for (int i = 0; i < left.size(); i++) {
      assertThat(after.fields().get(i).saysWhat(left.get(i))).as(what).isTrue();
    }
    return Outcome.DONE;
  }

  static Outcome moved(String why, Text text, FrontMatter head, Field field, int index) {
    FieldEdit edit = head.move(field, index);
    if (edit instanceof FieldEdit.Refused) return Outcome.REFUSED;
    if (edit.changes().isEmpty()) return Outcome.NOTHING;
    String what = why + ": " + field.key() + " at " + index;
    Text changed = edit.changes().apply(text);
    FrontMatter after = FrontMatter.of(changed);
    assertThat(after.fields().get(index).saysWhat(field)).as(what).isTrue();
    assertThat(changed.length()).as(what).isEqualTo(text.length());
    return Outcome.DONE;
  }

  static Outcome added(String why, Text text, FrontMatter head, String key, String value) {
    if (head.field(key).isPresent()) return Outcome.NOTHING;
    FieldEdit edit = head.add(key, value);
    if (edit instanceof FieldEdit.Refused) return Outcome.REFUSED;
    String what = why + ": with " + key + " = " + shown(value);
    assertThat(edit.changes().changes()).as(what).hasSize(1);
    assertThat(edit.changes().reach().isEmpty()).as(what + " inserts").isTrue();
    Text changed = edit.changes().apply(text);
    FrontMatter after = FrontMatter.of(changed);
    spansHold(what, changed, after);
    assertThat(after.fields()).as(what).hasSize(head.fields().size() + 1);
    assertThat(after.field(key).orElseThrow().text()).as(what).isEqualTo(value);
    return Outcome.DONE;
  }

  private static String shown(String value) {
    String cut = value.length() > 60 ? value.substring(0, 60) + "…" : value;
    return Quoting.inDouble(cut);
  }

  /** {@code text} with every line end made {@code \r\n}. */
  static String crlf(String text) {
    return text.replaceAll("\r\n|\n", "\r\n");
  }

  /** {@code text} with some of its line ends made {@code \r\n}. */
  static String mixed(String text, Random random) {
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      boolean bare = unit == '\n' && (out.isEmpty() || out.charAt(out.length() - 1) != '\r');
      if (bare && random.nextBoolean()) out.append('\r');
      out.append(unit);
    }
    return out.toString();
  }
}
