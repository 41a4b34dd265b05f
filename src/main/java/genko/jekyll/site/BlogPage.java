package genko.jekyll.site;

import java.util.Map;
import java.util.function.Supplier;

/**
 * A page of a blog that is no document of a collection: a file with a front matter anywhere else.
 * {@code values} are its front matter over the blog's defaults, {@code url} its address within the
 * site, {@code extension} that of what it becomes; {@code content} is the text below the front
 * matter, which reaches the disk.
 */
public record BlogPage(
    String path,
    Map<String, Object> values,
    String url,
    String extension,
    Supplier<String> content) {
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  public boolean isHtml() {
    return extension.equals(".html") || extension.equals(".htm") || extension.equals(".xhtml");
  }
}
