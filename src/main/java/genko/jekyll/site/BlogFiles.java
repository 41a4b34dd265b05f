package genko.jekyll.site;

import genko.jekyll.rules.Permalink;
import genko.jekyll.sass.Sass;
import genko.preview.ImageSource;
import genko.preview.SiteFiles;
import genko.storage.files.BlogFolder;
import genko.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The files that a blog's published pages ask for: those that are copied as they are, and style
 * sheets and other texts that the blog makes of sources with a front matter, of Sass among others.
 * What the sources do not have is taken from the site as it was built last, if it was: a theme that
 * is a gem, or what a plug-in makes. Whatever is given out was published or would be: nothing that
 * Jekyll passes over, nothing outside the blog.
 *
 * <p>Used by any thread; a style sheet is made anew when it or what it imports has changed.
 */
public final class BlogFiles implements SiteFiles {
  /** A larger file is no part of a page. */
  private static final long MOST_BYTES = 32L << 20;

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("avif", "image/avif"),
          Map.entry("bmp", "image/bmp"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff", "font/woff"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("ttf", "font/ttf"),
          Map.entry("otf", "font/otf"),
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("xml", "application/xml"));

  private final Blog blog;
  private final Sass sass;
  private final Templates liquid;
  private volatile Runnable onNoted = () -> {};
  private final Map<String, Styled> styled;
  private final Map<String, CompletableFuture<Optional<Styled>>> compiling =
      new ConcurrentHashMap<>();
  private final Map<String, Note> notes = new LinkedHashMap<>();

  /** Runs the Liquid of a file with front matter, given its path and what stands below that. */
  public interface Templates {
    String run(Blog blog, String path, String text);
  }

  /** A style sheet as it was made while the files that went into it were {@code from}. */
  private record Styled(Map<String, Optional<BlogFolder.Entry>> from, String css) {}

  /** What a reader of the page should know of its looks. */
  public record Note(Kind kind, String path, int line, String word) {
    /** What happened to a file. */
    public enum Kind {
      /** The file was taken from the site as it was built last. */
      BUILT,
      /** Its Sass is wrong, at the line of the path. */
      SASS,
      /** Its Sass took too long. */
      SLOW,
      /** No compiler of Sass runs on this machine. */
      NO_SASS,
      /** There is no such file. */
      MISSING
    }
  }

  /** The files of {@code blog}, whose templates {@code liquid} runs. */
  public BlogFiles(Blog blog, Sass sass, Templates liquid) {
    this(blog, sass, liquid, new ConcurrentHashMap<>());
  }

  private BlogFiles(Blog blog, Sass sass, Templates liquid, Map<String, Styled> styled) {
    this.blog = blog;
    this.sass = sass;
    this.liquid = liquid;
    this.styled = styled;
  }

  /** The files of {@code next}, a later state of the blog; styles that still hold are kept. */
  public BlogFiles after(Blog next) {
    boolean same = next.config().equals(blog.config());
    return new BlogFiles(next, sass, liquid, same ? styled : new ConcurrentHashMap<>());
  }

  /** What is to be known of the files that were asked for until now. */
  public List<Note> notes() {
    synchronized (notes) {
      return List.copyOf(notes.values());
    }
  }

  @Override
  public Found read(String path) throws IOException {
    String base = blog.config().baseurl();
    if (!base.isEmpty() && !path.startsWith(base + "/")) return missing(path);
    String inner = path.substring(base.length());
    if (("/" + inner + "/").contains("/../")) return new Found.Outside();
    Optional<Found> made = made(inner);
    if (made.isPresent()) return made.get();
    Found copied = copied(inner);
    if (copied instanceof Found.Missing) copied = built(inner);
    return copied instanceof Found.Missing ? missing(path) : copied;
  }

  private Found missing(String path) {
    note(path, new Note(Note.Kind.MISSING, path, 0, ""));
    return new Found.Missing();
  }

  /** Calls {@code observer}, on any thread, when there is another note or one less. */
  public void setOnNoted(Runnable observer) {
    onNoted = observer;
  }

  private void note(String path, Note note) {
    boolean another;
    synchronized (notes) {
      another = !note.equals(notes.put(path, note));
    }
    if (another) onNoted.run();
  }

  private void forget(String path) {
    boolean one;
    synchronized (notes) {
      one = notes.remove(path) != null;
    }
    if (one) onNoted.run();
  }

  /** A file that is copied as it is; it may be newer than the blog that was read. */
  private Found copied(String inner) throws IOException {
    String path = inner.substring(1);
    DocumentPath place = DocumentPath.of(path, blog.config());
    boolean page = place.kind() == DocumentPath.Kind.PAGE && place.passed().isEmpty();
    Found own = page && !path.isEmpty() ? file(path, inner) : new Found.Missing();
    if (!(own instanceof Found.Missing)) return own;
    return found(blog.theme().asset(path, MOST_BYTES), inner);
  }

  private Found file(String path, String as) throws IOException {
    return found(blog.folder().read(path, MOST_BYTES), as);
  }

  private static Found found(ImageSource.Found file, String as) {
    return switch (file) {
      case ImageSource.Found.Bytes read -> new Found.Bytes(type(as), read.bytes());
      case ImageSource.Found.Missing _ -> new Found.Missing();
      case ImageSource.Found.Outside _ -> new Found.Outside();
      case ImageSource.Found.TooLarge large -> new Found.TooLarge(large.size());
      case ImageSource.Found.Remote _ -> new Found.Missing();
    };
  }

  private Found built(String inner) throws IOException {
    Found found = file(blog.config().destination() + inner, inner);
    if (found instanceof Found.Bytes) note(inner, new Note(Note.Kind.BUILT, inner, 0, ""));
    return found;
  }

  private static Found.Bytes text(String as, String text) {
    return new Found.Bytes(type(as), text.getBytes(StandardCharsets.UTF_8));
  }

  private static String type(String path) {
    String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(extension, "application/octet-stream");
  }

  /** The file that the blog makes of a source with front matter; empty when there is none. */
  private Optional<Found> made(String inner) throws IOException {
    Optional<BlogPage> page = source(inner).or(() -> ofTheme(inner));
    if (page.isEmpty()) return Optional.empty();
    String path = page.get().path();
    boolean sheet = path.endsWith(".scss") || path.endsWith(".sass");
    if (!sheet) {
      return Optional.of(text(inner, liquid.run(blog, path, page.get().content().get())));
    }
    Optional<Styled> current = sheet(inner, path, page.get().content().get());
    return Optional.of(
        current.isPresent() ? text(inner, current.get().css) : built(inner, styled.get(inner)));
  }

  /**
   * The styles of a sheet as its files are now; empty when they cannot be made. Each sheet is
   * compiled once for all that ask meanwhile, and none waits for another.
   */
  private Optional<Styled> sheet(String inner, String path, String source) {
    Styled known = styled.get(inner);
    if (known != null && known.from.equals(looks(known.from.keySet()))) return Optional.of(known);
    CompletableFuture<Optional<Styled>> mine = new CompletableFuture<>();
    CompletableFuture<Optional<Styled>> running = compiling.putIfAbsent(inner, mine);
    if (running != null) return running.join();
    try {
      Optional<Styled> next = style(inner, path, source);
      next.ifPresent(made -> styled.put(inner, made));
      if (next.isPresent()) forget(inner);
      mine.complete(next);
      return next;
    } finally {
      // Whoever waits for what was thrown has no styles, as if there were no compiler.
      mine.complete(Optional.empty());
      compiling.remove(inner, mine);
    }
  }

  /** The styles of a sheet that is wrong just now: as they were, or as the site was built. */
  private Found built(String inner, @Nullable Styled before) throws IOException {
    if (before != null) return text(inner, before.css);
    return file(blog.config().destination() + inner, inner);
  }

  /** The page that is written to {@code inner}, as it is on the disk now. */
  private Optional<BlogPage> source(String inner) {
    Optional<String> path =
        blog.pages().stream()
            .filter(page -> Permalink.file(page.url(), page.extension()).equals(inner))
            .map(BlogPage::path)
            .findFirst();
    return path.flatMap(
        name -> blog.text(name).flatMap(text -> blog.editedPage(name, Text.of(text))));
  }

  /** The asset of the theme that is written to {@code inner}, if it has a front matter. */
  private Optional<BlogPage> ofTheme(String inner) {
    String bare = inner.replaceFirst("^/", "").replaceFirst("\\.[^./]*$", "");
    String extension = inner.substring(Math.max(0, inner.lastIndexOf('.')));
    List<String> sources =
        extension.equals(".css") ? List.of(".css", ".scss", ".sass") : List.of(extension);
    return sources.stream()
        .map(source -> bare + source)
        .filter(path -> path.startsWith("assets/") && !("/" + path + "/").contains("/../"))
        .flatMap(
            path ->
                blog.theme().text(path).stream()
                    .flatMap(text -> blog.editedPage(path, Text.of(text)).stream()))
        .findFirst();
  }

  private Map<String, Optional<BlogFolder.Entry>> looks(Set<String> paths) {
    Map<String, Optional<BlogFolder.Entry>> found = new HashMap<>();
    for (String path : paths) found.put(path, blog.folder().look(path));
    return found;
  }

  private Optional<Styled> style(String inner, String path, String source) {
    String sheet = liquid.run(blog, path, source);
    switch (sass.compile(path, sheet, new SheetSources(blog))) {
      case Sass.Result.Css made -> {
        return Optional.of(new Styled(looks(made.loaded()), made.css()));
      }
      case Sass.Result.Fault fault ->
          note(inner, new Note(Note.Kind.SASS, fault.path(), fault.line(), fault.message()));
      case Sass.Result.GivenUp _ -> note(inner, new Note(Note.Kind.SLOW, path, 0, ""));
      case Sass.Result.NoCompiler none ->
          note(inner, new Note(Note.Kind.NO_SASS, path, 0, none.why()));
    }
    return Optional.empty();
  }
}
