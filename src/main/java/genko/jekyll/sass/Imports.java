package genko.jekyll.sass;

import genko.jekyll.sass.Sass.Sources;
import genko.text.PercentEncoding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Finds the file that a style sheet imports, as Sass does: beside it, then in the folders; with or
 * without an underscore before its name and an extension behind it; or the index of a folder.
 * Nothing above the blog's root is named, and no address of another scheme.
 */
final class Imports {
  private static final String SCHEME = "genko-sass:";
  private static final List<String> EXTENSIONS = List.of(".scss", ".sass", ".css");

  private final Sources sources;

  Imports(Sources sources) {
    this.sources = sources;
  }

  /**
   * The path of the style sheet that {@code wanted} means: an address of ours, which is that of a
   * sheet beside the one that imports it, or what was written, to be looked for in the folders.
   */
  Optional<String> find(String wanted) {
    if (wanted.startsWith(SCHEME)) return at(path(wanted));
    if (wanted.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")) return Optional.empty();
    String name = PercentEncoding.decode(wanted);
    for (String folder : sources.folders()) {
      Optional<String> found = at(folder + "/" + name);
      if (found.isPresent()) return found;
    }
    return Optional.empty();
  }

  private Optional<String> at(String wanted) {
    Optional<String> plain = plain(wanted);
    if (plain.isEmpty()) return Optional.empty();
    return candidates(plain.get()).stream()
        .filter(path -> sources.read(path).isPresent())
        .findFirst();
  }

  private static List<String> candidates(String path) {
    int slash = path.lastIndexOf('/') + 1;
    String folder = path.substring(0, slash);
    String name = path.substring(slash);
    List<String> found = new ArrayList<>();
    if (EXTENSIONS.stream().anyMatch(name::endsWith)) {
      found.add(folder + "_" + name);
      found.add(path);
      return found;
    }
    for (String extension : EXTENSIONS) {
      found.add(folder + "_" + name + extension);
      found.add(path + extension);
    }
    for (String extension : EXTENSIONS) {
      found.add(path + "/_index" + extension);
      found.add(path + "/index" + extension);
    }
    return found;
  }

  /** {@code path} without dots; empty when they lead above the root. */
  private static Optional<String> plain(String path) {
    Deque<String> kept = new ArrayDeque<>();
    for (String name : path.split("/", -1)) {
      if (name.equals("..")) {
        if (kept.pollLast() == null) return Optional.empty();
      } else if (!name.isEmpty() && !name.equals(".")) {
        kept.addLast(name);
      }
    }
    return Optional.of(String.join("/", kept));
  }

  /** The path that {@code url} of ours is the address of. */
  static String path(String url) {
    String path = url.startsWith(SCHEME) ? url.substring(SCHEME.length()) : url;
    return PercentEncoding.decode(path.replaceFirst("^/+", ""));
  }

  static String escaped(String path) {
    return PercentEncoding.encodePath(path);
  }
}
