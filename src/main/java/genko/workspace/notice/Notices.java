package genko.workspace.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The notices that stand above one post, or above all of them for the program: one a topic, the
 * newest last. Lives on one thread.
 */
public final class Notices {
  private final List<Notice> shown = new ArrayList<>();
  private final List<Runnable> observers = new ArrayList<>();

  /** Shows {@code notice} in the place of one of the same topic. */
  public void show(Notice notice) {
    shown.removeIf(one -> one.topic().equals(notice.topic()));
    shown.add(notice);
    tell();
  }

  /** Says nothing about {@code topic} any more. */
  public void dismiss(String topic) {
    if (shown.removeIf(one -> one.topic().equals(topic))) tell();
  }

  public List<Notice> all() {
    return List.copyOf(shown);
  }

  /** What is said about {@code topic}. */
  public Optional<Notice> about(String topic) {
    return shown.stream().filter(one -> one.topic().equals(topic)).findFirst();
  }

  /** Calls {@code observer} after each change. */
  public void observe(Runnable observer) {
    observers.add(observer);
  }

  private void tell() {
    List.copyOf(observers).forEach(Runnable::run);
  }
}
