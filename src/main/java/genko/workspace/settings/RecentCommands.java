package genko.workspace.settings;

import java.util.List;

/** The actions that were chosen in the palette, the last one first. */
public record RecentCommands(List<String> ids) {
  /** Refuses what a damaged file may say. */
  public RecentCommands {
    ids = List.copyOf(ids);
  }
}
