package genko.ui.search;

import genko.async.TaskRunner;

/**
 * Where the work of a search is done.
 *
 * @param searching looks through a blog; one worker
 * @param indexing has the index follow the blog; another worker, so that no search waits for it
 * @param reading reads the lines of posts; as many workers as are wanted
 */
public record SearchLanes(TaskRunner searching, TaskRunner indexing, TaskRunner reading) {}
