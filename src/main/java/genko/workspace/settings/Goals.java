package genko.workspace.settings;

import java.util.Map;

/** How many characters the writer wants each post to have, by the path of its file. */
public record Goals(Map<String, Integer> characters) {
  public static final int MOST = 9_999_999;

  /** Refuses what a damaged file may say. */
  public Goals {
    characters = Map.copyOf(characters);
    if (!characters.values().stream().allMatch(goal -> goal >= 1 && goal <= MOST)) {
      throw new IllegalArgumentException("no goals: " + characters);
    }
  }
}
