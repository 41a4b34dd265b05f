package genko.async;

/** How far long work has come; called by its workers, from any thread. */
public interface Progress {
  /** Nobody looks, and nobody stops it. */
  Progress NONE =
      new Progress() {
        @Override
        public void at(int done, int all) {}

        @Override
        public boolean isUnwanted() {
          return false;
        }
      };

  /** {@code done} of {@code all} parts are done. */
  void at(int done, int all);

  /** Whether the work is to stop as soon as it can. */
  boolean isUnwanted();
}
