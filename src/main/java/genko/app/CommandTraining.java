package genko.app;

/**
 * What the cache of classes is made from, instead of one command: the posts that are given are
 * shown and then rendered, so that either command finds its classes ready.
 */
final class CommandTraining {
  private CommandTraining() {}

  /** {@code args} are those of {@code genko render}. */
  public static void main(String[] args) {
    String[] shows = args.clone();
    shows[0] = "show";
    Main.run(Main.console(), shows);
    Main.main(args);
  }
}
