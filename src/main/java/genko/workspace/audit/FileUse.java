package genko.workspace.audit;

import genko.check.Diagnostic;
import genko.storage.files.BlogFolder;
import genko.storage.files.FolderWalk;
import genko.text.PercentEncoding;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pictures of a blog that nothing in it mentions by name: no post, and no layout, style, script
 * or page. Of what is named alike one that is used speaks for all, so that none is called unused
 * that is used.
 */
final class FileUse {
  private static final Pattern PICTURE =
      Pattern.compile("(?i).*\\.(?:png|jpe?g|gif|svg|webp|avif|heic)");

  /** What browsers and services look for by themselves. */
  private static final Pattern KNOWN =
      Pattern.compile("(?i)(?:favicon|apple-touch-icon|android-chrome|mstile|safari-pinned).*");

  private static final Pattern READ =
      Pattern.compile(
          "(?i).*\\.(?:html?|css|scss|sass|js|ts|json|ya?ml|xml|svg|md|markdown|toml|txt|webmanifest|liquid|rb|py)");

  private static final Pattern ENDING =
      Pattern.compile("(?i)\\.(?:png|jpe?g|gif|svg|webp|avif|heic)\\b");

  private static final String BEFORE = "\"'()<>[]|,=/{}`:";

  private static final int LONGEST_NAME = 255;

  /** Folders of other programs, of what was built, and of posts, which were read already. */
  private static final Set<String> PASSED =
      Set.of("node_modules", "vendor", "_site", "public", "_posts", "_drafts", "bower_components");

  private static final int LONGEST = 1 << 20;

  private FileUse() {}

  /** The name at the end of {@code address}, without escapes, in small letters. */
  static String name(String address) {
    String bare = PercentEncoding.decode(address);
    return bare.substring(bare.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  /** The unused ones in {@code folder}, whose posts mention {@code mentioned}. */
  static List<AuditFinding> find(BlogFolder folder, Set<String> mentioned) {
    Set<String> used = new HashSet<>(mentioned);
    List<String> pictures = new ArrayList<>();
    for (String path : files(folder)) {
      if (PICTURE.matcher(path).matches()) pictures.add(path);
      if (!READ.matcher(path).matches()) continue;
      folder
          .start(path, LONGEST)
          .ifPresent(bytes -> used.addAll(others(path, new String(bytes, StandardCharsets.UTF_8))));
    }
    List<AuditFinding> found = new ArrayList<>();
    for (String path : pictures) {
      String name = name(path);
      boolean atRoot = path.indexOf('/') < 0;
      if (atRoot || isUsed(name, used) || KNOWN.matcher(name).matches()) continue;
      Problem problem = Problem.of(Severity.NOTE, Span.at(0), "check.blog.unused", path);
      found.add(new AuditFinding(path, 0, 0, new Diagnostic(problem, List.of())));
    }
    return found;
  }

  /** What {@code text}, the file at {@code path}, mentions: a drawing says its own name too. */
  private static Set<String> others(String path, String text) {
    Set<String> names = names(text);
    names.remove(name(path));
    return names;
  }

  /** Whether {@code used} has {@code name}, or what is found of it where it is not escaped. */
  private static boolean isUsed(String name, Set<String> used) {
    return used.contains(name) || names(name).stream().anyMatch(used::contains);
  }

  private static List<String> files(BlogFolder folder) {
    List<String> paths = new ArrayList<>();
    collect(folder, "", 0, paths);
    return paths;
  }

  private static void collect(BlogFolder folder, String at, int depth, List<String> paths) {
    if (depth > 12 || paths.size() > FolderWalk.MOST_FILES) return;
    for (BlogFolder.Entry entry : folder.list(at)) {
      boolean passed = entry.name().startsWith(".") || PASSED.contains(entry.name());
      String path = at.isEmpty() ? entry.name() : at + "/" + entry.name();
      if (passed) continue;
      if (entry.isFolder()) collect(folder, path, depth + 1, paths);
      else paths.add(path);
    }
  }

  /** The names of pictures in {@code text}, in small letters. */
  static Set<String> names(String text) {
    Set<String> names = new HashSet<>();
    Matcher ending = ENDING.matcher(text);
    while (ending.find()) {
      int from = ending.start();
      int first = Math.max(0, from - LONGEST_NAME);
      while (from > first && !isBefore(text.charAt(from - 1))) from--;
      names.add(name(text.substring(from, ending.end())));
    }
    return names;
  }

  private static boolean isBefore(char one) {
    return Character.isWhitespace(one) || BEFORE.indexOf(one) >= 0;
  }
}
