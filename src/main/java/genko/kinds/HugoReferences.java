package genko.kinds;

import genko.blog.PlacedPost;
import genko.blog.PublicationStatus;
import genko.frontmatter.FrontMatter;
import genko.markdown.PageReferences;
import genko.storage.files.BlogFolder;
import genko.text.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pages of a Hugo blog by what {@code ref} and {@code relref} call them, and its parameters. A
 * page is looked for when it is first asked for; a name without a folder, which may lie anywhere,
 * in a list of all pages that is made once.
 */
final class HugoReferences implements PageReferences {
  /** A blog of more folders is not walked to its end. */
  private static final int MOST_FOLDERS = 2_000;

  private static final List<String> ENDS = List.of("", ".md", "/index.md", "/_index.md");

  private final BlogFolder folder;
  private final HugoConfig config;
  private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();
  private final Map<String, String> names = new ConcurrentHashMap<>();

  HugoReferences(BlogFolder folder, HugoConfig config) {
    this.folder = folder;
    this.config = config;
  }

  @Override
  public Optional<String> value(String name) {
    Object found = config.map("params");
    for (String part : name.toLowerCase(Locale.ROOT).split("\\.", -1)) {
      found = found instanceof Map<?, ?> map ? map.get(part) : null;
    }
    return found == null || found instanceof Map ? Optional.empty() : Optional.of(found.toString());
  }

  @Override
  public Optional<String> address(String reference, boolean whole) {
    int hash = reference.indexOf('#');
    String target = (hash < 0 ? reference : reference.substring(0, hash)).strip();
    String anchor = hash < 0 ? "" : reference.substring(hash);
    if (target.isEmpty()) return anchor.isEmpty() ? Optional.empty() : Optional.of(anchor);
    return known
        .computeIfAbsent(target, this::find)
        .map(found -> (whole ? found : found.replaceFirst("^[a-z]+://[^/]*", "")) + anchor);
  }

  private Optional<String> find(String target) {
    return path(target).flatMap(this::addressOf);
  }

  private Optional<String> path(String target) {
    String inside = WrittenAddress.path(config.contents(), target.replaceFirst("^/+", ""));
    for (String end : ENDS) {
      boolean page = (inside + end).endsWith(".md") && folder.look(inside + end).isPresent();
      if (page) return Optional.of(inside + end);
    }
    if (target.contains("/")) return Optional.empty();
    String name = target.replaceFirst("\\.md$", "");
    return Optional.ofNullable(names().get(name)).filter(found -> !found.isEmpty());
  }

  private Optional<String> addressOf(String path) {
    PlacedPost post = new PlacedPost(path, FrontMatter.of(Text.of(OtherKind.read(folder, path))));
    return HugoAddress.inside(config, post)
        .map(inside -> HugoAddress.of(config, post, inside, Dates.at(post, "date", config.zone())))
        .filter(address -> !address.contains(PublicationStatus.UNKNOWN));
  }

  /** Where the page of each name lies; "" for a name that several have. */
  private synchronized Map<String, String> names() {
    if (!names.isEmpty()) return names;
    Map<String, String> found = new HashMap<>();
    folder.walk(
        config.contents(),
        MOST_FOLDERS,
        (at, entry) -> {
          String file = entry.name();
          if (!file.endsWith(".md")) return;
          boolean bundle = file.equals("index.md");
          String name =
              bundle ? at.substring(at.lastIndexOf('/') + 1) : file.replaceFirst("\\.md$", "");
          found.merge(name, at + "/" + file, (one, other) -> "");
        });
    names.putAll(found);
    return names;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HugoReferences that
        && folder.root().equals(that.folder.root())
        && config.equals(that.config);
  }

  @Override
  public int hashCode() {
    return folder.root().hashCode();
  }
}
