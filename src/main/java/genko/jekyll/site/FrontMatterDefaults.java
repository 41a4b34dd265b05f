package genko.jekyll.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a blog's configuration gives documents that do not say it themselves, by path and type
 * (frontmatter_defaults.rb): of two that hold the longer path wins, then the one with a type.
 */
final class FrontMatterDefaults {
  private final List<Scope> scopes = new ArrayList<>();
  private final String collectionsDir;

  private record Scope(String path, Optional<String> type, Map<String, Object> values) {}

  FrontMatterDefaults(BlogConfig config) {
    this.collectionsDir = config.collectionsDir();
    if (!(config.values().get("defaults") instanceof List<?> sets)) return;
    for (Object set : sets) {
      Map<String, Object> said = RubyValues.map(set);
      if (!(said.get("values") instanceof Map)) continue;
      Map<String, Object> scope = RubyValues.map(said.get("scope"));
      scopes.add(
          new Scope(
              RubyValues.text(scope.get("path")),
              scope.containsKey("type")
                  ? Optional.of(plural(RubyValues.text(scope.get("type"))))
                  : Optional.empty(),
              RubyValues.map(said.get("values"))));
    }
  }

  private static String plural(String type) {
    return switch (type) {
      case "post", "page", "draft" -> type + "s";
      default -> type;
    };
  }

  /** What holds for the document of {@code type} at {@code path}; a file alone has no type. */
  Map<String, Object> of(String path, Optional<String> type) {
    Map<String, Object> found = Map.of();
    Scope strongest = null;
    for (Scope scope : scopes) {
      if (!holds(scope, path, type)) continue;
      if (strongest == null || isStronger(strongest, scope)) {
        found = RubyValues.merge(found, scope.values);
        strongest = scope;
      } else {
        found = RubyValues.merge(scope.values, found);
      }
    }
    return found;
  }

  private static boolean isStronger(Scope old, Scope next) {
    int before = sane(old.path).length();
    int now = sane(next.path).length();
    return before != now ? now >= before : next.type.isPresent() || old.type.isEmpty();
  }

  private boolean holds(Scope scope, String path, Optional<String> type) {
    if (scope.type.isPresent() && !scope.type.equals(type)) return false;
    if (scope.path.isEmpty()) return true;
    if (scope.path.indexOf('*') < 0) return sane(path).startsWith(stripped(scope.path));
    String glob = stripped(scope.path.replaceFirst("^/", ""));
    return Globs.pattern(glob, true).matcher(sane(path)).lookingAt();
  }

  private String stripped(String path) {
    String folder = collectionsDir + "/";
    return !collectionsDir.isEmpty() && path.startsWith(folder)
        ? path.substring(folder.length())
        : path;
  }

  private static String sane(String path) {
    if (!path.startsWith("/")) return path;
    String bare = path.substring(1);
    return bare.length() > 1 && bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
  }
}
