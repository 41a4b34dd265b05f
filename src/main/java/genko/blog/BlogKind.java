package genko.blog;

import genko.frontmatter.FrontMatter;
import genko.frontmatter.HeadFormat;
import genko.storage.files.BlogFolder;
import genko.text.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of blog, such as Hugo's or Zenn's: all that depends on which program makes pages of the
 * posts. A value without state; what one blog of the kind says in its configuration is its {@link
 * BlogSite}.
 */
public interface BlogKind {
  /** What the kind is called in files. */
  String id();

  /** The name of the program or service, the same in every language. */
  String label();

  /** Whether {@code folder} is the root of a blog of this kind, by the files in it. */
  boolean hasRoot(BlogFolder folder);

  /** Whether a post that lies in no blog has a head that only this kind has. */
  boolean hasHead(FrontMatter head);

  /** The languages in which it reads a front matter. */
  default Set<HeadFormat> heads() {
    return EnumSet.of(HeadFormat.YAML);
  }

  /** Whether Liquid runs in the posts. */
  boolean runsLiquid();

  /** The blog in {@code folder}, or a post without one. */
  BlogSite site(Optional<BlogFolder> folder, Clock clock);

  /** {@code problem} as it is true of this kind, in other words perhaps; empty where it is none. */
  Optional<Problem> told(Problem problem);

  /** The fields that a new post has, in this order. */
  List<String> usualFields();

  /** Other fields that the kind knows. */
  List<String> otherFields();

  /** Its own preview; empty where it has none of its own. */
  default Optional<PreviewCommand> preview() {
    return Optional.empty();
  }

  /** What it takes in the field {@code key}. */
  default FieldUse use(String key) {
    return FieldUse.PLAIN;
  }

  /** The front matter of a new post of {@code now}, with the blank line below it. */
  String newPost(ZonedDateTime now);

  /** The name of the file for a new post. */
  String fileName(LocalDate day, String title);

  /** Whether files are named after their titles, so that a blog may have a way of its own in it. */
  default boolean namesByTitle() {
    return true;
  }
}
