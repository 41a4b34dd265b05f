package genko.storage.linter;

import java.util.List;

/**
 * How a linter is run in the folder of a blog.
 *
 * @param name what it is called on screen
 * @param line the program and its arguments; for each text anew, unless it is {@code kept} running
 * @param state changes when what it is configured with does, so that one that is kept begins anew
 * @param asked what the writer has to allow: the line, or what else tells what would be run
 */
public record LinterCommand(
    String name, List<String> line, boolean kept, String state, List<String> asked) {
  public LinterCommand {
    if (line.isEmpty()) throw new IllegalArgumentException("no program: " + name);
    line = List.copyOf(line);
    asked = List.copyOf(asked);
  }

  /** One that reads each text from its standard input and ends. */
  public static LinterCommand each(String name, List<String> line) {
    return new LinterCommand(name, line, false, "", line);
  }
}
