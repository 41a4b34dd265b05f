package genko.workspace.settings;

import genko.storage.files.SettingsFile;

/**
 * How the writer likes the text to be set, kept from one start to the next.
 *
 * @param font the family of the letters, empty for the one that the program chooses
 * @param size of the letters, in pixels
 * @param columns the widest line, in full-width characters
 * @param lineHeight from one line to the next, in heights of a letter
 * @param focus whether all but the paragraph of the caret is dimmed
 * @param typewriter whether the line of the caret stays at half the height
 */
@SettingsFile("writing")
public record TextSettings(
    String font,
    double size,
    double columns,
    double lineHeight,
    boolean focus,
    boolean typewriter) {
  public static final TextSettings USUAL = new TextSettings("", 16, 40, 1.8, false, false);

  public static final double SMALLEST = 10;
  public static final double LARGEST = 32;
  public static final double NARROWEST = 20;
  public static final double WIDEST = 80;
  public static final double LOWEST = 1.4;
  public static final double HIGHEST = 2.6;

  /** Refuses what no text can be set in, as a damaged file may say it. */
  public TextSettings {
    boolean sized = SMALLEST <= size && size <= LARGEST;
    boolean wide = NARROWEST <= columns && columns <= WIDEST;
    boolean high = LOWEST <= lineHeight && lineHeight <= HIGHEST;
    if (font == null || !sized || !wide || !high) {
      throw new IllegalArgumentException("no type: " + font + " " + size + " " + columns);
    }
  }

  public TextSettings withFont(String family) {
    return new TextSettings(family, size, columns, lineHeight, focus, typewriter);
  }

  /** In letters of {@code pixels}, as far as that is readable. */
  public TextSettings withSize(double pixels) {
    double readable = Math.clamp(pixels, SMALLEST, LARGEST);
    return new TextSettings(font, readable, columns, lineHeight, focus, typewriter);
  }

  public TextSettings withColumns(double count) {
    double fit = Math.clamp(count, NARROWEST, WIDEST);
    return new TextSettings(font, size, fit, lineHeight, focus, typewriter);
  }

  public TextSettings withLineHeight(double height) {
    double fit = Math.clamp(Math.round(height * 10) / 10.0, LOWEST, HIGHEST);
    return new TextSettings(font, size, columns, fit, focus, typewriter);
  }

  public TextSettings withFocus(boolean on) {
    return new TextSettings(font, size, columns, lineHeight, on, typewriter);
  }

  public TextSettings withTypewriter(boolean on) {
    return new TextSettings(font, size, columns, lineHeight, focus, on);
  }
}
