package genko.jekyll.site;

import java.text.Normalizer;
import java.util.Locale;

/** Names of files that a careless hand or eye takes for each other. */
public final class NearNames {
  private NearNames() {}

  /** A name without what a careless eye passes over: case, width, and how marks are composed. */
  static String likeness(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** Whether {@code other} is {@code name} with a slip or two, or with another ending. */
  public static boolean isLike(String other, String name) {
    String one = likeness(other);
    String two = likeness(name);
    if (one.equals(two)) return true;
    int dotOne = one.lastIndexOf('.');
    int dotTwo = two.lastIndexOf('.');
    boolean stems =
        dotOne > 0 && dotTwo > 0 && one.substring(0, dotOne).equals(two.substring(0, dotTwo));
    if (stems) return true;
    boolean endings =
        dotOne > 0 && dotTwo > 0 && one.substring(dotOne).equals(two.substring(dotTwo));
    if (!endings) return false;
    String stem = one.substring(0, dotOne);
    String wanted = two.substring(0, dotTwo);
    int most = dotTwo < 4 ? 0 : dotTwo < 8 ? 1 : 2;
    return isWithin(stem, wanted, most) || isGrown(stem, wanted) || isGrown(wanted, stem);
  }

  /**
   * Whether {@code longer} is a short name with one letter more; a kanji says more than a letter.
   */
  private static boolean isGrown(String longer, String shorter) {
    boolean says =
        shorter.length() >= 3
            || !shorter.isEmpty() && Character.isIdeographic(shorter.codePointAt(0));
    return says && longer.length() == shorter.length() + 1 && longer.startsWith(shorter);
  }

  /** Whether at most {@code most} letters are added, left out or changed, where all else agrees. */
  private static boolean isWithin(String one, String two, int most) {
    if (most == 0 || Math.abs(one.length() - two.length()) > most) return false;
    int[] row = new int[two.length() + 1];
    for (int j = 0; j <= two.length(); j++) row[j] = j;
    for (int i = 1; i <= one.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= two.length(); j++) {
        int same = corner + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(same, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    // Numbers that differ are other files, not slips.
    return row[two.length()] <= most && one.replaceAll("\\D", "").equals(two.replaceAll("\\D", ""));
  }
}
