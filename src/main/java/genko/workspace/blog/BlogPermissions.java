package genko.workspace.blog;

import genko.storage.files.SettingsFile;
import java.util.ArrayList;
import java.util.List;

/** What the writer lets some blogs do; the others may do nothing of it. */
@SettingsFile("blog-leave")
public record BlogPermissions(List<Leave> blogs) {
  /**
   * One blog by its folder: whether its images on the web are fetched, its scripts run, and what
   * its own server serves is shown.
   *
   * @param linters the commands that may run to look posts through, a line each; "" for none
   * @param refused those that the writer was asked about and does not want
   */
  public record Leave(
      String folder,
      boolean images,
      boolean scripts,
      boolean server,
      String linters,
      String refused) {
    public Leave(String folder, boolean images, boolean scripts) {
      this(folder, images, scripts, false, "", "");
    }

    public Leave {
      if (folder == null) throw new IllegalArgumentException("no folder");
      // Files that were written before there were linters say nothing of them.
      if (linters == null) linters = "";
      if (refused == null) refused = "";
    }

    public Leave withImages(boolean may) {
      return new Leave(folder, may, scripts, server, linters, refused);
    }

    public Leave withScripts(boolean may) {
      return new Leave(folder, images, may, server, linters, refused);
    }

    public Leave withServer(boolean may) {
      return new Leave(folder, images, scripts, may, linters, refused);
    }

    public Leave withLinters(String may, String mayNot) {
      return new Leave(folder, images, scripts, server, may, mayNot);
    }

    private boolean isUsual() {
      return !images && !scripts && !server && linters.isEmpty() && refused.isEmpty();
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
    if (!next.isUsual()) others.add(next);
    return new BlogPermissions(others);
  }
}
