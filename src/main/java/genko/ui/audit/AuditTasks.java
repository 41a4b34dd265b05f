package genko.ui.audit;

import genko.async.ReportedProgress;
import genko.async.TaskRunner;
import genko.storage.files.PostFiles;
import genko.storage.files.SaveResult.Failed;
import genko.text.Text;
import genko.words.Words;
import genko.workspace.audit.AuditScope;
import genko.workspace.audit.BlogAudit;
import genko.workspace.audit.BlogFix;
import genko.workspace.audit.FieldRequest;
import genko.workspace.audit.FindingGroup;
import genko.workspace.audit.FixKinds;
import genko.workspace.audit.OwnSpelling;
import genko.workspace.audit.PostWatch;
import genko.workspace.library.PostFolder;
import genko.workspace.spelling.Spelling;
import genko.workspace.step.PostFix;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * The work of looking through blogs, on a worker, one thing after the other. Each tells how far it
 * is, and stops when its owner wants no more of it.
 *
 * @param working has one worker
 */
public record AuditTasks(
    PostFiles files, Clock clock, Words words, Optional<Spelling> spelling, TaskRunner working) {
  /** What looking through a blog came to. */
  public sealed interface Outcome {
    /** The writer is in no blog. */
    record NoBlog() implements Outcome {}

    /** The folder of the blog cannot be read. */
    record Unreadable() implements Outcome {}

    /** It was stopped. */
    record Stopped() implements Outcome {}

    /**
     * All of it was looked through.
     *
     * @param audit what can look again
     * @param groups the findings by their kinds
     * @param watch sees what others change from then on
     */
    record Checked(
        BlogAudit audit, BlogAudit.Result result, List<FindingGroup> groups, PostWatch watch)
        implements Outcome {}
  }

  /** Looks through the blog of {@code post}, of whose posts {@code unsaved} are open. */
  void check(
      Path post,
      Map<Path, Text> unsaved,
      ReportedProgress progress,
      Consumer<Outcome> taker,
      Runnable onFailed) {
    run(
        () -> {
          Optional<PostFolder> folder = PostFolder.ofPost(post, clock);
          if (folder.isEmpty()) return new Outcome.NoBlog();
          AuditScope scope;
          PostWatch watch;
          try {
            watch = PostWatch.begin(folder.get(), files);
            scope = AuditScope.ofFolder(folder.get().root(), clock);
          } catch (IOException _) {
            return new Outcome.Unreadable();
          }
          BlogAudit audit = BlogAudit.of(scope, files, clock, words, spelling);
          audit.setUnsaved(unsaved);
          Optional<BlogAudit.Result> found = audit.run(progress);
          if (found.isEmpty()) {
            watch.close();
            return new Outcome.Stopped();
          }
          return checked(audit, found.get(), watch);
        },
        taker,
        onFailed);
  }

  private static Outcome checked(BlogAudit audit, BlogAudit.Result found, PostWatch watch) {
    return new Outcome.Checked(audit, found, FindingGroup.of(found.findings()), watch);
  }

  /** Which posts others have changed since {@code before}; none where that cannot be seen. */
  void follow(Outcome.Checked before, Consumer<Set<String>> taker, Runnable onEnd) {
    working
        .task(() -> before.watch().changed(before.result()))
        .onSuccess(taker)
        .onFailure(gone -> taker.accept(Set.of()))
        .onEnd(onEnd)
        .start();
  }

  /** Looks at the posts at {@code paths} again. */
  void again(
      Outcome.Checked before,
      Set<String> paths,
      Map<Path, Text> unsaved,
      Consumer<Outcome> taker,
      Runnable onFailed) {
    run(
        () -> {
          before.audit().setUnsaved(unsaved);
          return checked(
              before.audit(), before.audit().again(before.result(), paths), before.watch());
        },
        taker,
        onFailed);
  }

  /** Makes {@code word} one of the writer's own in the blog in {@code root}. */
  void own(
      Path root,
      OwnSpelling list,
      String word,
      Consumer<Optional<Failed>> taker,
      Runnable onFailed) {
    run(() -> list.write(root, files, word), taker, onFailed);
  }

  /** What would be mended of {@code kinds}; {@code taker} gets nothing when it was stopped. */
  void propose(
      Outcome.Checked found,
      FixKinds kinds,
      Map<Path, Text> unsaved,
      ReportedProgress progress,
      Consumer<Optional<List<PostFix>>> taker,
      Runnable onFailed) {
    run(
        () -> {
          found.audit().setUnsaved(unsaved);
          return new BlogFix(found.audit(), kinds).propose(found.result(), progress);
        },
        taker,
        onFailed);
  }

  /** What would be changed. */
  record Changes(Path root, FieldRequest.Proposed proposed) {
    ReviewModel.Proposal called(String label) {
      return new ReviewModel.Proposal(root, label, proposed.fixes(), true, proposed.refused());
    }
  }

  /**
   * What {@code request} would change in {@code posts}, or in all of the blog of {@code post} where
   * there are none; {@code taker} gets nothing when it was stopped.
   */
  void change(
      Path post,
      List<Path> posts,
      FieldRequest request,
      Map<Path, Text> unsaved,
      ReportedProgress progress,
      Consumer<Optional<Changes>> taker,
      Runnable onFailed) {
    run(
        () -> {
          Optional<AuditScope> scope = scope(post, posts);
          if (scope.isEmpty()) return Optional.<Changes>empty();
          Path root = scope.get().folder().root();
          return request
              .propose(scope.get(), files, unsaved, progress)
              .map(found -> new Changes(root, found));
        },
        taker,
        onFailed);
  }

  private Optional<AuditScope> scope(Path post, List<Path> posts) throws IOException {
    if (!posts.isEmpty()) return AuditScope.ofFiles(posts, clock).stream().findFirst();
    Optional<PostFolder> folder = PostFolder.ofPost(post, clock);
    if (folder.isEmpty()) return Optional.empty();
    return Optional.of(AuditScope.ofFolder(folder.get().root(), clock));
  }

  private <R> void run(Callable<R> work, Consumer<R> taker, Runnable onFailed) {
    working
        .task(work)
        .onSuccess(taker)
        .onFailure(
            cause -> {
              onFailed.run();
              working.onUnhandled().accept(cause);
            })
        .start();
  }
}
