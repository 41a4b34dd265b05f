package genko.app;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * A command that is called as none can be. Only who throws it names the exception of the reader of
 * commands: a class that does would have its jar opened at each start.
 */
final class Misuse {
  private Misuse() {}

  /** What ends the command of {@code spec} with {@code sentence} and its usage. */
  static RuntimeException of(CommandSpec spec, String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
