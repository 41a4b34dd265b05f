package genko.blog;

import java.util.List;
import java.util.Optional;

/**
 * How a kind of blog brings a post to a {@link PublicationGoal}: what its head says then, where it
 * lies, and what its name begins with.
 *
 * @param date the field that says when it goes out, written as its kind usually does; empty where
 *     its date stays
 * @param fields what becomes of other fields
 * @param folder where it lies, from the blog's root
 */
public record PublicationStep(
    Optional<FieldChange> date, List<FieldChange> fields, String folder, NameForm name) {
  public PublicationStep {
    fields = List.copyOf(fields);
  }

  /** What the name of the file begins with. */
  public enum NameForm {
    /** Whatever it begins with now. */
    KEPT,
    /** The day on which it goes out. */
    DATED,
    /** No day. */
    UNDATED
  }

  /**
   * What becomes of the field {@code key}: in the language of the head it says {@code source}, or
   * it goes where that is empty.
   */
  public record FieldChange(String key, Optional<String> source) {
    public static FieldChange set(String key, String source) {
      return new FieldChange(key, Optional.of(source));
    }

    public static FieldChange remove(String key) {
      return new FieldChange(key, Optional.empty());
    }
  }

  /** One that leaves {@code post} where it lies, and its date. */
  public static PublicationStep here(PlacedPost post, FieldChange... fields) {
    return new PublicationStep(Optional.empty(), List.of(fields), post.folder(), NameForm.KEPT);
  }

  /** The same with another date in its head. */
  public PublicationStep at(FieldChange when) {
    return new PublicationStep(Optional.of(when), fields, folder, name);
  }

  /** The same in another folder, under a name of this form. */
  public PublicationStep in(String other, NameForm form) {
    return new PublicationStep(date, fields, other, form);
  }
}
