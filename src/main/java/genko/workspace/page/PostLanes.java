package genko.workspace.page;

import genko.async.TaskRunner;

/**
 * Where an open post is worked on. What colours the text has a worker to itself, because it is seen
 * at every key: no outline, page or check holds it up, however long that takes.
 *
 * @param colours reads the text and finds its colours
 * @param outline finds the headings
 * @param page prints the page
 * @param diagnostics looks for problems; the same thread as that of the pages, because both ask the
 *     blog for values that it makes when they are first asked for, one thread at a time
 */
public record PostLanes(
    TaskRunner colours, TaskRunner outline, TaskRunner page, TaskRunner diagnostics) {
  /**
   * Colours by {@code colours}, the outline by {@code outline}, and in turn by {@code blogs} what
   * asks the blog.
   */
  public static PostLanes of(TaskRunner colours, TaskRunner outline, TaskRunner blogs) {
    return new PostLanes(colours, outline, blogs, blogs);
  }
}
