package genko.workspace.lifecycle;

import genko.blog.PlacedPost;
import genko.storage.files.BlogFolder;
import genko.workspace.library.PostFolder;
import java.nio.file.Path;
import java.util.List;

/**
 * What on the disk is a post's alone: its file, or the folder around an {@code index.md} that holds
 * no other post. Its names are read from the disk.
 *
 * @param isFolder whether it is the folder
 */
record OwnFolder(PostFolder blog, PlacedPost post, boolean isFolder) {
  static OwnFolder of(PostFolder blog, PlacedPost post) {
    boolean index = post.name().matches("index(?:\\.[a-z]{2}(?:-[a-z]{2})?)?\\.[a-z]+");
    boolean inside =
        post.folder().contains("/")
            && !blog.site().postFolders().contains(post.folder())
            && !blog.site().places().home().equals(post.folder());
    return new OwnFolder(blog, post, index && inside && isAlone(blog, post.folder()));
  }

  private static boolean isAlone(PostFolder blog, String folder) {
    BlogFolder root = BlogFolder.at(blog.root());
    for (BlogFolder.Entry entry : root.list(folder)) {
      boolean post = isPost(entry) && !entry.name().startsWith("index.");
      boolean posts =
          entry.isFolder()
              && root.list(folder + "/" + entry.name()).stream().anyMatch(OwnFolder::isPost);
      if (post || posts) return false;
    }
    return true;
  }

  private static boolean isPost(BlogFolder.Entry entry) {
    return !entry.isFolder() && entry.name().matches("(?i).*\\.(?:md|markdown)");
  }

  /** The file or folder itself. */
  Path unit() {
    return blog.file(isFolder ? post.folder() : post.path());
  }

  /** What it is called. */
  String name() {
    return isFolder ? post.folder().substring(post.folder().lastIndexOf('/') + 1) : post.name();
  }

  /** The folder that it lies in, from the blog's root. */
  String folder() {
    String path = isFolder ? post.folder() : post.path();
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /** The names of all that lies in {@code folder}. */
  List<String> beside(String folder) {
    return BlogFolder.at(blog.root()).list(folder).stream().map(BlogFolder.Entry::name).toList();
  }
}
