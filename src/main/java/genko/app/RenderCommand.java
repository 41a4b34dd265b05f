package genko.app;

import genko.async.TimeBudget;
import genko.frontmatter.FrontMatter;
import genko.jekyll.liquid.run.Fault;
import genko.jekyll.render.JekyllMarkdown;
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
import genko.storage.files.Disk;
import genko.storage.files.FileEncoding;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.OutputFolder;
import genko.storage.files.PostFiles;
import genko.storage.files.SaveResult;
import genko.storage.files.StateFolder;
import genko.text.Text;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code genko render}: the page that Jekyll would make of each post. */
@Command(
    name = "render",
    resourceBundle = "genko.messages",
    description = "${bundle:app.help.render}",
    footer = "${bundle:app.help.render.rules}",
    sortOptions = false)
final class RenderCommand implements Callable<Integer> {
  /** Nobody waits longer for a page. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Console console;
  private final Clock clock;
  private final PostFiles files = new PostFiles(Disk.REAL, StateFolder.here().backups());
  private final Set<Path> dataSaid = new HashSet<>();
  private final Map<Path, SiteRenderer> sites = new HashMap<>();

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "${bundle:app.help.show.files}")
  private List<String> arguments = new ArrayList<>();

  @Option(names = "--body", description = "${bundle:app.help.render.body}")
  private boolean body;

  @Option(names = "--out", paramLabel = "DIR", description = "${bundle:app.help.render.out}")
  private @Nullable String out;

  RenderCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    List<Path> posts = new ArrayList<>();
    for (String argument : arguments) {
      Optional<Path> path = console.path(argument);
      if (path.isEmpty()) return 1;
      posts.add(path.get());
    }
    if (out == null) return print(posts);
    Optional<Path> folder = console.path(out);
    return folder.isEmpty() ? 1 : write(posts, out, folder.get());
  }

  private int print(List<Path> posts) {
    int exit = 0;
    for (Path post : posts) {
      Optional<String> page = page(post);
      page.ifPresent(html -> console.out().print(html));
      if (page.isEmpty()) exit = 1;
    }
    return exit;
  }

  private int write(List<Path> posts, String out, Path folder) {
    Map<String, Path> sources = new HashMap<>();
    for (Path post : posts) {
      Path other = sources.putIfAbsent(name(post), post);
      if (other != null) throw misuse("app.set.same-name", other, post);
      for (Path source : posts) {
        if (files.isSameFile(source, folder.resolve(name(post)))) {
          throw misuse("app.set.is-source", source, out);
        }
      }
    }
    var refused = files.createFolder(folder);
    if (refused.isPresent()) {
      console.complain(folder, 0, console.say(refused.get().key(), refused.get().args()));
      return 1;
    }
    OutputFolder made = new OutputFolder(files, folder);
    int exit = 0;
    for (Path post : posts) {
      Optional<String> page = page(post);
      boolean done = page.isPresent() && told(post, made.write(name(post), Text.of(page.get())));
      if (!done) exit = 1;
    }
    return exit;
  }

  private static String name(Path post) {
    String name = post.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return (dot > 0 ? name.substring(0, dot) : name) + ".html";
  }

  private ParameterException misuse(String key, Object... args) {
    return new ParameterException(spec.commandLine(), console.words().say(key, args));
  }

  /** The page of {@code post}, or its body; says why when Jekyll would make none. */
  private Optional<String> page(Path post) {
    var opening = files.open(post);
    if (!(opening instanceof Opened opened)) {
      console.complain(opening);
      return Optional.empty();
    }
    try {
      return TimeBudget.within(LIMIT, () -> page(post, opened.text()));
    } catch (TimeBudget.Lost late) {
      console.complain(post, 0, console.words().say("app.render.late", LIMIT.toSeconds()));
      return Optional.empty();
    }
  }

  private Optional<String> page(Path post, Text text) {
    FrontMatter head = FrontMatter.of(text);
    BlogKinds.Place place = BlogKinds.of(post, head);
    if (!place.isJekyll()) return Optional.of(other(place, head, text));
    SiteRenderer site = site(post);
    Optional<Blog> blog = site.blog();
    String name = blog.flatMap(one -> one.folder().nameOf(post)).orElse("");
    PublishedPost edition = site.edition(name, head, text);
    if (isStopped(edition, post, text, head)) return Optional.empty();
    int start = head.bodyStart();
    RenderedBody expansion =
        RenderedBody.of(text, start, JekyllMarkdown.USUAL.parse(text, start), edition, null);
    if (isDataBroken(blog)) return Optional.empty();
    if (isAborted(expansion.faults(), post, blog, text, start)) return Optional.empty();
    if (body) return Optional.of(HtmlRenderer.render(expansion.document()));
    if (blog.isEmpty()) {
      return Optional.of(ArticlePage.of(head, expansion.document(), console.words()));
    }
    RenderedPage page = edition.page(edition.html(expansion.document().body()));
    boolean aborted = isAborted(page.faults(), post, blog, text, start);
    return aborted ? Optional.empty() : Optional.of(page.html());
  }

  /** The page of a post of another kind of blog, whose layouts are not known. */
  private String other(BlogKinds.Place place, FrontMatter head, Text text) {
    Document read = place.kind().site(place.root(), clock).dialect().parse(text, head.bodyStart());
    return body ? HtmlRenderer.render(read) : ArticlePage.of(head, read, console.words());
  }

  /** The blog of {@code post}, which is read once for all posts of it. */
  private SiteRenderer site(Path post) {
    return Blog.folderOf(post)
        .map(
            folder ->
                sites.computeIfAbsent(
                    folder.root(), root -> SiteRenderer.of(Blog.read(folder, clock), clock)))
        .orElseGet(() -> SiteRenderer.none(clock));
  }

  /** Whether Jekyll gives up at the front matter. */
  private boolean isStopped(PublishedPost edition, Path post, Text text, FrontMatter head) {
    Optional<Stop> stop = edition.post().flatMap(one -> one.stop());
    if (stop.isEmpty()) return false;
    boolean date = stop.get().kind() == Stop.Kind.DATE;
    int at = head.field(date ? "date" : "permalink").map(field -> field.keySpan().from()).orElse(0);
    String key = date ? "fate.bad-date.tip" : "fate.bad-permalink.tip";
    console.complain(post, text, at, console.words().say(key, stop.get().word()));
    return true;
  }

  /** Says once a run what is wrong with the files of data; whether it ends the build. */
  private boolean isDataBroken(Optional<Blog> blog) {
    if (blog.isEmpty()) return false;
    Path root = blog.get().folder().root();
    List<DataFileFault> faults = blog.get().dataFaults();
    if (dataSaid.add(root)) {
      for (DataFileFault fault : faults) {
        String sentence = console.words().say(fault.key(), fault.word());
        console.complain(root.resolve(fault.path()), fault.line(), sentence);
      }
    }
    return faults.stream().anyMatch(DataFileFault::endsBuild);
  }

  /** Says what is wrong with the Liquid; whether it ends the build. */
  private boolean isAborted(
      List<Fault> faults, Path post, Optional<Blog> blog, Text text, int start) {
    for (Fault fault : faults) {
      String sentence = console.say(fault.problem().key(), fault.problem().args());
      if (fault.file().isEmpty()) {
        console.complain(post, text, start + fault.problem().span().from(), sentence);
      } else {
        Path root = blog.map(one -> one.folder().root()).orElse(post);
        console.complain(root.resolve(fault.file()), fault.line(), sentence);
      }
    }
    return faults.stream().anyMatch(Fault::abortsBuild);
  }

  /** Whether {@code result} is a saved page; says why when it is not. */
  private boolean told(Path post, SaveResult result) {
    switch (result) {
      case SaveResult.Saved saved -> {
        return true;
      }
      case SaveResult.Exists exists ->
          console.complain(post, 0, console.words().say("app.render.exists", exists.path()));
      case SaveResult.ChangedOnDisk theirs ->
          console.complain(post, 0, console.words().say("app.set.changed"));
      case SaveResult.Unencodable it -> {
        String name = FileEncoding.name(it.charset());
        String why = console.words().say("app.set.unencodable", it.character(), name);
        console.complain(post, 0, why);
      }
      case SaveResult.Failed failed ->
          console.complain(post, 0, console.say(failed.key(), failed.args()));
    }
    return false;
  }
}
