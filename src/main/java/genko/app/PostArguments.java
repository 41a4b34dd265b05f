package genko.app;

import genko.workspace.audit.AuditScope;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The posts that the arguments of a command name: files, and folders with posts in them. */
record PostArguments(Console console, Clock clock) {
  /** The folders as they are named, then the files by their blogs; empty when one is not there. */
  Optional<List<AuditScope>> scopes(List<String> arguments) {
    List<AuditScope> scopes = new ArrayList<>();
    List<Path> posts = new ArrayList<>();
    for (String argument : arguments) {
      Optional<Path> path = console.path(argument);
      if (path.isEmpty()) return Optional.empty();
      if (!path.get().toFile().isDirectory()) {
        posts.add(path.get());
        continue;
      }
      try {
        AuditScope scope = AuditScope.ofFolder(path.get(), clock);
        if (scope.posts().isEmpty()) {
          console.complain(path.get(), 0, console.words().say("app.check.no-posts"));
        }
        scopes.add(scope);
      } catch (IOException refused) {
        console.complain(path.get(), 0, console.words().say("app.check.no-folder"));
        return Optional.empty();
      }
    }
    scopes.addAll(AuditScope.ofFiles(posts, clock));
    return Optional.of(scopes);
  }
}
