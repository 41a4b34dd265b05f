package genko.workspace.habit;

import genko.frontmatter.Field;
import genko.frontmatter.FieldEdit;
import genko.frontmatter.FrontMatter;
import genko.kinds.BlogKinds;
import genko.storage.files.BlogFolder;
import genko.text.Text;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What the section {@code new_post} of a blog's {@code .genko.yml} says of new posts, whatever is
 * usual.
 *
 * @param fields the fields that a new post has, in this order
 * @param values what they hold, as it is written in YAML
 * @param offset which offset dates state
 * @param name how files are called, with {@code {date}}, {@code {time}} and {@code {slug}} in it
 * @param mistakes what of the section says nothing
 */
public record NewPostRules(
    Optional<List<String>> fields,
    Map<String, String> values,
    Optional<ZoneOffset> offset,
    Optional<String> name,
    List<Mistake> mistakes) {
  public static final String SECTION = "new_post";

  public static final NewPostRules NONE =
      new NewPostRules(Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), List.of());

  private static final int LONGEST = 1 << 16;
  private static final Pattern NAME =
      Pattern.compile("(?:\\{(?:date|time|slug)}|[^{}/\\\\\\p{Cntrl}])+");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

  /**
   * An entry that says nothing.
   *
   * @param line where it stands in the file, from zero
   * @param key which it is; {@code habits.mistake.…} says what is wrong
   */
  public record Mistake(int line, String key, String kind) {}

  public NewPostRules {
    fields = fields.map(List::copyOf);
    mistakes = List.copyOf(mistakes);
  }

  /** Those of the blog in {@code folder}. Reaches the disk. */
  public static NewPostRules of(BlogFolder folder) {
    if (folder.look(BlogKinds.CHOICE).isEmpty()) return NONE;
    return folder
        .start(BlogKinds.CHOICE, LONGEST)
        .map(bytes -> of(new String(bytes, StandardCharsets.UTF_8)))
        .orElse(NONE);
  }

  /** Those that the file {@code yaml} says. */
  static NewPostRules of(String yaml) {
    FrontMatter file = head(yaml);
    Optional<Field> section = file.field(SECTION);
    if (section.isEmpty()) return NONE;
    Reading reading = new Reading();
    int line = line(file, section.get()) - 1;
    if (section.get().kind() == Field.Kind.YAML) reading.read(head(section.get().text()), line);
    else reading.mistakes.add(new Mistake(line, SECTION, "no-map"));
    return reading.rules();
  }

  private static FrontMatter head(String yaml) {
    return FrontMatter.of(Text.of("---\n" + yaml.stripTrailing() + "\n---\n"));
  }

  private static int line(FrontMatter head, Field field) {
    return head.text().lineAt(field.keySpan().from());
  }

  /** What was read so far. */
  private static final class Reading {
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private Optional<List<String>> fields = Optional.empty();
    private Optional<ZoneOffset> offset = Optional.empty();
    private Optional<String> name = Optional.empty();

    /** Takes the entries of the section, whose key stands in {@code above}. */
    void read(FrontMatter section, int above) {
      for (Field field : section.fields()) {
        int line = above + line(section, field);
        switch (field.key()) {
          case "fields" -> {
            if (field.kind() == Field.Kind.LIST && !field.items().isEmpty()) {
              fields = Optional.of(field.items().stream().distinct().toList());
            } else {
              mistakes.add(new Mistake(line, "fields", "no-list"));
            }
          }
          case "values" -> readValues(field, line);
          case "offset" -> offset = offset(field, line);
          case "name" -> {
            boolean good = NAME.matcher(field.text()).matches() && field.text().contains("{slug}");
            if (good) name = Optional.of(field.text());
            else mistakes.add(new Mistake(line, "name", "bad-name"));
          }
          default -> mistakes.add(new Mistake(line, field.key(), "unknown"));
        }
      }
    }

    private void readValues(Field field, int line) {
      if (field.kind() != Field.Kind.YAML) {
        mistakes.add(new Mistake(line, "values", "no-map"));
        return;
      }
      FrontMatter inner = head(field.text());
      for (Field one : inner.fields()) {
        boolean sound = one.kind() != Field.Kind.BROKEN && !one.key().isEmpty();
        if (sound) values.put(one.key(), one.raw());
        else mistakes.add(new Mistake(line + line(inner, one), one.key(), "broken"));
      }
    }

    private Optional<ZoneOffset> offset(Field field, int line) {
      try {
        return Optional.of(ZoneOffset.of(field.text()));
      } catch (DateTimeException _) {
        mistakes.add(new Mistake(line, "offset", "bad-offset"));
        return Optional.empty();
      }
    }

    NewPostRules rules() {
      return new NewPostRules(fields, values, offset, name, mistakes);
    }
  }

  /** The new head {@code made} as this blog wants it. */
  public String apply(String made) {
    if (fields.isEmpty() && values.isEmpty()) return made;
    Head head = new Head(Text.of(made));
    fields.ifPresent(head::have);
    values.forEach((key, raw) -> head.edit(read -> read.setYaml(key, raw)));
    return head.text.toString();
  }

  /** The name of a file of {@code when} called {@code slug} in addresses. */
  Optional<String> name(LocalDateTime when, String slug) {
    return name.map(
        pattern ->
            pattern
                .replace("{date}", DateTimeFormatter.ISO_LOCAL_DATE.format(when.toLocalDate()))
                .replace("{time}", TIME.format(when))
                .replace("{slug}", slug));
  }

  /** The head that is being made. */
  private static final class Head {
    private Text text;
    private FrontMatter read;

    private Head(Text text) {
      this.text = text;
      read = FrontMatter.of(text);
    }

    /** Has exactly the fields {@code keys}, in this order. */
    void have(List<String> keys) {
      for (Field field : List.copyOf(read.fields())) {
        if (!keys.contains(field.key())) edit(now -> now.remove(field.key()));
      }
      for (String key : keys) {
        if (read.field(key).isEmpty()) edit(now -> now.add(key, ""));
      }
      for (int place = 0; place < keys.size(); place++) {
        String key = keys.get(place);
        int to = place;
        if (read.field(key).isPresent()) edit(now -> now.move(key, to));
      }
    }

    void edit(Function<FrontMatter, FieldEdit> edit) {
      text = edit.apply(read).changes().apply(text);
      read = FrontMatter.of(text);
    }
  }
}
