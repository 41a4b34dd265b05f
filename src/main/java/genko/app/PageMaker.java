package genko.app;

import genko.async.TimeBudget;
import genko.frontmatter.FrontMatter;
import genko.jekyll.liquid.run.Fault;
import genko.jekyll.render.PublishedPost;
import genko.jekyll.render.RenderedBody;
import genko.jekyll.render.RenderedPage;
import genko.jekyll.render.SiteRenderer;
import genko.jekyll.site.Blog;
import genko.jekyll.site.BlogPost.Stop;
import genko.jekyll.site.DataFileFault;
import genko.kinds.BlogKinds;
import genko.markdown.Document;
import genko.markdown.HtmlRenderer;
import genko.storage.files.BlogFolder;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.text.Text;
import genko.words.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes the page of one post after the other; of several, each has a thread of its own. */
final class PageMaker {
  /** Nobody waits longer for a page. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final ReadBlogs blogs;
  private final Words words;
  private final PostFiles files;
  private final Clock clock;
  private final boolean body;
  private final Map<Path, SiteRenderer> sites = new HashMap<>();

  /** What is known of the folders that posts lie in: what holds for one post holds for all. */
  private final Map<Path, Optional<BlogKinds.Place>> places = new HashMap<>();

  private final Map<Path, Optional<BlogFolder>> folders = new HashMap<>();
  private final List<Consumer<Console>> complaints = new ArrayList<>();

  /** What becomes of a post: its page, unless Jekyll would make none, and what is to be said. */
  record Made(Optional<String> page, List<Consumer<Console>> complaints) {}

  /** One that makes the page, or the {@code body} alone. */
  PageMaker(ReadBlogs blogs, Words words, PostFiles files, Clock clock, boolean body) {
    this.blogs = blogs;
    this.words = words;
    this.files = files;
    this.clock = clock;
    this.body = body;
  }

  /** The page of {@code post}, or its body. */
  Made make(Path post) {
    Optional<String> page = page(post);
    Made made = new Made(page, List.copyOf(complaints));
    complaints.clear();
    return made;
  }

  private void say(Consumer<Console> complaint) {
    complaints.add(complaint);
  }

  private Optional<String> page(Path post) {
    var opening = files.open(post);
    if (!(opening instanceof Opened opened)) {
      say(console -> console.complain(opening));
      return Optional.empty();
    }
    try {
      return TimeBudget.within(LIMIT, () -> page(post, opened.text()));
    } catch (TimeBudget.Lost late) {
      say(console -> console.complain(post, 0, words.say("app.render.late", LIMIT.toSeconds())));
      return Optional.empty();
    }
  }

  private Optional<String> page(Path post, Text text) {
    FrontMatter head = FrontMatter.of(text);
    BlogKinds.Place place = place(post, head);
    if (!place.isJekyll()) return Optional.of(other(place, head, text));
    SiteRenderer site = site(post);
    Optional<Blog> blog = site.blog();
    String name = blog.flatMap(one -> one.folder().nameOf(post)).orElse("");
    PublishedPost edition = site.edition(name, head, text);
    if (isStopped(edition, post, text, head)) return Optional.empty();
    int start = PublishedPost.contentStart(text, head.bodyStart());
    RenderedBody expansion =
        RenderedBody.of(text, start, edition.dialect().parse(text, start), edition, null);
    if (isDataBroken(blog)) return Optional.empty();
    if (isAborted(expansion.faults(), post, blog, text, start)) return Optional.empty();
    if (body) return Optional.of(HtmlRenderer.render(expansion.document()));
    if (blog.isEmpty()) {
      return Optional.of(ArticlePage.of(head, expansion.document(), words));
    }
    RenderedPage page = edition.page(edition.html(expansion.document()));
    boolean aborted = isAborted(page.faults(), post, blog, text, start);
    return aborted ? Optional.empty() : Optional.of(page.html());
  }

  private BlogKinds.Place place(Path post, FrontMatter head) {
    return places
        .computeIfAbsent(folder(post), one -> BlogKinds.of(post))
        .orElseGet(() -> BlogKinds.Place.nowhere(BlogKinds.of(head)));
  }

  private static Path folder(Path post) {
    Path whole = post.toAbsolutePath().normalize();
    return whole.getParent() == null ? whole : whole.getParent();
  }

  /** The page of a post of another kind of blog, whose layouts are not known. */
  private String other(BlogKinds.Place place, FrontMatter head, Text text) {
    Document read = place.kind().site(place.root(), clock).dialect().parse(text, head.bodyStart());
    if (body) return HtmlRenderer.render(read);
    Path at = place.root().map(BlogFolder::root).orElse(Path.of(""));
    String plain = words.say("app.render.plain", place.kind().label());
    say(console -> blogs.sayOnce(at, () -> console.complain(plain)));
    return ArticlePage.of(head, read, words);
  }

  /** The blog of {@code post}, which is read once for all posts of it. */
  private SiteRenderer site(Path post) {
    return folders
        .computeIfAbsent(folder(post), one -> Blog.folderOf(post))
        .map(
            folder ->
                sites.computeIfAbsent(
                    folder.root(), root -> SiteRenderer.patient(blogs.of(folder), clock)))
        .orElseGet(() -> SiteRenderer.none(clock));
  }

  /** Whether Jekyll gives up at the front matter. */
  private boolean isStopped(PublishedPost edition, Path post, Text text, FrontMatter head) {
    Optional<Stop> stop = edition.post().flatMap(one -> one.stop());
    if (stop.isEmpty()) return false;
    boolean date = stop.get().kind() == Stop.Kind.DATE;
    int at = head.field(date ? "date" : "permalink").map(field -> field.keySpan().from()).orElse(0);
    String key = date ? "fate.bad-date.tip" : "fate.bad-permalink.tip";
    say(console -> console.complain(post, text, at, words.say(key, stop.get().word())));
    return true;
  }

  /** Says once a run what is wrong with the files of data; whether it ends the build. */
  private boolean isDataBroken(Optional<Blog> blog) {
    if (blog.isEmpty()) return false;
    List<DataFileFault> faults = blog.get().dataFaults();
    if (!faults.isEmpty()) {
      Path root = blog.get().folder().root();
      say(console -> blogs.sayOnce(root, () -> complain(console, root, faults)));
    }
    return faults.stream().anyMatch(DataFileFault::endsBuild);
  }

  private void complain(Console console, Path root, List<DataFileFault> faults) {
    for (DataFileFault fault : faults) {
      console.complain(
          root.resolve(fault.path()), fault.line(), words.say(fault.key(), fault.word()));
    }
  }

  /** Says what is wrong with the Liquid; whether it ends the build. */
  private boolean isAborted(
      List<Fault> faults, Path post, Optional<Blog> blog, Text text, int start) {
    for (Fault fault : faults) {
      String sentence = words.say(fault.problem().key(), fault.problem().args().toArray());
      if (fault.file().isEmpty()) {
        int at = start + fault.problem().span().from();
        say(console -> console.complain(post, text, at, sentence));
      } else {
        Path root = blog.map(one -> one.folder().root()).orElse(post);
        say(console -> console.complain(root.resolve(fault.file()), fault.line(), sentence));
      }
    }
    return faults.stream().anyMatch(Fault::abortsBuild);
  }
}
