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

  /** Letters, marks and signs that look like nothing: fillers, joiners, selectors of variants. */
  private static final Pattern BLANK =
      Pattern.compile(
          "[\\x{34f}\\x{115f}\\x{1160}\\x{17b4}\\x{17b5}\\x{180b}-\\x{180f}\\x{2800}\\x{3164}"
              + "\\x{fe00}-\\x{fe0f}\\x{ffa0}\\x{e0100}-\\x{e01ef}]");

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
    if (BLANK.matcher(Character.toString(point)).matches()) return true;
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
