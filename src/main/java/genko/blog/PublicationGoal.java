package genko.blog;

/** What a writer wants to become of a post. */
public enum PublicationGoal {
  /** It goes out with the next build. */
  PUBLISH,
  /** It goes out at a moment that is still to come. */
  SCHEDULE,
  /** It is worked on, and nobody else reads it. */
  DRAFT,
  /** It is finished, and cannot be found. */
  HIDE
}
