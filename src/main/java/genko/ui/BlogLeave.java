package genko.ui;

import java.util.ArrayList;
import java.util.List;

/** What the writer lets the pages of some blogs do; the others may do nothing of it. */
record BlogLeave(List<Leave> blogs) {
  /** One blog by its folder: whether its images on the web are fetched, and its scripts run. */
  record Leave(String folder, boolean images, boolean scripts) {
    Leave {
      if (folder == null) throw new IllegalArgumentException("no folder");
    }
  }

  BlogLeave {
    if (blogs == null) throw new IllegalArgumentException("no list");
    blogs = List.copyOf(blogs);
  }

  static final BlogLeave NONE = new BlogLeave(List.of());

  /** What the blog in {@code folder} may do. */
  Leave of(String folder) {
    return blogs.stream()
        .filter(one -> one.folder().equals(folder))
        .findFirst()
        .orElse(new Leave(folder, false, false));
  }

  BlogLeave with(Leave next) {
    List<Leave> others = new ArrayList<>(blogs);
    others.removeIf(one -> one.folder().equals(next.folder()));
    if (next.images() || next.scripts()) others.add(next);
    return new BlogLeave(others);
  }
}
