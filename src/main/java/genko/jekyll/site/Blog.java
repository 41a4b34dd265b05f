package genko.jekyll.site;

import genko.frontmatter.Yaml;
import genko.jekyll.sass.Sass;
import genko.storage.cache.KeptStarts;
import genko.storage.files.BlogFolder;
import genko.text.Text;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A blog as it lay on the disk at one moment: its configuration, the front matter of all it holds,
 * and what Jekyll concludes from them. Immutable; bodies, layouts, includes and data are read when
 * they are asked for, as they are then. Reading reaches the disk and takes its time: a worker's.
 * Long because whoever asks anything of a blog asks this one; the answers come from the classes
 * beside it.
 *
 * <p>Paths lead from the blog's root, with {@code /} between names.
 */
public final class Blog {
  private final BlogFolder folder;
  private final Clock clock;
  private final Instant time;
  private final BlogConfig config;
  private final BlogTheme theme;
  private final Map<String, String> programs;
  private final InlineStyles styles;
  private final SiteListing listing;
  private final KeptStarts starts;
  private final SiteReader reader;
  private final FrontMatterDefaults defaults;
  private final DocumentData facts;
  private final PageData pageFacts;
  private final DataFileFaults dataFaults;
  private final SiteIndex index;
  private final Lazy<BuiltCollections> built;
  private final BlogAddresses addresses = new BlogAddresses(this);
  private final Lazy<PublishedPaths> published = new Lazy<>(() -> new PublishedPaths(this));

  private Blog(
      BlogFolder folder,
      Clock clock,
      BlogConfig config,
      BlogTheme theme,
      SiteListing listing,
      Sass sass,
      KeptStarts starts,
      Optional<Blog> before) {
    this.folder = folder;
    this.clock = clock;
    this.theme = theme;
    this.programs = Programs.of(folder, config);
    this.styles = new InlineStyles(sass);
    this.config = config;
    this.time = config.time().orElseGet(clock::instant);
    this.listing = listing;
    this.starts = starts;
    this.reader = new SiteReader(folder, config.zone(), starts);
    this.defaults = new FrontMatterDefaults(config);
    this.facts = new DocumentData(config, defaults, time);
    this.pageFacts = new PageData(config, defaults);
    this.dataFaults = before.map(one -> one.dataFaults).orElseGet(DataFileFaults::new);
    Optional<SiteIndex> known =
        before.filter(one -> one.config.equals(config)).map(one -> one.index);
    this.index = SiteIndex.of(folder, reader, facts, pageFacts, listing, known);
    this.built = new Lazy<>(() -> BuiltCollections.of(config, time, all()));
  }

  /** A copy of {@code all} in which {@code edited} stands for its file. */
  private Blog(Blog all, BlogPost edited) {
    this.folder = all.folder;
    this.clock = all.clock;
    this.time = all.time;
    this.config = all.config;
    this.theme = all.theme;
    this.programs = all.programs;
    this.styles = all.styles;
    this.listing = all.listing;
    this.starts = all.starts;
    this.reader = all.reader;
    this.defaults = all.defaults;
    this.facts = all.facts;
    this.pageFacts = all.pageFacts;
    this.dataFaults = all.dataFaults;
    this.index = all.index.with(edited);
    this.built = new Lazy<>(() -> all.built.get().with(edited, all()));
  }

  /** The blog that {@code file} belongs to: the nearest folder above it that is one. */
  public static Optional<BlogFolder> folderOf(Path file) {
    Optional<BlogFolder> configured = BlogFolder.above(file);
    if (configured.isPresent()) return configured;
    // Jekyll needs no configuration, so a folder of posts makes the one above it a blog.
    for (Path up = file.toAbsolutePath().normalize().getParent(); up != null; up = up.getParent()) {
      String name = up.getFileName() == null ? "" : up.getFileName().toString();
      boolean posts = name.equals("_posts") || name.equals("_drafts");
      if (posts && up.getParent() != null) return Optional.of(BlogFolder.at(up.getParent()));
    }
    return Optional.empty();
  }

  /** The blog in {@code folder}; {@code clock} says what is still to come, and the usual zone. */
  public static Blog read(BlogFolder folder, Clock clock) {
    return read(folder, clock, Sass.NONE);
  }

  /** As the other; {@code sass} makes styles of the Sass within pages. */
  public static Blog read(BlogFolder folder, Clock clock, Sass sass) {
    return readPosts(folder, clock, sass).whole();
  }

  /** As {@link #read}, with files read when they are first asked for, as they are then. */
  public static Blog readPosts(BlogFolder folder, Clock clock) {
    return readPosts(folder, clock, Sass.NONE);
  }

  /** As the other; {@code sass} makes styles of the Sass within pages. */
  public static Blog readPosts(BlogFolder folder, Clock clock, Sass sass) {
    return readPosts(folder, clock, sass, KeptStarts.NONE);
  }

  /** As the other; what {@code starts} knows of the files is not read again. */
  public static Blog readPosts(BlogFolder folder, Clock clock, Sass sass, KeptStarts starts) {
    BlogConfig own = BlogConfig.read(folder, clock);
    BlogTheme theme = BlogTheme.of(folder, own);
    BlogConfig config = own.behind(theme.config(own.zone()));
    SiteListing listing = SiteListing.of(folder, config);
    return new Blog(folder, clock, config, theme, listing, sass, starts, Optional.empty());
  }

  /** This blog, with its files read, so that whoever asks for them need not wait for the disk. */
  private Blog whole() {
    built.get();
    index.pages();
    return this;
  }

  /** Has what was read of the files until now known to the next who reads the blog. */
  public void keepStarts() {
    starts.keep(listing.headed());
  }

  /** The blog as it is now; this very value when nothing of it has changed. */
  public Blog refreshed() {
    boolean same = listing.config().equals(SiteListing.configFiles(folder));
    BlogConfig own = same ? config : BlogConfig.read(folder, clock);
    // A theme that was not there may have been fetched since.
    BlogTheme worn = same && !theme.isMissing() ? theme : BlogTheme.of(folder, own);
    BlogConfig now = worn.equals(theme) && same ? config : own.behind(worn.config(own.zone()));
    SiteListing files = SiteListing.of(folder, now);
    boolean looks = same && files.equals(listing) && worn.equals(theme);
    if (looks && !isOver(clock.instant())) return this;
    return new Blog(
            folder, clock, now, worn, files, styles.sass(), KeptStarts.NONE, Optional.of(this))
        .whole();
  }

  /**
   * The zone in which the blog in {@code folder} has its days, that of {@code clock} where it names
   * none; reads the configuration alone.
   */
  public static ZoneId zoneOf(BlogFolder folder, Clock clock) {
    return BlogConfig.read(folder, clock).zone();
  }

  /** The folders whose names and files it was made of, some of which may not be there. */
  public Set<Path> folders() {
    return listing.folders().stream()
        .map(name -> folder.root().resolve(name))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a post that was still to come is there by {@code now}. */
  public boolean isOver(Instant now) {
    return !config.future()
        && index.documents().stream()
            .map(one -> one.date().toInstant())
            .anyMatch(date -> date.isAfter(time) && !date.isAfter(now));
  }

  /** Whether pages of {@code other}, another state of this blog, look the same as its pages do. */
  public boolean looksLike(Blog other) {
    return config.equals(other.config)
        && theme.equals(other.theme)
        && listing.others().equals(other.listing.others())
        && listing.styles().equals(other.listing.styles());
  }

  public BlogFolder folder() {
    return folder;
  }

  public BlogConfig config() {
    return config;
  }

  /** The moment at which it was read, which is that of the build. */
  public Instant time() {
    return time;
  }

  /** The posts that are built, the oldest first. */
  public List<BlogPost> posts() {
    return documents("posts");
  }

  /** The documents of {@code collection} that are built, the oldest first. */
  public List<BlogPost> documents(String collection) {
    return built.get().in(collection);
  }

  /** Whether Jekyll renders {@code one} before {@code other}: by collection, then in its order. */
  public boolean isRenderedBefore(BlogPost one, BlogPost other) {
    if (!one.collection().equals(other.collection())) {
      List<String> names = List.copyOf(config.collections().keySet());
      return names.indexOf(one.collection()) < names.indexOf(other.collection());
    }
    if (new CollectionOrder(config, one.collection()).isByDate()) {
      return BlogPost.BY_DATE.compare(one, other) < 0;
    }
    List<BlogPost> all = documents(one.collection());
    return all.indexOf(one) < all.indexOf(other);
  }

  /** Every post, draft and document, built or not. */
  public Collection<BlogPost> all() {
    return index.documents();
  }

  /** The document at {@code path}. */
  public Optional<BlogPost> at(String path) {
    return index.document(path);
  }

  /** The pages, and beside them the files that are copied as they are. */
  public List<BlogPage> pages() {
    return index.pages();
  }

  /** The page at {@code path}. */
  public Optional<BlogPage> pageAt(String path) {
    return index.page(path);
  }

  /** Whether the file at {@code path} is copied as it is; reads no other file. */
  boolean isCopied(String path) {
    return index.isCopied(path);
  }

  /** The files that are copied as they are, by their paths, in order. */
  public List<String> copiedFiles() {
    return staticFiles().stream().map(SiteListing.File::path).sorted().toList();
  }

  List<SiteListing.File> staticFiles() {
    return index.copied();
  }

  /** What the configuration gives the file that is copied to {@code url}. */
  Map<String, Object> defaults(String url) {
    return defaults.of(url, Optional.empty());
  }

  SiteListing listing() {
    return listing;
  }

  SiteReader reader() {
    return reader;
  }

  /** What the document at {@code path} is with {@code text}, which begins with {@code head}. */
  BlogPost document(String path, Yaml.Head head, Text text) {
    Supplier<String> body = () -> SiteReader.below(text.toString(), head.bodyStart());
    return facts.of(new DocumentData.Source(path, collectionOf(path), head, clock.instant(), body));
  }

  /** The collection in whose folder {@code path} lies; that of posts for any other. */
  private String collectionOf(String path) {
    String collection = DocumentPath.of(path, config).collection();
    return collection.isEmpty() ? "posts" : collection;
  }

  /** What the page at {@code path} is with {@code text}; empty when it has no front matter. */
  public Optional<BlogPage> editedPage(String path, Text text) {
    return page(path, Yaml.head(text, config.zone()), text);
  }

  /** What the page at {@code path} is with {@code text}, which begins with {@code head}. */
  Optional<BlogPage> page(String path, Yaml.Head head, Text text) {
    if (!head.exists()) return Optional.empty();
    Supplier<String> content = () -> SiteReader.below(text.toString(), head.bodyStart());
    return Optional.of(pageFacts.of(path, head.values(), content));
  }

  /** What the file at {@code path} would be as a page, front matter or not. */
  BlogPage bare(String path) {
    return pageFacts.of(path, reader.head(path).values(), () -> reader.body(path));
  }

  /** What a page at {@code path} is that says {@code values}, whether such a file is there. */
  BlogPage made(String path, Map<String, Object> values, Supplier<String> content) {
    return pageFacts.of(path, values, content);
  }

  /** Whether Jekyll takes the file at {@code path} for a post, a draft or another document. */
  public boolean isDocument(String path) {
    return !DocumentPath.of(path, config).collection().isEmpty();
  }

  /** Where in the site what the blog holds is published. */
  public BlogAddresses addresses() {
    return addresses;
  }

  /** What lies where in the site. */
  PublishedPaths publishedPaths() {
    return published.get();
  }

  /** This blog with {@code edited} in the place of the document at its path. */
  Blog with(BlogPost edited) {
    return new Blog(this, edited);
  }

  /** The theme, which may not lie on this machine. */
  public BlogTheme theme() {
    return theme;
  }

  /** The theme that does not lie on this machine; "" when it does, or there is none. */
  public String foreignTheme() {
    return theme.isMissing() ? theme.name() : "";
  }

  /**
   * The texts, by their paths, that say what the blog has run when it is built: its Gemfile, the
   * Ruby of its own folder of plug-ins, and what the writer says of that.
   */
  public Map<String, String> programs() {
    return programs;
  }

  /** What is wrong with the files of data; reaches the disk. */
  public List<DataFileFault> dataFaults() {
    return dataFaults.of(listing.data(), folder, reader, config.zone());
  }

  /** The layout called {@code name}; reaches the disk. */
  public Optional<Layout> layout(String name) {
    String start = config.layoutsDir() + "/" + name + ".";
    Optional<Layout> own = layout(name, start, listing.layouts().keySet(), reader::text);
    return own.or(() -> ofTheme(name));
  }

  private Optional<Layout> ofTheme(String name) {
    List<String> paths = theme.files("_layouts");
    return layout(name, "_layouts/" + name + ".", paths, theme::text);
  }

  private Optional<Layout> layout(
      String name,
      String start,
      Collection<String> paths,
      Function<String, Optional<String>> texts) {
    return paths.stream()
        .filter(path -> path.startsWith(start) && path.indexOf('.', start.length()) < 0)
        .filter(path -> path.indexOf('/', start.length()) < 0)
        .findFirst()
        .flatMap(path -> texts.apply(path).map(text -> layout(name, path, text)));
  }

  private Layout layout(String name, String path, String text) {
    Yaml.Head head = Yaml.head(Text.of(text), config.zone());
    return new Layout(name, path, head.values(), SiteReader.below(text, head.bodyStart()));
  }

  /** The include called {@code name}, by its path in the folder of includes; reaches the disk. */
  public Optional<String> include(String name) {
    if (("/" + name + "/").contains("/../")) return Optional.empty();
    return reader
        .text(SiteListing.join(config.includesDir(), name))
        .or(() -> theme.text("_includes/" + name));
  }

  /** The text of a file of the blog, for {@code include_relative}; reaches the disk. */
  public Optional<String> text(String path) {
    return reader.text(path);
  }

  /**
   * The CSS of Sass that stands within a page, {@code indented} or with braces; {@code dear} is
   * called before the compiler is run, which it keeps from that by throwing.
   */
  public Sass.Result css(boolean indented, String source, Runnable dear) {
    return styles.css(this, indented, source, dear);
  }
}
