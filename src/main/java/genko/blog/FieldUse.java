package genko.blog;

import java.util.List;

/** What a kind of blog takes in a field of a post, as far as that decides how it is filled in. */
public sealed interface FieldUse {
  /** Whatever its value shows. */
  FieldUse PLAIN = new Plain();

  /** Nothing in particular. */
  record Plain() implements FieldUse {}

  /** One of these values. */
  record Choice(List<String> values) implements FieldUse {
    public Choice {
      values = List.copyOf(values);
    }
  }

  /** One picture letter. */
  record Emoji() implements FieldUse {}

  /** What the kind's own program writes; {@code key} says so in a sentence. */
  record Foreign(String key) implements FieldUse {}

  /** At most {@code most} items; {@code key} says so. */
  record Items(int most, String key) implements FieldUse {}
}
