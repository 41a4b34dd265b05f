package genko.kinds;

import genko.blog.AddressTarget;
import genko.blog.BlogKind;
import genko.blog.BlogSite;
import genko.blog.FieldUse;
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
import genko.frontmatter.Yaml;
import genko.markdown.Dialect;
import genko.markdown.flexmark.CommonMark;
import genko.storage.files.BlogFolder;
import genko.text.Problem;
import genko.text.Text;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Zenn, by way of a repository that its command line previews. Dates are Tokyo's. */
final class ZennKind extends OtherKind {

  /** As many bytes as its command makes a name of. */
  private static final int SLUG_BYTES = 7;

  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  public String id() {
    return "zenn";
  }

  @Override
  public String label() {
    return "Zenn";
  }

  @Override
  public boolean hasRoot(BlogFolder folder) {
    if (needs(folder, "zenn-cli")) return true;
    return folder.list("articles").stream()
        .filter(entry -> entry.name().endsWith(".md"))
        .limit(3)
        .map(entry -> FrontMatter.of(Text.of(read(folder, "articles/" + entry.name()))))
        .anyMatch(this::hasHead);
  }

  @Override
  public boolean hasHead(FrontMatter head) {
    return head.field("emoji").isPresent()
        && head.field("type").isPresent()
        && head.field("topics").isPresent();
  }

  @Override
  public BlogSite site(Optional<BlogFolder> folder, Clock clock) {
    Set<String> books = folder.map(ZennKind::published).orElse(Set.of());
    return new Site(this, CommonMark.ZENN, Dates.TOKYO, books);
  }

  @Override
  public Optional<PreviewCommand> preview() {
    return Optional.of(new PreviewCommand("npx zenn preview", 8000));
  }

  @Override
  public List<String> usualFields() {
    return List.of("title", "emoji", "type", "topics", "published");
  }

  @Override
  public List<String> otherFields() {
    return List.of("published_at", "publication_name");
  }

  @Override
  public FieldUse use(String key) {
    return switch (key) {
      case "emoji" -> new FieldUse.Emoji();
      case "type" -> new FieldUse.Choice(ZennRules.TYPES);
      case "topics" -> new FieldUse.Items(ZennRules.MOST_TOPICS, "kind.zenn.topics.many");
      default -> FieldUse.PLAIN;
    };
  }

  @Override
  public String newPost(ZonedDateTime now) {
    return """
    ---
    title: ""
    emoji: "📝"
    type: "tech"
    topics: []
    published: false
    ---

    """;
  }

  /** Zenn's names say nothing of the title. */
  @Override
  public boolean namesByTitle() {
    return false;
  }

  @Override
  public String fileName(LocalDate day, String title) {
    byte[] bytes = new byte[SLUG_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes) + ".md";
  }

  /** The books whose configuration says that they are published. */
  private static Set<String> published(BlogFolder folder) {
    Set<String> books = new TreeSet<>();
    for (BlogFolder.Entry entry : folder.list(ZennAddresses.BOOKS)) {
      String file = ZennAddresses.BOOKS + "/" + entry.name() + "/config.yaml";
      if (!entry.isFolder() || folder.look(file).isEmpty()) continue;
      Object said = Yaml.of(read(folder, file), Dates.TOKYO).value();
      boolean out = said instanceof Map<?, ?> map && Boolean.TRUE.equals(map.get("published"));
      if (out) books.add(entry.name());
    }
    return books;
  }

  private record Site(BlogKind kind, Dialect dialect, ZoneId zone, Set<String> books)
      implements BlogSite {
    @Override
    public PostPlaces places() {
      return PostPlaces.below(List.of("articles"));
    }

    @Override
    public Optional<PublicationStatus> publication(PlacedPost post, Instant now) {
      if (ZennAddresses.isChapter(post)) return Optional.of(chapter(post));
      if (!post.folder().equals(ZennAddresses.ARTICLES)) return Optional.empty();
      String owner = post.said("publication_name").orElse(PublicationStatus.UNKNOWN);
      String address = "https://zenn.dev/" + owner + "/articles/" + post.stem();
      Optional<ZonedDateTime> date = Dates.at(post, "published_at", zone);
      State state = State.PUBLISHED;
      if (!post.isTrue("published")) state = State.DRAFT;
      else if (Dates.isAfter(date, now)) state = State.FUTURE;
      return Optional.of(PublicationStatus.at(state, address, date));
    }

    /** A draft is what is not published; a chapter goes out with its book. */
    @Override
    public Optional<PublicationStep> step(
        PlacedPost post, PublicationGoal goal, ZonedDateTime when, Instant now) {
      boolean article = post.folder().equals(ZennAddresses.ARTICLES);
      if (!article || goal == PublicationGoal.HIDE) return Optional.empty();
      List<FieldChange> fields = new ArrayList<>();
      boolean out = goal != PublicationGoal.DRAFT;
      fields.add(FieldChange.set("published", Boolean.toString(out)));
      boolean later = Dates.isAfter(Dates.at(post, "published_at", zone), now);
      if (goal == PublicationGoal.PUBLISH && later) fields.add(FieldChange.remove("published_at"));
      PublicationStep step = PublicationStep.here(post, fields.toArray(FieldChange[]::new));
      if (goal != PublicationGoal.SCHEDULE) return Optional.of(step);
      String at = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).format(when);
      return Optional.of(step.at(FieldChange.set("published_at", at)));
    }

    /** A chapter goes out with its book. */
    private PublicationStatus chapter(PlacedPost post) {
      String book = post.folder().substring(ZennAddresses.BOOKS.length() + 1);
      String name = ZennAddresses.slug(post);
      String address =
          "https://zenn.dev/" + PublicationStatus.UNKNOWN + "/books/" + book + "/viewer/" + name;
      State state = books.contains(book) ? State.PUBLISHED : State.DRAFT;
      return PublicationStatus.at(state, address, Optional.empty());
    }

    @Override
    public List<String> postFolders() {
      return List.of(ZennAddresses.ARTICLES, ZennAddresses.BOOKS);
    }

    @Override
    public AddressTarget target(PlacedPost post, String address, boolean image) {
      return ZennAddresses.target(address, image);
    }

    @Override
    public Optional<String> previewPath(PlacedPost post) {
      return ZennAddresses.preview(post);
    }

    @Override
    public Optional<PostLink> link(PlacedPost from, PlacedPost to) {
      return ZennAddresses.link(to);
    }

    @Override
    public Optional<PictureRules> pictures(PlacedPost post) {
      return Optional.of(ZennAddresses.PICTURES);
    }

    @Override
    public List<Problem> problems(PlacedPost post) {
      return ZennRules.problems(kind, post);
    }
  }
}
