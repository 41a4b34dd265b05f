package genko.app;

import genko.frontmatter.FieldEdit;
import genko.frontmatter.FrontMatter;
import genko.storage.files.Disk;
import genko.storage.files.FileEncoding;
import genko.storage.files.FileSet;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.storage.files.SaveResult;
import genko.storage.files.StateFolder;
import genko.text.Problem;
import genko.text.Text;
import genko.workspace.step.FieldChange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code genko set}: what the form does to a field, done to many posts from the command line. */
@Command(
    name = "set",
    resourceBundle = "genko.messages",
    description = "${bundle:app.help.set}",
    customSynopsis = "genko set KEY=VALUE... [--remove KEY] [--force] [--out DIR] FILE...",
    footer = "${bundle:app.help.set.rules}",
    sortOptions = false)
final class SetCommand implements Callable<Integer> {
  private final Console console;
  private final PostFiles files = new PostFiles(Disk.REAL, StateFolder.here().backups());

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "KEY=VALUE... FILE",
      arity = "1..*",
      hideParamSyntax = true,
      description = "${bundle:app.help.set.arguments}")
  private List<String> arguments = new ArrayList<>();

  @Option(names = "--set", paramLabel = "KEY=VALUE", description = "${bundle:app.help.set.set}")
  private List<String> pairs = new ArrayList<>();

  @Option(names = "--text", paramLabel = "KEY=VALUE", description = "${bundle:app.help.set.text}")
  private List<String> texts = new ArrayList<>();

  @Option(names = "--remove", paramLabel = "KEY", description = "${bundle:app.help.set.remove}")
  private List<String> removed = new ArrayList<>();

  @Option(names = "--force", description = "${bundle:app.help.set.force}")
  private boolean force;

  @Option(names = "--out", paramLabel = "DIR", description = "${bundle:app.help.set.out}")
  private @Nullable String out;

  SetCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<FieldChange> wishes = new ArrayList<>();
    int from = 0;
    while (from < arguments.size() && FieldChange.isWish(arguments.get(from))) {
      wishes.add(wish(arguments.get(from++)));
    }
    for (String pair : pairs) wishes.add(wish(pair));
    for (String text : texts) {
      wishes.add(FieldChange.parseText(text).orElseThrow(() -> misuse("app.set.no-pair", text)));
    }
    for (String key : removed) wishes.add(new FieldChange.Removes(key));
    if (wishes.isEmpty()) throw misuse("app.set.no-wish");
    if (from == arguments.size()) throw misuse("app.set.no-file");
    List<Path> posts = new ArrayList<>();
    for (String argument : arguments.subList(from, arguments.size())) {
      Optional<Path> path = console.path(argument);
      if (path.isEmpty()) return 1;
      posts.add(path.get());
    }
    return out == null ? inPlace(wishes, posts) : into(out, wishes, posts);
  }

  private FieldChange wish(String argument) {
    return FieldChange.parse(argument).orElseThrow(() -> misuse("app.set.no-pair", argument));
  }

  private RuntimeException misuse(String key, Object... args) {
    return Misuse.of(spec, console.words().say(key, args));
  }

  private int inPlace(List<FieldChange> wishes, List<Path> posts) {
    int exit = 0;
    for (Path post : posts) {
      Optional<Changed> changed = change(wishes, post);
      boolean saved =
          changed.isPresent()
              && told(post, changed.get(), files.save(changed.get().was(), changed.get().text()));
      if (!saved) exit = 1;
    }
    return exit;
  }

  private int into(String out, List<FieldChange> wishes, List<Path> posts) {
    Optional<Path> folder = console.path(out);
    if (folder.isEmpty()) return 1;
    Map<Path, Path> sources = new HashMap<>();
    FileSet all = new FileSet(Disk.REAL, posts);
    for (Path post : posts) {
      Path target = folder.get().resolve(post.getFileName());
      Path other = sources.putIfAbsent(target, post);
      if (other != null) throw misuse("app.set.same-name", other, post);
      Optional<Path> source = all.same(target);
      if (source.isPresent()) throw misuse("app.set.is-source", source.get(), out);
    }
    var refused = files.createFolder(folder.get());
    if (refused.isPresent()) {
      console.complain(folder.get(), 0, console.say(refused.get().key(), refused.get().args()));
      return 1;
    }
    int exit = 0;
    for (Path post : posts) {
      Optional<Changed> changed = change(wishes, post);
      Path target = folder.get().resolve(post.getFileName());
      boolean saved =
          changed.isPresent()
              && told(
                  post,
                  changed.get(),
                  files.saveOver(target, changed.get().text(), changed.get().was().encoding()));
      if (!saved) exit = 1;
    }
    return exit;
  }

  /** The text of {@code post} with every wish fulfilled; says why when that cannot be. */
  private Optional<Changed> change(List<FieldChange> wishes, Path post) {
    if (!(files.open(post) instanceof Opened opened)) {
      console.complain(files.open(post));
      return Optional.empty();
    }
    Text text = opened.text();
    for (FieldChange wish : wishes) {
      FrontMatter head = FrontMatter.of(text);
      FieldEdit edit = wish.edit(head);
      Optional<Problem> objection = force ? Optional.empty() : wish.objection(head);
      if (edit instanceof FieldEdit.Refused refused) {
        return refuse(post, text, wish, refused.reason(), "app.set.refused");
      }
      // What the post says already is left as it is, whatever is to be said against it.
      if (objection.isPresent() && !edit.changes().isEmpty()) {
        return refuse(post, text, wish, objection.get(), "app.set.forbidden");
      }
      text = edit.changes().apply(text);
    }
    return Optional.of(new Changed(opened, text));
  }

  private Optional<Changed> refuse(
      Path post, Text text, FieldChange wish, Problem reason, String sentence) {
    String why = console.say(reason.key(), reason.args());
    String said = console.words().say(sentence, wish.key(), why);
    console.complain(post, text, reason.span().from(), said);
    return Optional.empty();
  }

  /** Whether {@code result} is a saved post; says why when it is not. */
  private boolean told(Path post, Changed changed, SaveResult result) {
    switch (result) {
      case SaveResult.Saved saved -> {
        return true;
      }
      case SaveResult.ChangedOnDisk theirs ->
          console.complain(post, 0, console.words().say("app.set.changed"));
      case SaveResult.Exists exists ->
          console.complain(post, 0, console.words().say("app.set.exists", exists.path()));
      case SaveResult.Unencodable it -> {
        String name = FileEncoding.name(it.charset());
        String why = console.words().say("app.set.unencodable", it.character(), name);
        console.complain(post, changed.text(), it.offset(), why);
      }
      case SaveResult.Failed failed ->
          console.complain(post, 0, console.say(failed.key(), failed.args()));
    }
    return false;
  }

  private record Changed(Opened was, Text text) {}
}
