package genko.blog;

import genko.markdown.Dialect;
import genko.text.Problem;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One blog with what its configuration says, or the place of a post that lies in none. A value: two
 * are equal when they take every post alike.
 */
public interface BlogSite {
  BlogKind kind();

  /** The Markdown of its posts. */
  Dialect dialect();

  /** The zone in which a date without one is read. */
  ZoneId zone();

  /** Where its posts lie. */
  PostPlaces places();

  /**
   * What becomes of {@code post} when the blog is published at {@code now}; empty where nothing is
   * known, or the kind finds it out in another way.
   */
  Optional<PublicationStatus> publication(PlacedPost post, Instant now);

  /**
   * The text with which a new post of {@code now} begins, that may lie where the post at {@code
   * near} does; "" where none was open.
   */
  default String newPost(ZonedDateTime now, String near) {
    return kind().newPost(now);
  }

  /** The folders, from the root, below which posts lie; none where that is not known. */
  default List<String> postFolders() {
    return List.of();
  }

  /**
   * The folder into which the blog's build writes, from the root and as its configuration has it,
   * which may lie elsewhere; empty where that is not known.
   */
  default Optional<String> builtFolder() {
    return Optional.empty();
  }

  /** What {@code address} in {@code post} leads to. */
  default AddressTarget target(PlacedPost post, String address, boolean image) {
    return AddressTarget.UNKNOWN;
  }

  /**
   * The path at which the kind's own preview shows {@code post}, where that is not the path of its
   * address.
   */
  default Optional<String> previewPath(PlacedPost post) {
    return Optional.empty();
  }

  /** How {@code from} leads to {@code to}; empty where its kind has no way. */
  default Optional<PostLink> link(PlacedPost from, PlacedPost to) {
    return Optional.empty();
  }

  /** Where new pictures of {@code post} go; empty where its kind takes none as files. */
  default Optional<PictureRules> pictures(PlacedPost post) {
    return Optional.empty();
  }

  /**
   * The folder beside {@code post} that its kind keeps for its files alone and calls as the post is
   * called; it need not be there. Empty where the kind has none.
   */
  default Optional<String> assetFolder(PlacedPost post) {
    return Optional.empty();
  }

  /**
   * What brings {@code post} to {@code goal} at {@code when}, in the blog's zone, if that is done
   * at {@code now}; empty where its kind has no way.
   */
  default Optional<PublicationStep> step(
      PlacedPost post, PublicationGoal goal, ZonedDateTime when, Instant now) {
    return Optional.empty();
  }

  /** What all addresses of the site begin with, without a slash at its end; "" if not known. */
  default String root() {
    return "";
  }

  /** The field that lists former addresses, which lead on to the post's own; empty without one. */
  default Optional<String> redirectField() {
    return Optional.empty();
  }

  /** What a copy of {@code post} is not to say, because it is true of one post alone. */
  default List<PublicationStep.FieldChange> copied(PlacedPost post) {
    return redirectField()
        .filter(key -> post.head().field(key).isPresent())
        .map(PublicationStep.FieldChange::remove)
        .stream()
        .toList();
  }

  /** What is wrong with {@code post} by the rules of its kind alone. */
  List<Problem> problems(PlacedPost post);
}
