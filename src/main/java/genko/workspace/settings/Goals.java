package genko.workspace.settings;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many characters, or else words, the writer wants each post to have, by the path of its file.
 */
public record Goals(Map<String, Integer> characters, Map<String, Integer> words) {
  public static final int MOST = 9_999_999;

  /** Refuses what a damaged file may say; one from before there were words has none. */
  public Goals(Map<String, Integer> characters, @Nullable Map<String, Integer> words) {
    this.characters = checked(characters);
    this.words = words == null ? Map.of() : checked(words);
  }

  private static Map<String, Integer> checked(Map<String, Integer> goals) {
    if (!goals.values().stream().allMatch(goal -> goal >= 1 && goal <= MOST)) {
      throw new IllegalArgumentException("no goals: " + goals);
    }
    return Map.copyOf(goals);
  }
}
