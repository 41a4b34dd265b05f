package genko.app;

import genko.jekyll.sass.Sass;
import genko.storage.files.Disk;
import genko.storage.files.FileEncoding;
import genko.storage.files.FileSet;
import genko.storage.files.OutputFolder;
import genko.storage.files.PostFiles;
import genko.storage.files.SaveResult;
import genko.storage.files.StateFolder;
import genko.text.Text;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
  /** What can be made again need not outlive a power cut. */
  private static final Disk DISK = Disk.UNSYNCED;

  private final Console console;
  private final Clock clock;
  private final PostFiles files = new PostFiles(DISK, StateFolder.here().backups());

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "${bundle:app.help.show.files}")
  private List<String> arguments;

  @Option(names = "--body", description = "${bundle:app.help.render.body}")
  private boolean body;

  @Option(names = "--out", paramLabel = "DIR", description = "${bundle:app.help.render.out}")
  private @Nullable String out;

  RenderCommand(Console console, Clock clock) {
    this(console, clock, new ArrayList<>());
  }

  /** One that was given {@code files} and nothing else. */
  RenderCommand(Console console, Clock clock, List<String> files) {
    this.console = console;
    this.clock = clock;
    this.arguments = files;
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
    return each(
        posts,
        (post, page) -> {
          console.out().print(page);
          return true;
        });
  }

  /** Has every page made and taken by {@code taker}, in order; 1 when one of them went wrong. */
  private int each(List<Path> posts, BiPredicate<Path, String> taker) {
    int exit = 0;
    try (ReadBlogs blogs = new ReadBlogs(clock, new Sass(StateFolder.here().tools()));
        PageRun run =
            new PageRun(posts, () -> new PageMaker(blogs, console.words(), files, clock, body))) {
      for (Path post : posts) {
        PageMaker.Made made = run.next();
        made.complaints().forEach(said -> said.accept(console));
        boolean done = made.page().isPresent() && taker.test(post, made.page().get());
        if (!done) exit = 1;
      }
    }
    return exit;
  }

  private int write(List<Path> posts, String out, Path folder) {
    Map<String, Path> sources = new HashMap<>();
    FileSet all = new FileSet(DISK, posts);
    for (Path post : posts) {
      Path other = sources.putIfAbsent(name(post), post);
      if (other != null) throw misuse("app.set.same-name", other, post);
      Optional<Path> source = all.same(folder.resolve(name(post)));
      if (source.isPresent()) throw misuse("app.set.is-source", source.get(), out);
    }
    var refused = files.createFolder(folder);
    if (refused.isPresent()) {
      console.complain(folder, 0, console.say(refused.get().key(), refused.get().args()));
      return 1;
    }
    OutputFolder made = new OutputFolder(files, DISK, folder);
    return each(posts, (post, page) -> told(post, made.write(name(post), Text.of(page))));
  }

  private static String name(Path post) {
    String name = post.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return (dot > 0 ? name.substring(0, dot) : name) + ".html";
  }

  private RuntimeException misuse(String key, Object... args) {
    return Misuse.of(spec, console.words().say(key, args));
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
