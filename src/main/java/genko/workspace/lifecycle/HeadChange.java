package genko.workspace.lifecycle;

import genko.blog.PublicationStep.FieldChange;
import genko.frontmatter.Field;
import genko.frontmatter.FieldEdit;
import genko.frontmatter.FrontMatter;
import genko.jekyll.rules.PostDate;
import genko.text.ChangeSet;
import genko.text.Problem;
import genko.text.Text;
import genko.workspace.habit.HeadHabit;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What becomes of the head of a post, whatever text stands below it: the file's and the unsaved one
 * of its tab get the same. Nothing but the fields that are named is changed.
 *
 * @param when what the date field says then
 * @param fields those that get what is written, or go
 * @param redirect a former address, and the field that gets it too
 */
public record HeadChange(
    Optional<Moment> when, List<FieldChange> fields, Optional<Redirect> redirect) {
  static final HeadChange NONE = new HeadChange(Optional.empty(), List.of(), Optional.empty());

  public HeadChange {
    fields = List.copyOf(fields);
  }

  /**
   * A moment for a field.
   *
   * @param usual the field as the kind of blog writes it
   * @param exact whether a day alone gets the time too
   */
  record Moment(FieldChange usual, ZonedDateTime at, Optional<HeadHabit> habit, boolean exact) {
    FieldEdit edit(FrontMatter head) {
      String key = usual.key();
      Optional<Field> field = head.field(key);
      Optional<PostDate> date = field.flatMap(one -> PostDate.parse(one.text()));
      if (date.isPresent()) return head.set(key, written(date.get(), isQuoted(field.get())));
      Optional<String> learnt = habit.flatMap(one -> one.written(key, at));
      if (learnt.isPresent()) return head.set(key, learnt.get());
      return head.setYaml(key, usual.source().orElse(""));
    }

    private String written(PostDate date, boolean quoted) {
      boolean finer = exact && !date.timed();
      PostDate made =
          finer
              ? date.with(at.toLocalDateTime().withSecond(0).withNano(0), at.getZone())
              : date.at(at, quoted);
      return made.written();
    }

    private static boolean isQuoted(Field field) {
      return field.style() == Field.Style.DOUBLE || field.style() == Field.Style.SINGLE;
    }
  }

  /** A former address that leads on to the post's own. */
  public record Redirect(String field, String address) {
    FieldEdit edit(FrontMatter head) {
      Optional<Field> there = head.field(field);
      List<String> items = new ArrayList<>(there.map(Redirect::listed).orElse(List.of()));
      if (items.contains(address)) return FieldEdit.nothing();
      items.add(address);
      return head.setItems(field, items);
    }

    private static List<String> listed(Field field) {
      if (!field.items().isEmpty()) return field.items();
      return field.isScalar() && !field.text().isBlank() ? List.of(field.text()) : List.of();
    }
  }

  /** The edits of one text, and why one of them cannot be made. */
  record Made(ChangeSet changes, Optional<Problem> refusal) {}

  Made of(Text text) {
    Running running = new Running(text);
    when.ifPresent(moment -> running.edit(moment::edit));
    for (FieldChange field : fields) {
      running.edit(
          head ->
              field
                  .source()
                  .map(source -> head.setYaml(field.key(), source))
                  .orElseGet(() -> head.remove(field.key())));
    }
    redirect.ifPresent(one -> running.edit(one::edit));
    return new Made(running.all, running.refusal);
  }

  /** The text as it becomes, edit by edit. */
  private static final class Running {
    private ChangeSet all = ChangeSet.EMPTY;
    private Optional<Problem> refusal = Optional.empty();
    private Text text;

    Running(Text text) {
      this.text = text;
    }

    void edit(Function<FrontMatter, FieldEdit> edit) {
      FieldEdit made = edit.apply(FrontMatter.of(text));
      if (refusal.isEmpty()) refusal = made.refusal();
      all = all.compose(made.changes());
      text = made.changes().apply(text);
    }
  }
}
