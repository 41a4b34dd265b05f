package genko.workspace.git;

import genko.text.PercentEncoding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which pictures a post means by the addresses in its text; a post's own folder goes first. */
final class NewPictures {
  private static final Pattern ENDING =
      Pattern.compile("(?i)\\.(?:png|jpe?g|gif|svg|webp|avif|heic)\\b");

  private static final String BEFORE = "\"'()<>[]|,={}`:";
  private static final int LONGEST = 500;

  private NewPictures() {}

  /** Those of {@code pictures} that {@code text} uses, which is the post at {@code file}. */
  static List<String> of(String text, String file, Set<String> pictures) {
    if (pictures.isEmpty()) return List.of();
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    Set<String> used = new TreeSet<>();
    for (String address : addresses(text)) {
      String path = address.replaceFirst("^(?:\\.{0,2}/)+", "");
      if (path.isEmpty()) continue;
      List<String> likely = new ArrayList<>();
      for (String picture : pictures) {
        if (("/" + picture).endsWith("/" + path)) likely.add(picture);
      }
      List<String> own = likely.stream().filter(one -> one.startsWith(folder)).toList();
      // A bare name that lies in several places is one of them beside the post.
      used.addAll(own.isEmpty() || path.contains("/") ? likely : own);
    }
    return List.copyOf(used);
  }

  private static Set<String> addresses(String text) {
    Set<String> found = new LinkedHashSet<>();
    Matcher ending = ENDING.matcher(text);
    while (ending.find()) {
      int from = ending.start();
      int first = Math.max(0, from - LONGEST);
      while (from > first && !isBefore(text.charAt(from - 1))) from--;
      String address = PercentEncoding.decode(text.substring(from, ending.end()));
      // Of an address on the web nothing lies here.
      if (!address.startsWith("//")) found.add(address);
    }
    return found;
  }

  private static boolean isBefore(char one) {
    return Character.isWhitespace(one) || BEFORE.indexOf(one) >= 0;
  }
}
