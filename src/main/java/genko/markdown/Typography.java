package genko.markdown;

import java.util.List;

/** Runs of characters that become one typographic sign. */
final class Typography {
  private static final List<String> RUNS =
      List.of("---", "--", "...", "\\<<", "\\>>", "<< ", " >>", "<<", ">>");

  private Typography() {}

  /** The run at {@code at}, the longest first, or null. */
  static String at(Characters text, int at) {
    for (String run : RUNS) if (text.startsWith(run, at)) return run;
    return null;
  }

  static String of(String run) {
    return switch (run) {
      case "---" -> "—";
      case "--" -> "–";
      case "..." -> "…";
      case "<< " -> "«\u00a0";
      case " >>" -> "\u00a0»";
      case "<<" -> "«";
      default -> "»";
    };
  }
}
