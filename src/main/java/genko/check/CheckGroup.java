package genko.check;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Checks that a writer switches on and off together. What would end or change the build, as a front
 * matter that cannot be read, a date or a tag of Liquid, is in none: it is always said.
 */
public enum CheckGroup {
  /** Titles that are empty or too long, and reading times that nobody counted. */
  FIELDS,
  /** What text generators leave behind. */
  GENERATED,
  /** Headings, marks in full width and line breaks. */
  MARKDOWN,
  /** Links and pictures whose targets are not there, or are written wrong. */
  LINKS,
  /** Slips of Japanese. */
  LANGUAGE;

  public static final Set<CheckGroup> ALL =
      Collections.unmodifiableSet(EnumSet.allOf(CheckGroup.class));

  /** All but what is a matter of taste more than the rest. */
  static final Set<CheckGroup> FIRM =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(LANGUAGE)));
}
