package genko.workspace.habit;

import genko.frontmatter.Field;
import genko.frontmatter.FieldEdit;
import genko.frontmatter.FrontMatter;
import genko.frontmatter.HeadFormat;
import genko.jekyll.rules.PostDate;
import genko.text.ChangeSet;
import genko.text.Text;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How the heads of a blog's newest posts are written. A new head is that of one of them, through
 * the same lenses that the form writes with: what is rare is taken out, what is usual put in, and
 * what differs from post to post emptied, so that order, quotes, lists and spacing are the blog's.
 *
 * @param posts how many posts it was learnt from
 * @param fields the fields that more than half of them have, in their usual order
 */
public record HeadHabit(int posts, List<FieldHabit> fields, WrittenPost example, Offset offset) {
  /** Fewer posts make no habit. */
  public static final int FEWEST = 3;

  private static final int PERCENT = 100;

  /** In so many of a hundred posts the same value is one that a new post gets too. */
  private static final int CONSTANT = 80;

  private static final Set<String> SINGLE =
      Set.of("title", "slug", "permalink", "url", "id", "aliases", "redirect_from", "excerpt");

  private static final Pattern ADDRESS = Pattern.compile("^[^\\s/]*/|^\\S+\\.[a-z]{3,4}$");

  /** Which offset dates state; empty where most state none. */
  public record Offset(Optional<ZoneOffset> usual) {}

  public HeadHabit {
    fields = List.copyOf(fields);
  }

  /** What {@code posts}, the newest first, have in common; empty where they are too few. */
  public static Optional<HeadHabit> of(List<WrittenPost> posts) {
    Optional<HeadFormat> format = usual(posts, post -> Optional.of(post.head().format()));
    List<WrittenPost> sound =
        posts.stream()
            .filter(post -> post.head().exists() && !post.head().fields().isEmpty())
            .filter(post -> Optional.of(post.head().format()).equals(format))
            .filter(post -> post.head().fields().stream().noneMatch(HeadHabit::isBroken))
            .toList();
    if (sound.size() < FEWEST) return Optional.empty();
    List<FieldHabit> fields = fields(sound);
    if (fields.isEmpty()) return Optional.empty();
    Offset offset = new Offset(offset(sound));
    return Optional.of(new HeadHabit(sound.size(), fields, example(sound, fields), offset));
  }

  /** The same, with dates that state {@code other} where there is one. */
  HeadHabit in(Optional<ZoneOffset> other) {
    return other.isEmpty() ? this : new HeadHabit(posts, fields, example, new Offset(other));
  }

  private static boolean isBroken(Field field) {
    return field.kind() == Field.Kind.BROKEN || field.key().isEmpty();
  }

  private static List<FieldHabit> fields(List<WrittenPost> posts) {
    Map<String, List<Field>> byKey = new LinkedHashMap<>();
    for (WrittenPost post : posts) {
      for (Field field : post.head().fields()) {
        byKey.computeIfAbsent(field.key(), key -> new ArrayList<>()).add(field);
      }
    }
    return byKey.entrySet().stream()
        .filter(entry -> 2 * entry.getValue().size() > posts.size())
        .sorted(Comparator.comparingDouble(entry -> place(entry.getValue())))
        .map(entry -> habit(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Where among the fields of a head these stand on average. */
  private static double place(List<Field> same) {
    return same.stream().mapToInt(Field::index).average().orElse(0);
  }

  private static FieldHabit habit(String key, List<Field> all) {
    Field.Kind kind = usual(all, field -> Optional.of(field.kind())).orElse(Field.Kind.TEXT);
    Optional<String> raw =
        usual(all, field -> Optional.of(field.raw()))
            .filter(said -> !SINGLE.contains(key) && kind != Field.Kind.DATE)
            .filter(said -> isConstant(said, all));
    return new FieldHabit(key, all.size(), kind, raw);
  }

  private static boolean isConstant(String raw, List<Field> all) {
    long same = all.stream().filter(field -> field.raw().equals(raw)).count();
    return same * PERCENT >= (long) all.size() * CONSTANT;
  }

  /** The post that is most like all others, the newest of these. */
  private static WrittenPost example(List<WrittenPost> posts, List<FieldHabit> fields) {
    Set<String> wanted = new LinkedHashSet<>();
    for (FieldHabit field : fields) wanted.add(field.key());
    return posts.stream().max(Comparator.comparingInt(post -> likeness(post, wanted))).get();
  }

  private static int likeness(WrittenPost post, Set<String> wanted) {
    int likeness = 0;
    for (String key : wanted) if (post.head().field(key).isPresent()) likeness += 2;
    for (Field field : post.head().fields()) if (!wanted.contains(field.key())) likeness--;
    return likeness;
  }

  private static Optional<ZoneOffset> offset(List<WrittenPost> posts) {
    List<PostDate> dates =
        posts.stream()
            .flatMap(post -> post.head().field("date").stream())
            .flatMap(field -> PostDate.parse(field.text()).stream())
            .toList();
    List<PostDate> stated = dates.stream().filter(date -> date.offset().isPresent()).toList();
    return 2 * stated.size() > dates.size() ? usual(stated, PostDate::offset) : Optional.empty();
  }

  /** What {@code of} says of most of {@code all}; of the earlier where it is a draw. */
  static <T, V> Optional<V> usual(List<T> all, Function<T, Optional<V>> of) {
    Map<V, Integer> counts = new LinkedHashMap<>();
    for (T one : all) of.apply(one).ifPresent(value -> counts.merge(value, 1, Integer::sum));
    Optional<V> most = Optional.empty();
    int greatest = 0;
    for (Map.Entry<V, Integer> entry : counts.entrySet()) {
      if (entry.getValue() <= greatest) continue;
      greatest = entry.getValue();
      most = Optional.of(entry.getKey());
    }
    return most;
  }

  /** The head of a new post of {@code now}, in the blog's zone, with the blank lines below it. */
  public String newHead(ZonedDateTime now) {
    Head head = new Head(example.start());
    Set<String> wanted = new LinkedHashSet<>();
    for (FieldHabit field : fields) wanted.add(field.key());
    for (Field field : example.head().fields()) {
      if (!wanted.contains(field.key())) head.remove(field.key());
    }
    for (FieldHabit field : fields) fill(head, field, now);
    int end = head.read.bodyStart();
    int blank = end;
    while (blank < head.text.length() && isBreak(head.text.charAt(blank))) blank++;
    return head.text.slice(0, blank);
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private void fill(Head head, FieldHabit habit, ZonedDateTime now) {
    String key = habit.key();
    if (habit.raw().isPresent()) {
      head.edit(read -> read.setYaml(key, habit.raw().get()));
      return;
    }
    Optional<PostDate> date = head.date(key);
    if (date.isPresent()) {
      String written = dated(date.get(), head.isQuoted(key), now);
      head.edit(read -> read.set(key, written));
    } else if (habit.kind() == Field.Kind.LIST) {
      head.edit(read -> read.setItems(key, List.of()));
    } else if (habit.kind() == Field.Kind.YAML || habit.kind() == Field.Kind.BOOLEAN) {
      // Nothing is known of what it would be.
      head.remove(key);
    } else if (habit.kind() == Field.Kind.INTEGER || habit.kind() == Field.Kind.NUMBER) {
      head.edit(read -> read.set(key, "1"));
    } else if (head.isAddress(key)) {
      // An empty text would be an address; no value at all is none.
      if (!head.edit(read -> read.setYaml(key, ""))) head.remove(key);
    } else {
      head.edit(read -> read.set(key, ""));
    }
  }

  private String dated(PostDate date, boolean quoted, ZonedDateTime now) {
    ZonedDateTime there = offset.usual.map(now::withZoneSameInstant).orElse(now);
    PostDate made = date.at(there, quoted);
    return offset
        .usual
        .filter(usual -> made.offset().isPresent())
        .map(usual -> date.withOffset(usual).at(there, quoted))
        .orElse(made)
        .written();
  }

  /** How the blog writes the moment {@code when} in the field {@code key}; empty if it does not. */
  public Optional<String> written(String key, ZonedDateTime when) {
    Head head = new Head(example.start());
    return head.date(key).map(date -> dated(date, head.isQuoted(key), when));
  }

  /** The head that is being made. */
  private static final class Head {
    private Text text;
    private FrontMatter read;

    private Head(Text text) {
      this.text = text;
      this.read = FrontMatter.of(text);
    }

    /** Makes the edit, unless it is refused; whether it was made. */
    private boolean edit(Function<FrontMatter, FieldEdit> edit) {
      FieldEdit made = edit.apply(read);
      change(made.changes());
      return made.refusal().isEmpty();
    }

    private void remove(String key) {
      change(read.remove(key).changes());
    }

    private void change(ChangeSet changes) {
      text = changes.apply(text);
      read = FrontMatter.of(text);
    }

    private Optional<PostDate> date(String key) {
      return read.field(key).flatMap(field -> PostDate.parse(field.text()));
    }

    /** Whether the field leads somewhere: to a page, a picture, or the post itself. */
    private boolean isAddress(String key) {
      return read.field(key).filter(field -> ADDRESS.matcher(field.text()).find()).isPresent();
    }

    private boolean isQuoted(String key) {
      return read.field(key)
          .filter(
              field -> field.style() == Field.Style.DOUBLE || field.style() == Field.Style.SINGLE)
          .isPresent();
    }
  }
}
