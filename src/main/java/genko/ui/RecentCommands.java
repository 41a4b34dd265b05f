package genko.ui;

import java.util.List;

/** The actions that were chosen in the palette, the last one first. */
record RecentCommands(List<String> ids) {
  /** Refuses what a damaged file may say. */
  RecentCommands {
    ids = List.copyOf(ids);
  }
}
