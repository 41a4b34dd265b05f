package genko.workspace.library;

import genko.blog.PublicationStatus;

/** What becomes of a post, in the few words that a list of many has room for. */
public enum PostState {
  PUBLISHED,
  DRAFT,
  /** Its date is still to come. */
  SCHEDULED,
  /** It is finished and nowhere to be found: on purpose, or because its time is over. */
  HIDDEN,
  /** Its head, its name or its encoding keeps it from being what it is meant to be. */
  FAULTY,
  /** More was written than its file holds. Asked for beside what else is true of the post. */
  UNSAVED;

  static PostState of(PublicationStatus.State state) {
    return switch (state) {
      case PUBLISHED -> PUBLISHED;
      case DRAFT, UNSENT -> DRAFT;
      case FUTURE -> SCHEDULED;
      case HIDDEN, EXPIRED, PRIVATE, KEPT, EXCLUDED, UNWRITTEN -> HIDDEN;
      case UNREAD, NAME, COPIED, ENCODING, BAD_DATE, BAD_PERMALINK -> FAULTY;
    };
  }
}
