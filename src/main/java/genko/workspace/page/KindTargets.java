package genko.workspace.page;

import genko.blog.AddressTarget;
import genko.blog.BlogSite;
import genko.blog.PictureRules;
import genko.blog.PlacedPost;
import genko.check.MissingTargets;
import genko.jekyll.site.NearNames;
import genko.storage.files.BlogFolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is there of what a post of another kind than Jekyll's leads to, and what its kind takes of
 * it. Asks the disk: each folder is listed once and at most {@value #MOST_FOLDERS} are, after which
 * all else counts as there. Names are compared unit by unit, as a server does.
 */
public final class KindTargets implements MissingTargets.Site {
  private static final int MOST_FOLDERS = 200;
  private static final int MOST_NEAR = 3;

  private static final Pattern TEMPLATE = Pattern.compile("\\{[{%]|%7[Bb](?:%7[Bb]|%25)");

  private final BlogFolder root;
  private final BlogSite site;
  private final PlacedPost post;
  private final Map<String, Map<String, BlogFolder.Entry>> listed = new HashMap<>();

  public KindTargets(BlogFolder root, BlogSite site, PlacedPost post) {
    this.root = root;
    this.site = site;
    this.post = post;
  }

  @Override
  public Optional<List<String>> missing(String address, boolean image) {
    AddressTarget target = site.target(post, address, image);
    if (!(target instanceof AddressTarget.Files files)) return Optional.empty();
    // What a template would have written is nobody's to know who does not run it.
    if (files.paths().stream().anyMatch(TEMPLATE.asPredicate())) return Optional.empty();
    for (String path : files.paths()) if (isThere(path)) return Optional.empty();
    return Optional.of(near(files.paths(), address));
  }

  @Override
  public Optional<MissingTargets.Refusal> refused(String address, boolean image) {
    AddressTarget target = site.target(post, address, image);
    return switch (target) {
      case AddressTarget.Unknown() -> Optional.empty();
      case AddressTarget.Refused(String key, List<Object> args) ->
          Optional.of(new MissingTargets.Refusal(key, args));
      case AddressTarget.Files(List<String> paths) ->
          image
              ? site.pictures(post).flatMap(rules -> refused(rules, paths, address))
              : Optional.empty();
    };
  }

  private Optional<MissingTargets.Refusal> refused(
      PictureRules rules, List<String> paths, String address) {
    String label = site.kind().label();
    String ending = address.replaceFirst("[?#].*", "").replaceFirst(".*\\.", "");
    if (!rules.types().isEmpty() && !rules.types().contains(ending.toLowerCase(Locale.ROOT))) {
      String taken = String.join(", ", new TreeSet<>(rules.types()));
      return Optional.of(
          new MissingTargets.Refusal("check.target.type", List.of(address, label, taken)));
    }
    for (String path : paths) {
      Optional<BlogFolder.Entry> entry = entry(path);
      if (entry.isEmpty() || entry.get().length() <= rules.mostBytes()) continue;
      long most = rules.mostBytes() >> 20;
      return Optional.of(
          new MissingTargets.Refusal("check.target.size", List.of(address, label, most)));
    }
    return Optional.empty();
  }

  private boolean isThere(String path) {
    String at = folderOf(path);
    if (path.isEmpty() || !listed.containsKey(at) && listed.size() >= MOST_FOLDERS) return true;
    return entry(path).isPresent();
  }

  private Optional<BlogFolder.Entry> entry(String path) {
    return Optional.ofNullable(list(folderOf(path)).get(nameOf(path)));
  }

  private Map<String, BlogFolder.Entry> list(String at) {
    Map<String, BlogFolder.Entry> known = listed.get(at);
    if (known != null) return known;
    if (listed.size() >= MOST_FOLDERS) return Map.of();
    Map<String, BlogFolder.Entry> names = new LinkedHashMap<>();
    for (BlogFolder.Entry entry : root.list(at)) names.put(entry.name(), entry);
    listed.put(at, names);
    return names;
  }

  /** The same address with names that lie where it leads, of which one may have been meant. */
  private List<String> near(List<String> paths, String address) {
    String bare = address.replaceFirst("[?#].*", "");
    // What a template writes is not taken apart.
    if (bare.contains("{")) return List.of();
    String before = bare.substring(0, bare.lastIndexOf('/') + 1);
    List<String> found = new ArrayList<>();
    for (String path : paths) {
      for (String other : list(folderOf(path)).keySet()) {
        String near = before + other;
        if (NearNames.isLike(other, nameOf(path)) && !found.contains(near)) found.add(near);
      }
    }
    return found.subList(0, Math.min(MOST_NEAR, found.size()));
  }

  private static String folderOf(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
