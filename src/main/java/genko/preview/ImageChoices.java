package genko.preview;

import java.util.ArrayList;
import java.util.List;

/** The images of a {@code srcset}, of which a browser takes the one that fits. */
final class ImageChoices {
  /** More are nobody's choice. */
  private static final int MOST = 50;

  /**
   * One of them.
   *
   * @param address as it is written
   * @param size for which width or density, as {@code 640w} or {@code 2x}; may be empty
   */
  record Choice(String address, String size) {}

  private ImageChoices() {}

  /** Those of {@code value}, as HTML reads it: an address ends at white space, not at a comma. */
  static List<Choice> of(String value) {
    List<Choice> choices = new ArrayList<>();
    int at = 0;
    while (choices.size() < MOST) {
      while (at < value.length() && (isSpace(value.charAt(at)) || value.charAt(at) == ',')) at++;
      if (at == value.length()) break;
      int from = at;
      while (at < value.length() && !isSpace(value.charAt(at))) at++;
      String address = value.substring(from, at);
      if (address.endsWith(",")) {
        choices.add(new Choice(address.replaceFirst(",+$", ""), ""));
        continue;
      }
      int end = value.indexOf(',', at);
      String size = value.substring(at, end < 0 ? value.length() : end).strip();
      at = end < 0 ? value.length() : end;
      choices.add(new Choice(address, size.matches("[0-9]{1,6}w|[0-9.]{1,8}x") ? size : ""));
    }
    return choices;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }
}
