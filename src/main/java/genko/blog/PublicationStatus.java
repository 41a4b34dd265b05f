package genko.blog;

import genko.text.PercentEncoding;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * What will become of a post when its blog is built next.
 *
 * @param state what happens to it
 * @param address where it is to be read, with the site's own address if that is known, escaped; ""
 *     where it will be nowhere; a part that is not known is {@value #UNKNOWN}
 * @param date when it goes out, in the blog's zone; empty for what has no date
 * @param rival the path of another document that is written to the same place, so that one of the
 *     two is lost
 * @param word what the state is about: the value or key that stops the build
 */
public record PublicationStatus(
    State state,
    String address,
    Optional<ZonedDateTime> date,
    Optional<String> rival,
    String word) {
  /** Stands for a part of an address that is not known. */
  public static final String UNKNOWN = "…";

  /** What happens to a post. */
  public enum State {
    /** It is published, with the next build. */
    PUBLISHED,
    /** It is published, but YAML refuses its front matter, so that none of it counts. */
    UNREAD,
    /** It lies among the drafts. */
    DRAFT,
    /** Its date is still to come, and until then it is not built. */
    FUTURE,
    /** {@code published: false}. */
    HIDDEN,
    /** Its time is over. */
    EXPIRED,
    /** Only who has the address finds it. */
    PRIVATE,
    /** It goes out when it is sent, and has no address before. */
    UNSENT,
    /** It is told not to be sent. */
    KEPT,
    /** Its name is none of a post, or begins as names do that are passed over. */
    NAME,
    /** The configuration excludes it. */
    EXCLUDED,
    /** Its collection is not written. */
    UNWRITTEN,
    /** A file without front matter outside the folder of posts is copied as it is. */
    COPIED,
    /** It is not in UTF-8, and skipped. */
    ENCODING,
    /** Its date, or that of its name, stops the whole build. */
    BAD_DATE,
    /** Its permalink has a key that stops the whole build. */
    BAD_PERMALINK
  }

  /** The address as a reader reads it. */
  public String readable() {
    return PercentEncoding.decode(address);
  }

  /** A post that goes to {@code address}, where nothing else is. */
  public static PublicationStatus at(State state, String address, Optional<ZonedDateTime> date) {
    return new PublicationStatus(state, address, date, Optional.empty(), "");
  }

  /** A post that is in {@code state}, and nowhere to be read. */
  public static PublicationStatus nowhere(State state) {
    return at(state, "", Optional.empty());
  }
}
