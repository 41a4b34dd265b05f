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
import genko.blog.PublicationStep.NameForm;
import genko.frontmatter.FrontMatter;
import genko.frontmatter.Yaml;
import genko.markdown.Dialect;
import genko.markdown.flexmark.CommonMark;
import genko.storage.files.BlogFolder;
import genko.text.Problem;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hexo. */
final class HexoKind extends OtherKind {
  private static final String POSTS = "source/_posts/";
  private static final String DRAFTS = "source/_drafts/";
  private static final Pattern TOKEN = Pattern.compile(":([a-z_]+)");

  @Override
  public String id() {
    return "hexo";
  }

  @Override
  public String label() {
    return "Hexo";
  }

  @Override
  public boolean hasRoot(BlogFolder folder) {
    return needs(folder, "hexo");
  }

  @Override
  public boolean hasHead(FrontMatter head) {
    return false;
  }

  @Override
  public BlogSite site(Optional<BlogFolder> folder, Clock clock) {
    String text = folder.map(one -> read(one, "_config.yml")).orElse("");
    Object config = Yaml.of(text, clock.getZone()).value();
    Map<?, ?> values = config instanceof Map<?, ?> map ? map : Map.of();
    return new Site(
        this,
        zone(text(values, "timezone", ""), clock),
        WrittenAddress.withoutEnd(text(values, "url", "")),
        text(values, "permalink", ":year/:month/:day/:title/"),
        !text(values, "future", "true").equals("false"),
        text(values, "post_asset_folder", "false").equals("true"),
        text(values, "new_post_name", ":title.md").contains(":year"),
        folder.map(one -> read(one, "scaffolds/post.md")).orElse(""),
        Optional.of(text(values, "public_dir", "public")),
        dialect(values));
  }

  /** A post that has a folder of its own for pictures is shown with them. */
  private static Dialect dialect(Map<?, ?> values) {
    boolean own = text(values, "post_asset_folder", "false").equals("true");
    Map<?, ?> marked = values.get("marked") instanceof Map<?, ?> map ? map : Map.of();
    return CommonMark.hexo(marked, own ? "" : text(values, "root", "/"));
  }

  private static String text(Map<?, ?> values, String key, String usual) {
    Object value = values.get(key);
    return value == null ? usual : value.toString();
  }

  private static ZoneId zone(String name, Clock clock) {
    try {
      return name.isEmpty() ? clock.getZone() : ZoneId.of(name);
    } catch (DateTimeException none) {
      return clock.getZone();
    }
  }

  @Override
  public Optional<PreviewCommand> preview() {
    return Optional.of(new PreviewCommand("npx hexo server --draft", 4000));
  }

  @Override
  public List<String> usualFields() {
    return List.of("title", "date", "tags", "categories");
  }

  @Override
  public List<String> otherFields() {
    return List.of("updated", "permalink", "published", "excerpt", "description", "layout");
  }

  @Override
  public String newPost(ZonedDateTime now) {
    return """
    ---
    title: ""
    date: %s
    tags: []
    ---

    """
        .formatted(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).format(now));
  }

  private record Site(
      BlogKind kind,
      ZoneId zone,
      String url,
      String permalink,
      boolean future,
      boolean assets,
      boolean dated,
      String scaffold,
      Optional<String> builtFolder,
      Dialect dialect)
      implements BlogSite {
    @Override
    public String newPost(ZonedDateTime now, String near) {
      if (scaffold.isBlank()) return kind.newPost(now);
      String text = PostTemplate.filled(scaffold, PostTemplate.hexo(now.withZoneSameInstant(zone)));
      return text.stripTrailing() + "\n\n";
    }

    @Override
    public PostPlaces places() {
      return PostPlaces.below(List.of(folder(POSTS), folder(DRAFTS)));
    }

    @Override
    public Optional<PublicationStatus> publication(PlacedPost post, Instant now) {
      boolean draft = post.path().startsWith(DRAFTS);
      if (!draft && !post.path().startsWith(POSTS)) return Optional.empty();
      Optional<ZonedDateTime> date = Dates.at(post, "date", zone);
      if (post.isFalse("published")) return Optional.of(PublicationStatus.nowhere(State.HIDDEN));
      State state = State.PUBLISHED;
      if (draft) state = State.DRAFT;
      else if (Dates.isAfter(date, now) && !future) state = State.FUTURE;
      String address = url + "/" + address(post, date).replaceFirst("^/+", "");
      return Optional.of(PublicationStatus.at(state, address, date));
    }

    @Override
    public Optional<PublicationStep> step(
        PlacedPost post, PublicationGoal goal, ZonedDateTime when, Instant now) {
      boolean draft = post.path().startsWith(DRAFTS);
      if (!draft && !post.path().startsWith(POSTS)) return Optional.empty();
      if (goal == PublicationGoal.HIDE) {
        return Optional.of(PublicationStep.here(post, FieldChange.set("published", "false")));
      }
      if (goal == PublicationGoal.DRAFT) {
        String folder = post.folder().replaceFirst("^source/_posts", "source/_drafts");
        NameForm form = dated ? NameForm.UNDATED : NameForm.KEPT;
        return Optional.of(PublicationStep.here(post).in(folder, form));
      }
      if (goal == PublicationGoal.SCHEDULE && future) return Optional.empty();
      FieldChange[] shown =
          post.isFalse("published")
              ? new FieldChange[] {FieldChange.remove("published")}
              : new FieldChange[0];
      PublicationStep step = PublicationStep.here(post, shown);
      boolean later = goal == PublicationGoal.SCHEDULE;
      if (!draft && !later && !Dates.isAfter(Dates.at(post, "date", zone), now)) {
        return Optional.of(step);
      }
      String at = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).format(when);
      String folder = post.folder().replaceFirst("^source/_drafts", "source/_posts");
      return Optional.of(
          step.at(FieldChange.set("date", at)).in(folder, dated ? NameForm.DATED : NameForm.KEPT));
    }

    @Override
    public String root() {
      return url;
    }

    private static String folder(String start) {
      return start.substring(0, start.length() - 1);
    }

    private String address(PlacedPost post, Optional<ZonedDateTime> date) {
      Optional<String> own = post.said("permalink");
      if (own.isPresent()) return own.get();
      String inside = post.path().replaceFirst("^source/_(?:posts|drafts)/", "");
      String title = inside.replaceFirst("\\.[^./]*$", "");
      String name = title.substring(title.lastIndexOf('/') + 1);
      Matcher token = TOKEN.matcher(permalink);
      return token.replaceAll(
          found ->
              Matcher.quoteReplacement(
                  switch (found.group(1)) {
                    case "year" -> day("uuuu", date);
                    case "month" -> day("MM", date);
                    case "i_month" -> day("M", date);
                    case "day" -> day("dd", date);
                    case "i_day" -> day("d", date);
                    case "hour" -> day("HH", date);
                    case "minute" -> day("mm", date);
                    case "second" -> day("ss", date);
                    case "title" -> title;
                    case "name" -> name;
                    case "post_title" -> post.text("title").orElse(name);
                    default -> PublicationStatus.UNKNOWN;
                  }));
    }

    private static String day(String form, Optional<ZonedDateTime> date) {
      return date.map(DateTimeFormatter.ofPattern(form, Locale.ROOT)::format)
          .orElse(PublicationStatus.UNKNOWN);
    }

    @Override
    public List<String> postFolders() {
      return List.of("source/_posts", "source/_drafts");
    }

    /** A post's own folder of assets is copied to where the post goes. */
    @Override
    public AddressTarget target(PlacedPost post, String address, boolean image) {
      if (WrittenAddress.isElsewhere(address)) return AddressTarget.UNKNOWN;
      String written = address.strip();
      if (written.startsWith("/")) {
        String path = WrittenAddress.path("", written);
        boolean judged = image || WrittenAddress.isFile(path);
        return judged ? AddressTarget.files("source/" + path) : AddressTarget.UNKNOWN;
      }
      String place = address(post, Dates.at(post, "date", zone));
      String path = WrittenAddress.path(place, written);
      if (path.contains(PublicationStatus.UNKNOWN) || !image && !WrittenAddress.isFile(path)) {
        return AddressTarget.UNKNOWN;
      }
      String beside = WrittenAddress.path(assets(post), written);
      return assets
          ? AddressTarget.files(beside, "source/" + path)
          : AddressTarget.files("source/" + path);
    }

    private static String assets(PlacedPost post) {
      return WrittenAddress.join(post.folder(), post.stem());
    }

    @Override
    public Optional<PostLink> link(PlacedPost from, PlacedPost to) {
      if (!to.path().startsWith(POSTS)) return Optional.empty();
      String name = to.path().substring(POSTS.length()).replaceFirst("\\.[^./]*$", "");
      boolean spaced = name.contains(" ");
      String said = spaced ? "\"" + name + "\"" : name;
      return Optional.of(
          new PostLink("{% post_path " + said + " %}", "{% post_link " + said + " %}"));
    }

    @Override
    public Optional<String> assetFolder(PlacedPost post) {
      return assets ? Optional.of(assets(post)) : Optional.empty();
    }

    @Override
    public Optional<PictureRules> pictures(PlacedPost post) {
      return Optional.of(
          assets
              ? new PictureRules(assets(post), "")
              : new PictureRules("source/images", "/images/"));
    }

    @Override
    public List<Problem> problems(PlacedPost post) {
      List<Problem> found = new ArrayList<>(HeadLanguage.problems(kind, post));
      found.addAll(PostTemplate.left(post));
      return found;
    }
  }
}
