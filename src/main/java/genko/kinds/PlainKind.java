package genko.kinds;

import genko.blog.AddressTarget;
import genko.blog.BlogKind;
import genko.blog.BlogSite;
import genko.blog.PictureRules;
import genko.blog.PlacedPost;
import genko.blog.PostLink;
import genko.blog.PostPlaces;
import genko.blog.PublicationGoal;
import genko.blog.PublicationStatus;
import genko.blog.PublicationStep;
import genko.blog.PublicationStep.FieldChange;
import genko.frontmatter.FrontMatter;
import genko.frontmatter.HeadFormat;
import genko.markdown.Dialect;
import genko.markdown.flexmark.CommonMark;
import genko.storage.files.BlogFolder;
import genko.text.Problem;
import java.time.Clock;
import java.time.Instant;
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

  /** What the day of a post is called, by the programs that are most used. */
  private static final List<String> DATES = List.of("date", "pubDate", "pubDatetime");

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
    return new Site(this, CommonMark.PLAIN, clock.getZone());
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

  private record Site(BlogKind kind, Dialect dialect, ZoneId zone) implements BlogSite {
    @Override
    public PostPlaces places() {
      return PostPlaces.everywhere(BUILT);
    }

    @Override
    public Optional<PublicationStatus> publication(PlacedPost post, Instant now) {
      return Optional.empty();
    }

    /** What most such programs agree upon is a field that says whether it is a draft. */
    @Override
    public Optional<PublicationStep> step(
        PlacedPost post, PublicationGoal goal, ZonedDateTime when, Instant now) {
      return switch (goal) {
        case DRAFT -> Optional.of(PublicationStep.here(post, FieldChange.set("draft", "true")));
        case PUBLISH -> {
          if (!post.isTrue("draft")) yield Optional.of(PublicationStep.here(post));
          String key = DATES.stream().filter(one -> has(post, one)).findFirst().orElse("date");
          yield Optional.of(
              PublicationStep.here(post, FieldChange.set("draft", "false"))
                  .at(FieldChange.set(key, dated(post, when))));
        }
        case SCHEDULE, HIDE -> Optional.empty();
      };
    }

    private static boolean has(PlacedPost post, String key) {
      return post.head().field(key).isPresent();
    }

    private static String dated(PlacedPost post, ZonedDateTime when) {
      String day = when.toLocalDate().toString();
      return post.head().format() == HeadFormat.JSON ? '"' + day + '"' : day;
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
