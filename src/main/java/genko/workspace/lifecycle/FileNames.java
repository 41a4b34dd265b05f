package genko.workspace.lifecycle;

import genko.blog.PublicationStep.NameForm;
import genko.check.Romanization;
import genko.jekyll.rules.PostName;
import genko.workspace.habit.BlogHabits;
import genko.workspace.habit.NameHabit;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Optional;

/**
 * What a post's file would be called, as the blog's others are.
 *
 * @param now its name, with its extension
 * @param title its title, which may be read in Latin letters
 */
record FileNames(String now, String title, BlogHabits habits, Collection<String> taken) {
  /** A name of this form for a post of {@code when}. */
  String of(NameForm form, LocalDateTime when) {
    return switch (form) {
      case KEPT -> now;
      case UNDATED -> slug() + extension();
      case DATED -> {
        String slug = latin(slug());
        Optional<NameHabit> habit = habits.name().filter(NameHabit::dated);
        String usual = when.toLocalDate() + "-" + slug + extension();
        yield habit
            .map(one -> one.name(when, slug, taken))
            .map(name -> stem(name) + extension())
            .filter(name -> PostName.parse(name).isPresent())
            .orElse(usual);
      }
    };
  }

  /** The next free name for another post like it; the end of a day is no number of a copy. */
  String copy() {
    String stem = stem(now).replaceFirst("(?<!^\\d{4}(?:-\\d{2})?)-\\d{1,3}$", "");
    for (int number = 2; ; number++) {
      String name = stem + "-" + number + extension();
      if (!taken.contains(name)) return name;
    }
  }

  /** Without its day, and without the number that the blog's names have after it. */
  private String slug() {
    String slug = PostName.parse(now).map(PostName::slug).orElse(stem(now));
    boolean numbered =
        PostName.parse(now).isPresent()
            && habits.name().filter(one -> one.number() != NameHabit.Numbering.NONE).isPresent();
    String bare = numbered ? slug.replaceFirst("^\\d{1,4}-", "") : slug;
    return bare.isEmpty() ? slug : bare;
  }

  /** In Latin letters where the blog's names are. */
  private String latin(String slug) {
    boolean wanted = habits.name().filter(NameHabit::latin).isPresent();
    if (!wanted || slug.chars().allMatch(c -> c < 0x80)) return slug;
    String read = Romanization.of(title.isBlank() ? slug : title);
    return read.isEmpty() ? slug : read;
  }

  private String extension() {
    int dot = now.lastIndexOf('.');
    return dot > 0 ? now.substring(dot) : "";
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
