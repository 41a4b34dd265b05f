package genko.app;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * The pages of many posts, made side by side and given out in the order of the posts. Only a few
 * are made ahead of the one that is taken next, so that many posts need no more memory than some.
 */
final class PageRun implements AutoCloseable {
  private static final int MOST_THREADS = 4;
  private static final int AHEAD = 3;

  /** As deep as the first thread of a program: brackets may nest. */
  private static final long STACK = 8L << 20;

  private final Iterator<Path> posts;
  private final int ahead;
  private final BlockingQueue<PageMaker> idle;
  private final ExecutorService threads;
  private final Queue<CompletableFuture<PageMaker.Made>> begun = new ArrayDeque<>();

  /** The pages of {@code posts}; each of the {@code makers} serves one thread. */
  PageRun(List<Path> posts, Supplier<PageMaker> makers) {
    int cores = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    int count = Math.clamp(posts.size(), 1, cores);
    this.posts = posts.iterator();
    this.ahead = count * AHEAD;
    this.idle = new ArrayBlockingQueue<>(count);
    for (int at = 0; at < count; at++) idle.add(makers.get());
    this.threads =
        Executors.newFixedThreadPool(count, task -> new Thread(null, task, "render", STACK));
  }

  /** What becomes of the next post. */
  PageMaker.Made next() {
    while (begun.size() < ahead && posts.hasNext()) {
      Path post = posts.next();
      begun.add(CompletableFuture.supplyAsync(() -> make(post), threads));
    }
    try {
      return begun.remove().join();
    } catch (CompletionException thrown) {
      if (thrown.getCause() instanceof RuntimeException fault) throw fault;
      if (thrown.getCause() instanceof Error fault) throw fault;
      throw thrown;
    }
  }

  private PageMaker.Made make(Path post) {
    // There are as many of them as threads.
    PageMaker maker = idle.remove();
    try {
      return maker.make(post);
    } finally {
      idle.add(maker);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
