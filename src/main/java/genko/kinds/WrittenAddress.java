package genko.kinds;

import genko.text.PercentEncoding;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses as they are written in a post, and the paths that they name. */
public final class WrittenAddress {
  private static final Pattern ELSEWHERE =
      Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*|#.*|\\?.*", Pattern.DOTALL);

  private WrittenAddress() {}

  /** Whether {@code address} leads out of the blog, or only a template knows where. */
  static boolean isElsewhere(String address) {
    String bare = address.strip();
    return bare.isEmpty()
        || bare.contains("{{")
        || bare.contains("{%")
        || ELSEWHERE.matcher(bare).matches();
  }

  /**
   * The path from the root that {@code address} names, read from {@code folder}: without query and
   * fragment, its escapes and dots resolved, and without slashes at its ends.
   */
  public static String path(String folder, String address) {
    String bare = PercentEncoding.decode(address.strip().replaceFirst("[?#].*", ""));
    String from = bare.startsWith("/") ? bare : folder + "/" + bare;
    Deque<String> kept = new ArrayDeque<>();
    for (String part : from.split("/", -1)) {
      if (part.equals("..")) kept.pollLast();
      else if (!part.isEmpty() && !part.equals(".")) kept.addLast(part);
    }
    return String.join("/", kept);
  }

  /**
   * {@code path} without the slashes at its end. An expression would be tried at each of the
   * slashes before the end too, and writers' addresses may have any number of them.
   */
  public static String withoutEnd(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') end--;
    return path.substring(0, end);
  }

  static String join(String folder, String path) {
    return folder.isEmpty() ? path : folder + "/" + path;
  }

  /** The path from one folder to a file, both from the root. */
  public static String relative(String folder, String path) {
    String[] from = folder.isEmpty() ? new String[0] : folder.split("/", -1);
    String[] to = path.split("/", -1);
    int same = 0;
    while (same < from.length && same < to.length - 1 && from[same].equals(to[same])) same++;
    StringBuilder out = new StringBuilder("../".repeat(from.length - same));
    for (int at = same; at < to.length; at++) out.append(at > same ? "/" : "").append(to[at]);
    return out.toString();
  }

  /** Whether {@code path} names a file that is served as it lies, not a page made of a post. */
  static boolean isFile(String path) {
    String ending = ending(path);
    return !ending.isEmpty() && !ending.equals("html") && !ending.matches("\\d+");
  }

  /** What stands after the last dot of the name, in small letters; "" where there is none. */
  static String ending(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
  }
}
