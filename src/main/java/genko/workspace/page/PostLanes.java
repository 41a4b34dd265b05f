package genko.workspace.page;

import genko.async.TaskRunner;

/**
 * Where an open post is worked on. What colours the text has a worker to itself, because it is seen
 * at every key: no outline, page or check holds it up, however long that takes.
 *
 * @param colours reads the text and finds its colours
 * @param outline finds the headings
 * @param page prints the page
 * @param diagnostics looks for problems; one thread for all posts, because the dictionary is
 */
public record PostLanes(
    TaskRunner colours, TaskRunner outline, TaskRunner page, TaskRunner diagnostics) {
  /** Colours by {@code colours}, and all else in turn by {@code others}. */
  public static PostLanes of(TaskRunner colours, TaskRunner others) {
    return new PostLanes(colours, others, others, others);
  }
}
