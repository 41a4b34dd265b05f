package genko.kinds;

import genko.blog.AddressTarget;
import genko.blog.PictureRules;
import genko.blog.PlacedPost;
import genko.blog.PostLink;
import genko.blog.PublicationStatus;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What addresses in a post of Hugo's lead to: a bundle's own files, what is served as it lies, and
 * what {@code ref} and {@code relref} name. What an address without an ending leads to only Hugo
 * knows.
 */
final class HugoTargets {
  private static final Pattern REF =
      Pattern.compile("\\{\\{[<%]\\s*(?:rel)?ref\\s+[\"'`]([^\"'`]*)[\"'`][^}]*\\}\\}");

  private final HugoConfig config;
  private final PlacedPost post;

  HugoTargets(HugoConfig config, PlacedPost post) {
    this.config = config;
    this.post = post;
  }

  AddressTarget of(String address, boolean image) {
    Matcher ref = REF.matcher(address.strip());
    if (ref.matches()) return named(ref.group(1));
    if (WrittenAddress.isElsewhere(address)) return AddressTarget.UNKNOWN;
    String path = WrittenAddress.path(post.folder(), address);
    if (WrittenAddress.ending(path).equals("md")) return pages(address, path);
    if (!image && !WrittenAddress.isFile(path)) return AddressTarget.UNKNOWN;
    if (isBundle() && !address.strip().startsWith("/")) return AddressTarget.files(path);
    return served(address);
  }

  /** Beside the file, or from the folder of contents. */
  private AddressTarget pages(String address, String path) {
    String fromRoot = WrittenAddress.path(config.contents(), address.replaceFirst("^/+", ""));
    return AddressTarget.files(path, fromRoot);
  }

  /** What lies at an address of the site; a relative one counts from the page's own. */
  private AddressTarget served(String address) {
    Optional<String> inside = HugoAddress.inside(config, post);
    if (inside.isEmpty()) return AddressTarget.UNKNOWN;
    String page = HugoAddress.of(config, post, inside.get(), Dates.at(post, "date", config.zone()));
    String place = page.replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("/[^/]*$", "");
    String path = WrittenAddress.path(place, address);
    if (path.contains(PublicationStatus.UNKNOWN)) return AddressTarget.UNKNOWN;
    return AddressTarget.files("static/" + path, WrittenAddress.join(config.contents(), path));
  }

  /** What {@code ref} finds; a name alone may be anywhere. */
  private AddressTarget named(String reference) {
    String target = reference.replaceFirst("#.*", "").strip();
    if (target.isEmpty() || !target.contains("/")) return AddressTarget.UNKNOWN;
    String fromRoot = WrittenAddress.path(config.contents(), target.replaceFirst("^/+", ""));
    Set<String> starts = new LinkedHashSet<>(List.of(fromRoot));
    if (!target.startsWith("/")) starts.add(WrittenAddress.path(post.folder(), target));
    List<String> paths = new ArrayList<>();
    for (String start : starts) {
      paths.addAll(List.of(start, start + ".md", start + "/index.md", start + "/_index.md"));
    }
    return new AddressTarget.Files(paths);
  }

  private boolean isBundle() {
    return post.name().matches("_?index(?:\\.[a-z]{2}(?:-[a-z]{2})?)?\\.[a-z]+");
  }

  /** Beside the post where it has a folder of its own, else among the files served as they lie. */
  PictureRules pictures() {
    return isBundle()
        ? new PictureRules(post.folder(), "")
        : new PictureRules("static/images", "/images/");
  }

  static Optional<PostLink> link(HugoConfig config, PlacedPost to) {
    return HugoAddress.inside(config, to)
        .map(inside -> inside.replaceFirst("/_?index\\.md$", ""))
        .map(inside -> new PostLink("{{< relref \"/" + inside + "\" >}}"));
  }
}
