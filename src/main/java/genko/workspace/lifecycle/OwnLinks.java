package genko.workspace.lifecycle;

import genko.blog.AddressTarget;
import genko.blog.BlogSite;
import genko.blog.PlacedPost;
import genko.kinds.WrittenAddress;
import genko.storage.files.BlogFolder;
import genko.workspace.lifecycle.LinkRewrite.Rewritten;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What becomes of the relative addresses in a post that is moved itself: they count from its folder
 * or from its page, and are to lead where they led. Reaches the disk.
 *
 * @param before the post as it was
 * @param after as it is then
 * @param page the path at which it was published; empty where that is not known
 * @param then the path at which it is published then
 */
record OwnLinks(
    PostPlan plan,
    PlacedPost before,
    PlacedPost after,
    Optional<String> page,
    Optional<String> then,
    LinkRewrite rewrite) {
  /** Whether {@code address} counts from where it stands. */
  static boolean isRelative(String address) {
    String bare = address.strip();
    return !bare.isEmpty()
        && !bare.matches("(?s)[/#?].*|(?i:[a-z][a-z0-9+.-]*):.*")
        && !bare.contains("{{")
        && !bare.contains("{%");
  }

  /** What {@code address} becomes; empty where it leads there as it is, or nobody knows. */
  Optional<Rewritten> then(String address, boolean image) {
    Optional<String> changed =
        switch (site().target(before, address, image)) {
          case AddressTarget.Files(List<String> paths) -> file(address, image, paths);
          case AddressTarget.Unknown _ -> fromPage(address);
          case AddressTarget.Refused _ -> Optional.<String>empty();
        };
    return changed.filter(one -> !one.equals(address)).map(Rewritten::of);
  }

  private BlogSite site() {
    return plan.folder().site();
  }

  /** A file that is there is to be found from the post's new place. */
  private Optional<String> file(String address, boolean image, List<String> paths) {
    BlogFolder root = BlogFolder.at(plan.folder().root());
    Optional<String> there =
        paths.stream().filter(path -> root.look(path).isPresent()).findFirst().map(this::moved);
    if (there.isEmpty() || leads(address, image, there.get())) return Optional.empty();
    String path = there.get();
    String rest = address.substring(end(address));
    // Where the site is made of a folder's content, its name is no part of an address.
    String inside = path.substring(path.indexOf('/') + 1);
    return Stream.of(
            Stream.of(WrittenAddress.relative(after.folder(), path)),
            then.stream().flatMap(at -> Stream.of(fromPage(at, path), fromPage(at, inside))))
        .flatMap(one -> one)
        .map(one -> LinkRewrite.escaped(dotted(one, address), address) + rest)
        .filter(one -> leads(one, image, path))
        .findFirst();
  }

  /** Where the file at {@code path} is then. */
  private String moved(String path) {
    Path file = plan.folder().file(path);
    if (file.equals(plan.was().path())) return after.path();
    return plan.moves().stream()
        .filter(move -> file.startsWith(move.from()))
        .findFirst()
        .map(move -> plan.shown(move.to().resolve(move.from().relativize(file))))
        .orElse(path);
  }

  private boolean leads(String address, boolean image, String path) {
    return site().target(after, address, image) instanceof AddressTarget.Files files
        && files.paths().contains(path);
  }

  /** An address that counts from the post's page is to count from its new one. */
  private Optional<String> fromPage(String address) {
    if (page.isEmpty() || then.isEmpty()) return Optional.empty();
    String own = folder(page.get());
    if (own.equals(folder(then.get()))) return Optional.empty();
    int end = end(address);
    String path = WrittenAddress.path(own, address.substring(0, end));
    boolean itself = rewrite.isOld("/" + path);
    String to = itself ? rewrite.fresh().orElse(then.get()).replaceFirst("^/", "") : path;
    boolean slash = to.endsWith("/") || address.startsWith("/", end - 1);
    String made = fromPage(then.get(), WrittenAddress.withoutEnd(to)) + (slash ? "/" : "");
    return Optional.of(
        LinkRewrite.escaped(dotted(made, address), address) + address.substring(end));
  }

  private static String fromPage(String page, String path) {
    return WrittenAddress.relative(folder(page), path);
  }

  /** Of a page without slashes at its ends. */
  private static String folder(String page) {
    String folder = page.substring(0, page.lastIndexOf('/') + 1);
    return WrittenAddress.withoutEnd(folder.replaceFirst("^/+", ""));
  }

  private static String dotted(String path, String like) {
    return like.startsWith("./") && !path.startsWith("../") ? "./" + path : path;
  }

  private static int end(String address) {
    return LinkRewrite.end(address);
  }
}
