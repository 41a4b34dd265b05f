package genko.app;

import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.storage.files.StateFolder;
import genko.workspace.audit.AuditScope;
import genko.workspace.audit.ItemRename;
import genko.workspace.step.PostFix;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code genko tags}: the tags of many posts, counted, or given other names. */
@Command(
    name = "tags",
    resourceBundle = "genko.messages",
    description = "${bundle:app.help.tags}",
    footer = "${bundle:app.help.tags.rules}",
    sortOptions = false)
final class TagsCommand implements Callable<Integer> {
  private final Console console;
  private final Clock clock;
  private final PostFiles files = new PostFiles(Disk.REAL, StateFolder.here().backups());

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "${bundle:app.help.tags.paths}")
  private List<String> arguments = new ArrayList<>();

  @Option(
      names = "--rename",
      paramLabel = "OLD=NEW",
      description = "${bundle:app.help.tags.rename}")
  private List<String> renames = new ArrayList<>();

  @Option(names = "--field", paramLabel = "FIELD", description = "${bundle:app.help.tags.field}")
  private String field = "tags";

  @Option(names = "--dry-run", description = "${bundle:app.help.tags.dry}")
  private boolean dry;

  TagsCommand(Console console, Clock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    if (!ItemRename.FIELDS.contains(field)) throw misuse("app.tags.field", field);
    Map<String, String> names = new HashMap<>();
    for (String rename : renames) {
      int equals = rename.indexOf('=');
      String old = equals < 0 ? "" : rename.substring(0, equals).strip();
      String fresh = rename.substring(equals + 1).strip();
      if (old.isEmpty() || fresh.isEmpty()) throw misuse("app.tags.no-pair", rename);
      names.put(old, fresh);
    }
    Optional<List<AuditScope>> scopes = new PostArguments(console, clock).scopes(arguments);
    if (scopes.isEmpty()) return 1;
    return names.isEmpty() ? count(scopes.get()) : rename(scopes.get(), names);
  }

  private RuntimeException misuse(String key, Object... args) {
    return Misuse.of(spec, console.words().say(key, args));
  }

  private int count(List<AuditScope> scopes) {
    SortedMap<String, Integer> all = new TreeMap<>();
    for (AuditScope scope : scopes) {
      ItemRename.counts(field, scope, files)
          .forEach((item, count) -> all.merge(item, count, Integer::sum));
    }
    all.forEach((item, count) -> console.out().println(count + "\t" + item));
    return 0;
  }

  private int rename(List<AuditScope> scopes, Map<String, String> names) {
    int exit = 0;
    PostMending mending = new PostMending(console, files, clock, dry);
    for (AuditScope scope : scopes) {
      List<PostFix> fixes = new ItemRename(field, names).propose(scope, files);
      Path root = scope.folder().root();
      if (!mending.mend(root, fixes, "genko tags --rename")) exit = 1;
    }
    return exit;
  }
}
