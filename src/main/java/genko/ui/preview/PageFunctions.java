package genko.ui.preview;

import java.time.Duration;

/** The functions that the script of a page offers. */
interface PageFunctions {
  /** Whether the function ran to its end. */
  boolean call(String function, Object... arguments);

  /** Whether a call kept the thread at work for longer than {@code limit}. */
  boolean wasSlowerThan(Duration limit);
}
