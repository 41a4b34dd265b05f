package genko.workspace.lint;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A command as it is shown to somebody who is to allow it. Two commands that differ are shown
 * differently: a word stands alone where it is plain, else in quotes, and what cannot be seen, or
 * moves what stands beside it, is escaped there.
 */
final class ShownCommand {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+{}-]+");

  /** Letters that look like nothing: fillers of Hangul. */
  private static final String BLANK_LETTERS = "\u115f\u1160\u3164\uffa0";

  private ShownCommand() {}

  static String of(List<String> words) {
    return words.stream().map(ShownCommand::word).collect(Collectors.joining(" "));
  }

  private static String word(String word) {
    if (PLAIN.matcher(word).matches()) return word;
    StringBuilder quoted = new StringBuilder("\"");
    word.codePoints().forEach(point -> append(quoted, point));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, int point) {
    if (isHidden(point)) {
      for (char unit : Character.toChars(point)) quoted.append("\\u%04x".formatted((int) unit));
      return;
    }
    if (point == '"' || point == '\\') quoted.append('\\');
    quoted.appendCodePoint(point);
  }

  private static boolean isHidden(int point) {
    if (BLANK_LETTERS.indexOf(point) >= 0) return true;
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      case Character.SPACE_SEPARATOR -> point != ' ';
      default -> false;
    };
  }
}
