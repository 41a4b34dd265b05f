package genko.workspace.search;

import java.util.Objects;

/**
 * A replacement in many posts that has begun: what is read of one at a start was broken off. Of
 * none when {@code posts} is 0.
 */
public record UnfinishedReplacement(String words, String with, int posts) {
  static final UnfinishedReplacement NONE = new UnfinishedReplacement("", "", 0);

  public UnfinishedReplacement {
    Objects.requireNonNull(words);
    Objects.requireNonNull(with);
  }
}
