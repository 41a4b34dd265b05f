package genko.blog;

import java.util.List;

/** What an address that a post writes leads to, by the rules of its kind of blog; asks no disk. */
public sealed interface AddressTarget {
  /** What is elsewhere, or nobody can tell. */
  AddressTarget UNKNOWN = new Unknown();

  /** Nobody can tell. */
  record Unknown() implements AddressTarget {}

  /** One of these files, by their paths from the blog's root; the first that is there counts. */
  record Files(List<String> paths) implements AddressTarget {
    public Files {
      paths = List.copyOf(paths);
    }
  }

  /**
   * The kind shows nothing there, whatever lies on the disk: {@code key} and {@code args} say it.
   */
  record Refused(String key, List<Object> args) implements AddressTarget {}

  static AddressTarget files(String... paths) {
    return new Files(List.of(paths));
  }
}
