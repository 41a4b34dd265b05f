package genko.markdown.kramdown.source;

/** Which text between angle brackets is an address. */
public final class Autolinks {
  private Autolinks() {}

  public static boolean hasScheme(String text) {
    for (String scheme : new String[] {"mailto:", "http:", "https:", "ftp:", "ftps:"}) {
      if (text.startsWith(scheme) && text.length() > scheme.length()) return true;
    }
    return false;
  }

  public static boolean isMail(String text) {
    int at = text.indexOf('@');
    if (at <= 0 || text.indexOf('@', at + 1) >= 0) return false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i != at && c != '-' && c != '.' && c != '_' && !Character.isLetterOrDigit(c))
        return false;
    }
    String[] labels = text.substring(at + 1).split("\\.", -1);
    if (labels.length < 2) return false;
    for (String label : labels) if (label.isEmpty()) return false;
    return labels[labels.length - 1].chars().allMatch(c -> c >= 'a' && c <= 'z');
  }
}
