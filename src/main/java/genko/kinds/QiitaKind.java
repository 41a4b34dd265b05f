package genko.kinds;

import genko.blog.AddressTarget;
import genko.blog.BlogKind;
import genko.blog.BlogSite;
import genko.blog.FieldUse;
import genko.blog.PlacedPost;
import genko.blog.PostPlaces;
import genko.blog.PreviewCommand;
import genko.blog.PublicationGoal;
import genko.blog.PublicationStatus;
import genko.blog.PublicationStatus.State;
import genko.blog.PublicationStep;
import genko.blog.PublicationStep.FieldChange;
import genko.frontmatter.Field;
import genko.frontmatter.FrontMatter;
import genko.markdown.Dialect;
import genko.markdown.flexmark.CommonMark;
import genko.storage.files.BlogFolder;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Qiita, by way of its command line, to which some of the fields belong. */
final class QiitaKind extends OtherKind {
  private static final int MOST_TAGS = 5;

  @Override
  public String id() {
    return "qiita";
  }

  @Override
  public String label() {
    return "Qiita";
  }

  @Override
  public boolean hasRoot(BlogFolder folder) {
    return has(folder, "qiita.config.json") || needs(folder, "@qiita/qiita-cli");
  }

  @Override
  public boolean hasHead(FrontMatter head) {
    return head.field("organization_url_name").isPresent()
        || head.field("ignorePublish").isPresent();
  }

  @Override
  public BlogSite site(Optional<BlogFolder> folder, Clock clock) {
    return new Site(this, CommonMark.QIITA, Dates.TOKYO);
  }

  @Override
  public Optional<PreviewCommand> preview() {
    return Optional.of(new PreviewCommand("npx qiita preview", 8888));
  }

  @Override
  public List<String> usualFields() {
    return List.of(
        "title",
        "tags",
        "private",
        "updated_at",
        "id",
        "organization_url_name",
        "slide",
        "ignorePublish");
  }

  @Override
  public List<String> otherFields() {
    return List.of();
  }

  /** The command of Qiita writes some fields when it sends a post. */
  @Override
  public FieldUse use(String key) {
    return switch (key) {
      case "id", "updated_at" -> new FieldUse.Foreign("kind.qiita.own");
      case "organization_url_name" -> new FieldUse.Foreign("kind.qiita.organization");
      case "tags" -> new FieldUse.Items(MOST_TAGS, "kind.qiita.tags.many");
      default -> FieldUse.PLAIN;
    };
  }

  @Override
  public String newPost(ZonedDateTime now) {
    return """
    ---
    title: ""
    tags:
      - ""
    private: false
    updated_at: ""
    id: null
    organization_url_name: null
    slide: false
    ignorePublish: false
    ---

    """;
  }

  @Override
  public boolean namesByTitle() {
    return false;
  }

  private record Site(BlogKind kind, Dialect dialect, ZoneId zone) implements BlogSite {
    @Override
    public PostPlaces places() {
      return PostPlaces.below(List.of("public"));
    }

    @Override
    public Optional<PublicationStatus> publication(PlacedPost post, Instant now) {
      if (!post.folder().equals("public")) return Optional.empty();
      if (post.isTrue("ignorePublish")) return Optional.of(PublicationStatus.nowhere(State.KEPT));
      Optional<String> id = post.said("id");
      if (id.isEmpty()) return Optional.of(PublicationStatus.nowhere(State.UNSENT));
      boolean hidden = post.isTrue("private");
      String place = hidden ? "/private/" : "/items/";
      String address = "https://qiita.com/" + PublicationStatus.UNKNOWN + place + id.get();
      State state = hidden ? State.PRIVATE : State.PUBLISHED;
      Optional<ZonedDateTime> date = Dates.at(post, "updated_at", zone);
      return Optional.of(PublicationStatus.at(state, address, date));
    }

    /** Qiita takes nothing back that is out, but it lets a post that was not sent be limited. */
    @Override
    public Optional<PublicationStep> step(
        PlacedPost post, PublicationGoal goal, ZonedDateTime when, Instant now) {
      boolean sent = post.said("id").isPresent();
      boolean open = sent && !post.isTrue("private");
      if (!post.folder().equals("public")) return Optional.empty();
      return switch (goal) {
        case PUBLISH ->
            Optional.of(
                PublicationStep.here(
                    post,
                    FieldChange.set("private", "false"),
                    FieldChange.set("ignorePublish", "false")));
        case DRAFT ->
            Optional.of(PublicationStep.here(post, FieldChange.set("ignorePublish", "true")));
        case HIDE ->
            open
                ? Optional.empty()
                : Optional.of(PublicationStep.here(post, FieldChange.set("private", "true")));
        case SCHEDULE -> Optional.empty();
      };
    }

    /** By its number Qiita would take a copy for the post itself. */
    @Override
    public List<FieldChange> copied(PlacedPost post) {
      return Map.of("id", "null", "updated_at", "''").entrySet().stream()
          .filter(field -> post.head().field(field.getKey()).isPresent())
          .map(field -> FieldChange.set(field.getKey(), field.getValue()))
          .toList();
    }

    @Override
    public List<String> postFolders() {
      return List.of("public");
    }

    @Override
    public Optional<String> previewPath(PlacedPost post) {
      return post.folder().equals("public")
          ? Optional.of("/items/" + post.stem())
          : Optional.empty();
    }

    /** Pictures are on Qiita's own server, where its editor or its command put them. */
    @Override
    public AddressTarget target(PlacedPost post, String address, boolean image) {
      if (!image || WrittenAddress.isElsewhere(address)) return AddressTarget.UNKNOWN;
      return new AddressTarget.Refused("check.target.upload", List.of(address, kind.label()));
    }

    @Override
    public List<Problem> problems(PlacedPost post) {
      List<Problem> found = new ArrayList<>(HeadLanguage.problems(kind, post));
      if (!post.head().exists()) return found;
      Span start = Span.at(post.head().yaml().from());
      if (post.said("title").isEmpty()) {
        found.add(Problem.of(Severity.FAULT, start, "kind.qiita.title"));
      }
      Optional<Field> tags = post.head().field("tags");
      List<String> items = post.items("tags").stream().filter(tag -> !tag.isBlank()).toList();
      if (items.isEmpty()) {
        Span at = tags.map(Field::valueSpan).orElse(start);
        found.add(Problem.of(Severity.FAULT, at, "kind.qiita.tags.none", MOST_TAGS));
      } else if (items.size() > MOST_TAGS && tags.isPresent()) {
        Span at = tags.get().itemSpans().get(MOST_TAGS);
        found.add(Problem.of(Severity.FAULT, at, "kind.qiita.tags.many", MOST_TAGS));
      }
      return found;
    }
  }
}
