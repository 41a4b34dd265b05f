package genko.workspace.sharing;

import genko.check.Diagnostic;
import genko.frontmatter.Field;
import genko.frontmatter.FrontMatter;
import genko.preview.ImageFormat;
import genko.preview.ImageSource;
import genko.storage.files.BlogFolder;
import genko.text.PercentEncoding;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.Span;
import genko.workspace.position.BlogPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The picture that stands for a post where it is shared: the first that its front matter names.
 *
 * @param address as it is written
 * @param span where that is
 * @param map the entries that stand with it, as they are written; empty where it stands alone
 */
public record SharedPicture(String address, Span span, Optional<String> map) {
  /** Smaller ones are shown as a stamp beside the words, if at all. */
  static final int LEAST_WIDTH = 600;

  static final int LEAST_HEIGHT = 315;

  /** The fields that blogs have for it, in the order in which they count. */
  private static final List<String> KEYS =
      List.of(
          "image",
          "og_image",
          "ogp_image",
          "images",
          "cover",
          "cover_image",
          "featured_image",
          "thumbnail",
          "eyecatch");

  /** Below which folders a site's files may lie that are not among its posts. */
  private static final List<String> FOLDERS =
      List.of("", "static/", "source/", "public/", "assets/");

  private static final Pattern PICTURE = Pattern.compile("(?i).+\\.[a-z]{3,4}(?:[?#].*)?");
  private static final Pattern IN_MAP =
      Pattern.compile("(?m)^[ \\t]*+(?:path|image|url|src):[ \\t]*[\"']?([^\"'\\s]++)");

  private static final Pattern ALT = Pattern.compile("(?m)^[ \\t]*+alt:[ \\t]*+[^ \\t\\r\\n]");
  private static final Pattern WIDTH = size("width");
  private static final Pattern HEIGHT = size("height");

  /** So many bytes tell the size of most pictures, and so many that of all. */
  private static final int FEW = 64;

  private static final int ENOUGH = 1 << 18;

  private static Pattern size(String key) {
    return Pattern.compile("(?m)^[ \\t]*+" + key + ":[ \\t]*+[\"']?([0-9]{1,6})[\"']?[ \\t]*+$");
  }

  /** That of the post with {@code head}. */
  public static Optional<SharedPicture> of(FrontMatter head) {
    return KEYS.stream()
        .flatMap(key -> head.field(key).stream())
        .flatMap(field -> of(field).stream())
        .filter(picture -> PICTURE.matcher(picture.address).matches())
        .findFirst();
  }

  private static Optional<SharedPicture> of(Field field) {
    if (field.isScalar()) {
      return Optional.of(
          new SharedPicture(field.text().strip(), field.valueSpan(), Optional.empty()));
    }
    if (field.kind() == Field.Kind.LIST && !field.items().isEmpty()) {
      return Optional.of(
          new SharedPicture(
              field.items().getFirst().strip(), field.itemSpans().getFirst(), Optional.empty()));
    }
    Matcher path = IN_MAP.matcher(field.raw());
    return field.kind() == Field.Kind.YAML && path.find()
        ? Optional.of(new SharedPicture(path.group(1), field.valueSpan(), Optional.of(field.raw())))
        : Optional.empty();
  }

  /** Whether only the blog's programs, or somebody else's server, know what it leads to. */
  public boolean isElsewhere() {
    return ImageSource.isRemote(address)
        || address.startsWith("//")
        || address.startsWith("data:")
        || address.contains("{{")
        || address.contains("{%");
  }

  /** The file of the blog that it leads to; empty where there is none. Asks the disk. */
  public Optional<String> file(BlogPosition at) {
    Optional<BlogFolder> root = at.root();
    if (root.isEmpty() || isElsewhere()) return Optional.empty();
    return names(at).stream().filter(name -> isFile(root.get(), name)).findFirst();
  }

  private static boolean isFile(BlogFolder root, String name) {
    return root.look(name).filter(found -> !found.isFolder()).isPresent();
  }

  /** Where it may lie. */
  private List<String> names(BlogPosition at) {
    String bare = PercentEncoding.decode(address.replaceFirst("[?#].*", ""));
    String base = at.blog().map(blog -> blog.config().baseurl()).orElse("");
    boolean based = !base.isEmpty() && bare.startsWith(base + "/");
    String inner = (based ? bare.substring(base.length()) : bare).replaceFirst("^(?:\\./|/)+", "");
    List<String> names = new ArrayList<>();
    if (!bare.startsWith("/")) {
      String post = at.path();
      names.add(post.substring(0, post.lastIndexOf('/') + 1) + inner);
    }
    for (String folder : FOLDERS) names.add(folder + inner);
    return names;
  }

  /** What is wrong with it for a post at {@code at}. Asks the disk. */
  public Optional<Diagnostic> look(BlogPosition at) {
    if (at.root().isEmpty() || isElsewhere()) return Optional.empty();
    Optional<String> file = file(at);
    if (file.isEmpty()) return told(Severity.DOUBT, "check.target.card", address);
    BlogFolder root = at.root().get();
    Optional<ImageFormat> format = format(root, file.get());
    if (format.isEmpty() || !format.get().shown()) {
      return told(Severity.NOTE, "check.target.cardFormat", address);
    }
    int width = format.get().width();
    int height = format.get().height();
    boolean known = width > 0 && height > 0;
    boolean small = width < LEAST_WIDTH || height < LEAST_HEIGHT;
    if (known && small) {
      return told(
          Severity.NOTE, "check.target.cardSmall", width, height, LEAST_WIDTH, LEAST_HEIGHT);
    }
    if (known && isOtherwise(WIDTH, width) || known && isOtherwise(HEIGHT, height)) {
      return told(Severity.DOUBT, "check.target.cardSize", address, width, height);
    }
    // Where it stands alone there is no place for one.
    boolean silent = map.filter(entries -> !ALT.matcher(entries).find()).isPresent();
    return silent ? told(Severity.NOTE, "check.target.cardAlt", address) : Optional.empty();
  }

  /** Whether the entry that is like {@code pattern} says something else than {@code real}. */
  private boolean isOtherwise(Pattern pattern, int real) {
    Matcher said = pattern.matcher(map.orElse(""));
    return said.find() && Integer.parseInt(said.group(1)) != real;
  }

  private static Optional<ImageFormat> format(BlogFolder root, String file) {
    Optional<ImageFormat> first = root.start(file, FEW).flatMap(ImageFormat::of);
    if (first.isPresent() && first.get().width() > 0) return first;
    // The frame of a JPEG stands behind what the camera has to say.
    return root.start(file, ENOUGH).flatMap(ImageFormat::of);
  }

  private Optional<Diagnostic> told(Severity severity, String key, Object... args) {
    return Optional.of(new Diagnostic(Problem.of(severity, span, key, args), List.of()));
  }
}
