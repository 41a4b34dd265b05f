package genko.workspace.lint;

import genko.async.TaskRunner;
import genko.storage.files.BlogFolder;
import genko.storage.linter.Linter;
import genko.storage.linter.LinterCommand;
import genko.storage.linter.LinterResult;
import genko.text.Text;
import genko.workspace.blog.BlogPermissionStore;
import genko.workspace.blog.BlogPermissions;
import genko.workspace.blog.BlogPermissions.Leave;
import genko.workspace.lint.BlogLinters.Mistake;
import genko.workspace.lint.LinterFindings.Said;
import genko.workspace.lint.LinterFindings.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Runs the linters of blogs, each where the writer allowed exactly what would be run, one text at a
 * time. One that fails is not run again until the writer wants that. {@link #look} is for the one
 * worker of {@link #lane}; all else is the owner's thread's.
 */
public final class Linting {
  private final TaskRunner lane;
  private final Duration limit;
  private final List<Runnable> observers = new ArrayList<>();
  private final Set<String> told = new HashSet<>();
  private Optional<BlogPermissionStore> store = Optional.empty();

  /** Read by the worker. */
  private volatile BlogPermissions permissions = BlogPermissions.NONE;

  private final Map<Key, Running> running = new ConcurrentHashMap<>();
  private final Set<Key> halted = ConcurrentHashMap.newKeySet();
  private volatile boolean ended;

  private record Key(Path root, String linter) {}

  /** {@code linter} runs because the writer allowed {@code asked}. */
  private record Running(LinterCommand command, String asked, Linter linter) {
    boolean isFor(LinterCommand wanted, String allowed) {
      return command.equals(wanted) && asked.equals(allowed);
    }
  }

  /**
   * @param lane one worker, for whom a text may take as long as {@code limit} for each linter
   */
  public Linting(TaskRunner lane, Duration limit) {
    this.lane = lane;
    this.limit = limit;
  }

  /** Takes what the writer has allowed, and remembers there what they will. */
  public void setPermissions(BlogPermissionStore kept) {
    store = Optional.of(kept);
    take(kept.all());
  }

  private void take(BlogPermissions next) {
    permissions = next;
    stopForbidden();
    tell();
  }

  /** Where a text is looked through. */
  public TaskRunner lane() {
    return lane;
  }

  public Duration limit() {
    return limit;
  }

  /** Calls {@code observer} when texts are to be looked at anew, until the result is run. */
  public Runnable observe(Runnable observer) {
    observers.add(observer);
    return () -> observers.remove(observer);
  }

  private void tell() {
    List.copyOf(observers).forEach(Runnable::run);
  }

  /** Whether the writer has not been asked about {@code linters} yet; they are now. */
  public boolean isNews(Path root, BlogLinters linters) {
    return told.add(root + "\n" + linters.asked());
  }

  /** Whether the writer has not been told of {@code mistakes} yet; they are now. */
  public boolean isNews(Path root, List<Mistake> mistakes) {
    return !mistakes.isEmpty() && told.add(root + "\n" + mistakes);
  }

  /** Whether any linter of the blog in {@code root} may run. */
  public boolean isAllowed(Path root) {
    return !permissions.of(root.toString()).linters().isEmpty();
  }

  /** Lets {@code linters} run in {@code root}, as they are now. */
  void allow(Path root, BlogLinters linters) {
    halted.removeIf(key -> key.root.equals(root));
    keep(root, leave -> leave.withLinters(linters.asked(), ""));
  }

  /** Never asks about {@code linters} again. */
  void refuse(Path root, BlogLinters linters) {
    takeBack(root, linters.asked());
  }

  /** Lets no linter run in {@code root} any more; those that do are ended. */
  public void forbid(Path root) {
    Leave now = leave(root);
    takeBack(root, now.linters().isEmpty() ? now.refused() : now.linters());
  }

  /** What is taken back does not wait for the disk. */
  private void takeBack(Path root, String refused) {
    UnaryOperator<Leave> change = leave -> leave.withLinters("", refused);
    permissions = permissions.with(change.apply(permissions.of(root.toString())));
    stopForbidden();
    keep(root, change);
  }

  private void stopForbidden() {
    running.forEach(
        (key, one) -> {
          if (isAllowed(key.root, one.asked)) return;
          running.remove(key, one);
          one.linter.stop();
        });
  }

  /** Whether exactly {@code asked} may run in {@code root}. */
  boolean isAllowed(Path root, String asked) {
    return permissions.of(root.toString()).linters().equals(asked);
  }

  /** Runs those of {@code root} again that failed. */
  public void again(Path root) {
    halted.removeIf(key -> key.root.equals(root));
    tell();
  }

  /** Finds out which linters the blog in {@code root} has, and runs none. */
  public void survey(Path root, Consumer<BlogLinters> taker) {
    lane.task(() -> BlogLinters.of(BlogFolder.at(root))).onSuccess(taker).start();
  }

  private Leave leave(Path root) {
    return store.map(kept -> kept.of(root.toString())).orElse(permissions.of(root.toString()));
  }

  private void keep(Path root, UnaryOperator<Leave> change) {
    String folder = root.toString();
    if (store.isPresent()) store.get().allow(folder, change, this::take);
    else take(permissions.with(change.apply(permissions.of(folder))));
  }

  /** What the linters of the blog in {@code root} say of {@code text}. */
  public LinterFindings look(Path root, Path file, Text text) {
    BlogLinters linters = BlogLinters.of(BlogFolder.at(root));
    String asked = linters.asked();
    Leave leave = permissions.of(root.toString());
    if (ended) return LinterFindings.none(text);
    List<Mistake> mistakes = linters.mistakes();
    if (linters.isEmpty()) {
      return new LinterFindings(text, List.of(), List.of(), Optional.empty(), mistakes);
    }
    if (!leave.linters().equals(asked)) {
      boolean refused = leave.refused().equals(asked);
      Optional<BlogLinters> asking = refused ? Optional.empty() : Optional.of(linters);
      return new LinterFindings(text, List.of(), List.of(), asking, mistakes);
    }
    List<Said> said = new ArrayList<>();
    List<Trouble> troubles = new ArrayList<>();
    for (LinterCommand command : linters.commands()) {
      Key key = new Key(root, command.name());
      // What is forbidden meanwhile does not begin.
      if (!isAllowed(root, asked) || halted.contains(key)) continue;
      switch (linter(key, command, asked).look(file, text)) {
        case LinterResult.Said all ->
            all.messages().forEach(one -> said.add(new Said(command.name(), one)));
        case LinterResult.Failed failed -> {
          // One that was told to end is nobody's trouble.
          if (failed.reason() == LinterResult.Reason.STOPPED) continue;
          halted.add(key);
          troubles.add(new Trouble(command.name(), failed));
        }
      }
    }
    return new LinterFindings(text, said, troubles, Optional.empty(), mistakes);
  }

  private Linter linter(Key key, LinterCommand command, String asked) {
    Running last = running.get(key);
    if (last != null && last.isFor(command, asked)) return last.linter;
    if (last != null) last.linter.stop();
    Running next = new Running(command, asked, Linter.of(command, key.root, limit));
    running.put(key, next);
    // Since it was asked somebody may have ended everything, or taken this back.
    if (ended || !isAllowed(key.root, asked)) {
      running.remove(key, next);
      next.linter.stop();
    }
    return next.linter;
  }

  /** Ends all that runs, for good. */
  public void end() {
    ended = true;
    running.values().forEach(one -> one.linter.stop());
  }
}
