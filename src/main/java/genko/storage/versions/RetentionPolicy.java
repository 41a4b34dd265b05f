package genko.storage.versions;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Works out which versions and texts go. Reaches no disk: it is told what lies there. */
final class RetentionPolicy {
  private final Instant limit;
  private final List<Kept> versions = new ArrayList<>();
  private final Map<String, Long> sizes = new HashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();
  private final Map<Path, Integer> left = new HashMap<>();

  /** A version in the folder of its strand; the newest of a post stays where there is a choice. */
  private record Kept(Path own, Version version, boolean newest, boolean untitled) {}

  /** What is from before {@code limit} is old. */
  RetentionPolicy(Instant limit) {
    this.limit = limit;
  }

  /** Tells what is in the folder of a strand. */
  void add(Path own, List<String> names, boolean untitled) {
    List<Version> found = new ArrayList<>();
    for (String name : names) Version.of(name).ifPresent(found::add);
    found.sort(Comparator.comparing(Version::at).reversed());
    for (Version version : found) {
      versions.add(new Kept(own, version, version.equals(found.getFirst()), untitled));
      uses.merge(version.text(), 1, Integer::sum);
    }
    left.put(own, found.size());
  }

  /** Tells that there is a text, which takes so many bytes. */
  void addText(String sum, long bytes) {
    sizes.put(sum, bytes);
  }

  /** The files of the versions that go, so that all texts fit into {@code cap}. */
  List<Path> outlived(long cap) {
    versions.sort(Comparator.comparing(kept -> kept.version().at()));
    List<Path> going = new ArrayList<>();
    Set<Kept> gone = new HashSet<>();
    for (Kept kept : versions) {
      boolean old = kept.version().at().isBefore(limit);
      // A version without its text says nothing.
      boolean hollow = !sizes.containsKey(kept.version().text());
      if (hollow || old && (!kept.newest() || kept.untitled())) {
        drop(kept, going);
        gone.add(kept);
      }
    }
    long sum =
        sizes.entrySet().stream()
            .filter(text -> uses.getOrDefault(text.getKey(), 0) > 0)
            .mapToLong(Map.Entry::getValue)
            .sum();
    for (Kept kept : versions) {
      if (sum <= cap) break;
      if (kept.newest() || gone.contains(kept)) continue;
      drop(kept, going);
      String text = kept.version().text();
      if (uses.getOrDefault(text, 0) == 0) sum -= sizes.getOrDefault(text, 0L);
    }
    return going;
  }

  private void drop(Kept kept, List<Path> going) {
    going.add(kept.own().resolve(kept.version().name()));
    uses.merge(kept.version().text(), -1, Integer::sum);
    left.merge(kept.own(), -1, Integer::sum);
  }

  /** The texts that no version names, after {@link #outlived}. */
  List<String> unnamed() {
    return sizes.keySet().stream().filter(text -> uses.getOrDefault(text, 0) == 0).toList();
  }

  /** The folders without a version, after {@link #outlived}. */
  List<Path> empty() {
    return left.entrySet().stream()
        .filter(entry -> entry.getValue() == 0)
        .map(Map.Entry::getKey)
        .toList();
  }
}
