package genko.kinds;

import genko.blog.AddressTarget;
import genko.blog.BlogKind;
import genko.blog.BlogSite;
import genko.blog.PictureRules;
import genko.blog.PlacedPost;
import genko.blog.PostLink;
import genko.blog.PostPlaces;
import genko.blog.PublicationStatus;
import genko.frontmatter.FrontMatter;
import genko.frontmatter.HeadFormat;
import genko.markdown.Dialect;
import genko.markdown.flexmark.CommonMark;
import genko.storage.files.BlogFolder;
import genko.text.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** CommonMark as GitHub has it and a head in any language: Astro, Eleventy and the like. */
final class PlainKind extends OtherKind {
  /** Folders that such programs write their pages to. */
  private static final Set<String> BUILT = Set.of("dist", "build", "out", "public");

  @Override
  public String id() {
    return "plain";
  }

  @Override
  public String label() {
    return "Markdown";
  }

  @Override
  public boolean hasRoot(BlogFolder folder) {
    boolean configured =
        has(
            folder,
            "astro.config.mjs",
            "astro.config.ts",
            "astro.config.js",
            ".eleventy.js",
            "eleventy.config.js",
            "eleventy.config.mjs",
            "eleventy.config.cjs");
    return configured || needs(folder, "astro") || needs(folder, "@11ty/eleventy");
  }

  @Override
  public boolean hasHead(FrontMatter head) {
    return false;
  }

  @Override
  public Set<HeadFormat> heads() {
    return EnumSet.allOf(HeadFormat.class);
  }

  @Override
  public BlogSite site(Optional<BlogFolder> folder, Clock clock) {
    return new Site(this, clock.getZone());
  }

  @Override
  public List<String> usualFields() {
    return List.of("title", "date", "description", "tags");
  }

  @Override
  public List<String> otherFields() {
    return List.of("author", "draft", "image", "layout");
  }

  @Override
  public String newPost(ZonedDateTime now) {
    return """
    ---
    title: ""
    date: %s
    ---

    """
        .formatted(now.toLocalDate());
  }

  @Override
  public String fileName(LocalDate day, String title) {
    return slug(title, day.toString()) + ".md";
  }

  private record Site(BlogKind kind, ZoneId zone) implements BlogSite {
    @Override
    public Dialect dialect() {
      return CommonMark.PLAIN;
    }

    @Override
    public PostPlaces places() {
      return PostPlaces.everywhere(BUILT);
    }

    @Override
    public Optional<PublicationStatus> publication(PlacedPost post, Instant now) {
      return Optional.empty();
    }

    /** A rooted address is looked for where such programs keep what they serve as it lies. */
    @Override
    public AddressTarget target(PlacedPost post, String address, boolean image) {
      if (WrittenAddress.isElsewhere(address)) return AddressTarget.UNKNOWN;
      String path = WrittenAddress.path(post.folder(), address);
      if (!image && !WrittenAddress.isFile(path)) return AddressTarget.UNKNOWN;
      return address.strip().startsWith("/")
          ? AddressTarget.files("public/" + path, path, "src/" + path, "static/" + path)
          : AddressTarget.files(path);
    }

    @Override
    public Optional<PostLink> link(PlacedPost from, PlacedPost to) {
      String path = WrittenAddress.relative(from.folder(), to.path());
      return Optional.of(new PostLink(path.startsWith("../") ? path : "./" + path));
    }

    @Override
    public Optional<PictureRules> pictures(PlacedPost post) {
      return Optional.of(new PictureRules(post.folder(), ""));
    }

    @Override
    public List<Problem> problems(PlacedPost post) {
      return HeadLanguage.problems(kind, post);
    }
  }
}
