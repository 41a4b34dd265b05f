package genko.markdown.kramdown.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs of characters that become one typographic sign. */
public final class Typography {
  private static final List<String> RUNS =
      List.of("---", "--", "...", "\\<<", "\\>>", "<< ", " >>", "<<", ">>");

  private Typography() {}

  /** The run at {@code at}, the longest first, or null. */
  public static @Nullable String at(TrackedText text, int at) {
    for (String run : RUNS) if (text.startsWith(run, at)) return run;
    return null;
  }

  /** The name that kramdown's options have for the sign of a run. */
  public static String name(String run) {
    return switch (run) {
      case "---" -> "mdash";
      case "--" -> "ndash";
      case "..." -> "hellip";
      case "<< " -> "laquo_space";
      case " >>" -> "raquo_space";
      case "<<" -> "laquo";
      default -> "raquo";
    };
  }

  public static String of(String run) {
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
