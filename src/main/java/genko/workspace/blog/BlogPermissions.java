package genko.workspace.blog;

import genko.storage.files.SettingsFile;
import java.util.ArrayList;
import java.util.List;

/** What the writer lets the pages of some blogs do; the others may do nothing of it. */
@SettingsFile("blog-leave")
public record BlogPermissions(List<Leave> blogs) {
  /**
   * One blog by its folder: whether its images on the web are fetched, its scripts run, and what
   * its own server serves is shown.
   */
  public record Leave(String folder, boolean images, boolean scripts, boolean server) {
    public Leave(String folder, boolean images, boolean scripts) {
      this(folder, images, scripts, false);
    }

    public Leave {
      if (folder == null) throw new IllegalArgumentException("no folder");
    }
  }

  public BlogPermissions {
    if (blogs == null) throw new IllegalArgumentException("no list");
    blogs = List.copyOf(blogs);
  }

  public static final BlogPermissions NONE = new BlogPermissions(List.of());

  /** What the blog in {@code folder} may do. */
  public Leave of(String folder) {
    return blogs.stream()
        .filter(one -> one.folder().equals(folder))
        .findFirst()
        .orElse(new Leave(folder, false, false));
  }

  public BlogPermissions with(Leave next) {
    List<Leave> others = new ArrayList<>(blogs);
    others.removeIf(one -> one.folder().equals(next.folder()));
    if (next.images() || next.scripts() || next.server()) others.add(next);
    return new BlogPermissions(others);
  }
}
