package genko.ui.audit;

import genko.async.ReportedProgress;
import genko.workspace.Workspace;
import genko.workspace.audit.FieldRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a field of the posts that were chosen, or of all posts of the blog. Lives on
 * the owner's thread, and knows no screen.
 */
public final class FieldModel {
  private final Workspace workspace;
  private final AuditTasks tasks;
  private final ReviewModel review;
  private final Runnable observer;
  private boolean on;
  private List<Path> posts = List.of();
  private @Nullable ReportedProgress progress;
  private boolean failed;

  /**
   * @param review shows what would be changed
   * @param observer hears of everything that there is to show
   */
  public FieldModel(Workspace workspace, AuditTasks tasks, ReviewModel review, Runnable observer) {
    this.workspace = workspace;
    this.tasks = tasks;
    this.review = review;
    this.observer = observer;
  }

  /** Asks what is to become of {@code chosen}; of all posts of the blog where there are none. */
  public void open(List<Path> chosen) {
    posts = List.copyOf(chosen);
    on = true;
    failed = false;
    observer.run();
  }

  /** Asks no more. */
  public void close() {
    on = false;
    if (progress != null) progress.stop();
    observer.run();
  }

  public boolean isOn() {
    return on;
  }

  /** How many posts were chosen; 0 where all are meant. */
  public int chosen() {
    return posts.size();
  }

  /** Whether what would be changed is being put together. */
  public boolean isBusy() {
    return progress != null;
  }

  /** Whether the blog could not be read. */
  public boolean isFailed() {
    return failed;
  }

  /** Puts together what {@code request} changes, called {@code label}. */
  public void propose(FieldRequest request, String label) {
    if (isBusy() || !request.isWhole()) return;
    Optional<Path> place = posts.stream().findFirst().or(workspace::place);
    failed = place.isEmpty();
    if (place.isPresent()) {
      ReportedProgress started = new ReportedProgress(tasks.working(), step -> {});
      progress = started;
      tasks.change(
          place.get(),
          posts,
          request,
          workspace.unsaved(),
          started,
          found -> {
            progress = null;
            found.ifPresent(some -> review.show(some.called(label)));
            observer.run();
          },
          () -> {
            progress = null;
            failed = true;
            observer.run();
          });
    }
    observer.run();
  }
}
