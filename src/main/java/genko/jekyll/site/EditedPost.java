package genko.jekyll.site;

import genko.frontmatter.FrontMatter;
import genko.frontmatter.Yaml;
import genko.text.Text;
import java.util.Optional;

/**
 * A file of a blog with the text that it has in an editor, which may be newer than the file's: what
 * follows from its front matter, which was read already. Each thing is found out when it is first
 * asked for, once, by whichever thread asks, and reaches no disk. A body that has changed since is
 * not seen.
 */
public final class EditedPost {
  private final Blog blog;
  private final String path;
  private final FrontMatter head;
  private final Lazy<BlogPost> document;
  private final Lazy<Optional<BlogPage>> page;
  private final Lazy<Blog> within;

  private EditedPost(Blog blog, String path, FrontMatter head, Text text) {
    this.blog = blog;
    this.path = path;
    this.head = head;
    document = new Lazy<>(() -> blog.document(path, values(), text));
    page = new Lazy<>(() -> blog.page(path, values(), text));
    within = new Lazy<>(() -> blog.with(document()));
  }

  /** The file at {@code path} of {@code blog} with {@code text}, whose front matter is given. */
  public static EditedPost of(Blog blog, String path, FrontMatter head, Text text) {
    return new EditedPost(blog, path, head, text);
  }

  /** The blog as it lies on the disk. */
  public Blog blog() {
    return blog;
  }

  /** The path from the blog's root. */
  public String path() {
    return path;
  }

  public FrontMatter head() {
    return head;
  }

  private Yaml.Head values() {
    return head.values(blog.config().zone());
  }

  /** What it is as a document, in the collection of its folder; a post in any other. */
  public BlogPost document() {
    return document.get();
  }

  /** What it is as a page; empty without a front matter. */
  public Optional<BlogPage> page() {
    return page.get();
  }

  /** The blog with {@link #document} in the place of its file. */
  public Blog within() {
    return within.get();
  }
}
