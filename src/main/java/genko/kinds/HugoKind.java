package genko.kinds;

import genko.blog.AddressTarget;
import genko.blog.BlogKind;
import genko.blog.BlogSite;
import genko.blog.PictureRules;
import genko.blog.PlacedPost;
import genko.blog.PostLink;
import genko.blog.PostPlaces;
import genko.blog.PreviewCommand;
import genko.blog.PublicationGoal;
import genko.blog.PublicationStatus;
import genko.blog.PublicationStatus.State;
import genko.blog.PublicationStep;
import genko.blog.PublicationStep.FieldChange;
import genko.frontmatter.FrontMatter;
import genko.frontmatter.HeadFormat;
import genko.markdown.Dialect;
import genko.markdown.PageReferences;
import genko.markdown.flexmark.CommonMark;
import genko.storage.files.BlogFolder;
import genko.text.Problem;
import genko.text.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Hugo. Taxonomies and cascades are not read. */
final class HugoKind extends OtherKind {
  @Override
  public String id() {
    return "hugo";
  }

  @Override
  public String label() {
    return "Hugo";
  }

  /** A file that only Hugo has, or one of a common name beside a folder of contents. */
  @Override
  public boolean hasRoot(BlogFolder folder) {
    Optional<String> file = HugoConfig.file(folder);
    return file.isPresent()
        && (!file.get().startsWith("config.")
            || folder.look("content").filter(BlogFolder.Entry::isFolder).isPresent());
  }

  /** Nobody else writes heads in TOML so often. */
  @Override
  public boolean hasHead(FrontMatter head) {
    return head.exists() && head.format() != HeadFormat.YAML;
  }

  @Override
  public Set<HeadFormat> heads() {
    return EnumSet.allOf(HeadFormat.class);
  }

  @Override
  public BlogSite site(Optional<BlogFolder> folder, Clock clock) {
    HugoConfig config = folder.map(HugoConfig::read).orElse(HugoConfig.NONE);
    PageReferences pages =
        folder
            .<PageReferences>map(one -> new HugoReferences(one, config))
            .orElse(PageReferences.NONE);
    return new Site(
        this,
        config,
        folder.map(HugoKind::archetypes).orElse(Map.of()),
        folder.map(one -> HugoCascade.read(one, config)).orElse(HugoCascade.NONE),
        CommonMark.hugo(config.map("markup"), config.isTrue("enableemoji"), pages));
  }

  @Override
  public Optional<PreviewCommand> preview() {
    return Optional.of(new PreviewCommand("hugo server -D", 1313));
  }

  @Override
  public List<String> usualFields() {
    return List.of("title", "date", "draft", "tags", "categories");
  }

  @Override
  public List<String> otherFields() {
    return List.of(
        "description",
        "slug",
        "publishDate",
        "expiryDate",
        "lastmod",
        "aliases",
        "url",
        "summary",
        "weight");
  }

  @Override
  public String newPost(ZonedDateTime now) {
    return """
    +++
    title = ""
    date = %s
    draft = true
    tags = []
    +++

    """
        .formatted(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now.truncatedTo(ChronoUnit.SECONDS)));
  }

  /** What new posts of each section begin with, and "default". */
  private static Map<String, String> archetypes(BlogFolder folder) {
    Map<String, String> found = new TreeMap<>();
    for (BlogFolder.Entry entry : folder.list("archetypes")) {
      String name = entry.name();
      String file = "archetypes/" + name + (entry.isFolder() ? "/index.md" : "");
      if (!file.endsWith(".md") || folder.look(file).isEmpty()) continue;
      found.put(name.replaceFirst("\\.md$", ""), read(folder, file));
    }
    return found;
  }

  private record Site(
      BlogKind kind,
      HugoConfig config,
      Map<String, String> archetypes,
      HugoCascade cascade,
      Dialect dialect)
      implements BlogSite {
    @Override
    public String newPost(ZonedDateTime now, String near) {
      PlacedPost post = new PlacedPost(near, FrontMatter.of(Text.EMPTY));
      String inside = HugoAddress.inside(config, post).orElse("");
      String section = inside.substring(0, Math.max(0, inside.indexOf('/')));
      String template = archetypes.getOrDefault(section, archetypes.getOrDefault("default", ""));
      if (template.isBlank()) return kind.newPost(now);
      return PostTemplate.filled(
          template, PostTemplate.hugo(now.withZoneSameInstant(zone()), section));
    }

    @Override
    public ZoneId zone() {
      return config.zone();
    }

    @Override
    public PostPlaces places() {
      return HugoAddress.places(config);
    }

    @Override
    public Optional<PublicationStatus> publication(PlacedPost post, Instant now) {
      return HugoAddress.inside(config, post).map(inside -> status(post, inside, now));
    }

    private PublicationStatus status(PlacedPost post, String inside, Instant now) {
      Optional<ZonedDateTime> date = Dates.at(post, "date", zone());
      Optional<ZonedDateTime> from =
          Dates.of(cascade.text(post, "publishDate"), zone()).or(() -> date);
      Optional<ZonedDateTime> end = Dates.of(cascade.text(post, "expiryDate"), zone());
      boolean draft = cascade.text(post, "draft").orElse("").equalsIgnoreCase("true");
      State state = State.PUBLISHED;
      boolean over = end.isPresent() && !Dates.isAfter(end, now);
      if (draft && !config.isTrue("builddrafts")) state = State.DRAFT;
      else if (over && !config.isTrue("buildexpired")) state = State.EXPIRED;
      else if (Dates.isAfter(from, now) && !config.isTrue("buildfuture")) state = State.FUTURE;
      String address = HugoAddress.of(config, post, inside, date);
      return PublicationStatus.at(
          state, state == State.EXPIRED ? "" : address, state == State.FUTURE ? from : date);
    }

    /** Hugo has no way to hide a post that it builds for everybody. */
    @Override
    public Optional<PublicationStep> step(
        PlacedPost post, PublicationGoal goal, ZonedDateTime when, Instant now) {
      boolean inside = HugoAddress.inside(config, post).isPresent();
      boolean early = goal == PublicationGoal.SCHEDULE && config.isTrue("buildfuture");
      if (!inside || early || goal == PublicationGoal.HIDE) return Optional.empty();
      if (goal == PublicationGoal.DRAFT) {
        return Optional.of(PublicationStep.here(post, FieldChange.set("draft", "true")));
      }
      FieldChange[] shown =
          post.head().field("draft").isPresent() || cascade.text(post, "draft").isPresent()
              ? new FieldChange[] {FieldChange.set("draft", "false")}
              : new FieldChange[0];
      PublicationStep step = PublicationStep.here(post, shown);
      String key = post.head().field("publishDate").isPresent() ? "publishDate" : "date";
      boolean dated =
          goal == PublicationGoal.SCHEDULE
              || cascade.text(post, "draft").orElse("").equalsIgnoreCase("true")
              || Dates.isAfter(Dates.at(post, key, zone()), now);
      String source = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(when);
      boolean json = post.head().format() == HeadFormat.JSON;
      return Optional.of(
          dated ? step.at(FieldChange.set(key, json ? '"' + source + '"' : source)) : step);
    }

    @Override
    public String root() {
      return WrittenAddress.withoutEnd(config.text("baseurl", ""));
    }

    @Override
    public Optional<String> redirectField() {
      return Optional.of("aliases");
    }

    @Override
    public List<String> postFolders() {
      return List.of(config.contents());
    }

    @Override
    public Optional<String> builtFolder() {
      return Optional.of(config.text("publishdir", "public"));
    }

    @Override
    public AddressTarget target(PlacedPost post, String address, boolean image) {
      return new HugoTargets(config, post).of(address, image);
    }

    @Override
    public Optional<PostLink> link(PlacedPost from, PlacedPost to) {
      return HugoTargets.link(config, to);
    }

    @Override
    public Optional<PictureRules> pictures(PlacedPost post) {
      return Optional.of(new HugoTargets(config, post).pictures());
    }

    @Override
    public List<Problem> problems(PlacedPost post) {
      List<Problem> found = new ArrayList<>(HeadLanguage.problems(kind, post));
      found.addAll(PostTemplate.left(post));
      return found;
    }
  }
}
