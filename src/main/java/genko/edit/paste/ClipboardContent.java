package genko.edit.paste;

/**
 * What the clipboard holds, each empty where it holds none of the kind: HTML, text, and whether
 * there is an image beside them.
 */
public record ClipboardContent(String html, String text, boolean image) {
  /** More characters of HTML than this are not read; the text beside them is. */
  public static final int MOST_HTML = 8_000_000;

  /** Fewer characters than this are read while a writer waits for the paste. */
  private static final int QUICK = 20_000;

  /** Text alone. */
  public static ClipboardContent of(String text) {
    return new ClipboardContent("", text, false);
  }

  /** Whether reading takes no time that anybody would notice. */
  public boolean isQuick() {
    return html.length() < QUICK && text.length() < QUICK;
  }
}
