package genko.jekyll.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something of a blog that a post can link to by its title, and how the link's target is written:
 * by {@code post_url} a post that is built, by {@code link} a document or page, and by its address
 * what is not built yet, because a tag that finds nothing ends the whole build.
 *
 * @param title what it is called; its file's name where it has no title
 * @param path its file, from the blog's root
 * @param target what stands between the parentheses of a link
 * @param document the post or document; empty for a page
 */
public record TitledTarget(String title, String path, String target, Optional<BlogPost> document) {
  private static final Pattern POST_FILE =
      Pattern.compile("(.+/)?_posts/(.+/)?(\\d+-\\d+-\\d+-[^/]*?)\\.[^./]+");

  /** Of all that {@code blog} has: posts and documents, the newest first, then pages. */
  public static List<TitledTarget> of(Blog blog) {
    Map<String, Integer> names = new HashMap<>();
    for (BlogPost post : blog.posts()) names.merge(postName(blog, post), 1, Integer::sum);
    List<BlogPost> documents = new ArrayList<>();
    for (BlogPost post : blog.all()) {
      boolean hidden = post.isHidden() && !blog.config().unpublished();
      if (!hidden && blog.config().isWritten(post.collection())) documents.add(post);
    }
    Set<BlogPost> built = new HashSet<>();
    for (String one : blog.config().collections().keySet()) built.addAll(blog.documents(one));
    documents.sort(Collections.reverseOrder(BlogPost.BY_DATE));
    List<TitledTarget> out = new ArrayList<>();
    for (BlogPost post : documents) {
      String name = postName(blog, post);
      boolean sure = !name.isEmpty() && names.getOrDefault(name, 0) == 1;
      String target =
          built.contains(post) ? tag(blog, post, sure ? name : "") : address(blog, post);
      out.add(new TitledTarget(titleOf(post), post.path(), target, Optional.of(post)));
    }
    out.addAll(pages(blog.pages()));
    return out;
  }

  private static String titleOf(BlogPost post) {
    return post.title().isBlank() ? post.name() : post.title();
  }

  /** What {@code post_url} calls {@code post}; "" where it has no name for it. */
  private static String postName(Blog blog, BlogPost post) {
    if (!post.collection().equals("posts")) return "";
    Matcher file = POST_FILE.matcher(post.relativePath(blog.config()));
    if (!file.matches()) return "";
    // Folders both above and below that of the posts have no name together.
    boolean both = file.group(1) != null && file.group(2) != null;
    if (both) return "";
    String folder = file.group(1) != null ? file.group(1) : file.group(2);
    return (folder == null ? "" : folder) + file.group(3);
  }

  private static String tag(Blog blog, BlogPost post, String name) {
    return name.isEmpty()
        ? "{% link " + post.relativePath(blog.config()) + " %}"
        : "{% post_url " + name + " %}";
  }

  private static String address(Blog blog, BlogPost post) {
    String url = blog.config().baseurl() + post.url();
    return url.replace("(", "%28").replace(")", "%29");
  }

  /** Those that have a title: style sheets and feeds are pages too. */
  private static List<TitledTarget> pages(Collection<BlogPage> pages) {
    List<TitledTarget> out = new ArrayList<>();
    for (BlogPage page : pages) {
      String title = RubyValues.text(page.values().get("title"));
      if (!page.isHtml() || title.isBlank()) continue;
      String target = "{% link " + page.path() + " %}";
      out.add(new TitledTarget(title, page.path(), target, Optional.empty()));
    }
    return out;
  }
}
