package genko.preview;

import genko.text.PercentEncoding;
import java.util.List;
import java.util.Map;

/**
 * The document around a post's body: a blog's layout, or the built-in article page. It has one
 * empty place, where the blocks of the body are patched in without anything around them, so that
 * style sheets see the page as it will be published.
 *
 * <p>A blog's shell comes out cleaned: no script unless it is allowed, no event handler, frame,
 * refresh or form that sends; every address in it leads into the blog or nowhere. Two shells are
 * equal when they look alike.
 *
 * @param site whether this is a blog's own layout; the built-in page wears the built-in styles
 * @param html the attributes of the document
 * @param attributes the attributes of its body
 * @param head the style sheets, as HTML
 * @param body what is within the body, as HTML; a comment {@code genko} stands where the post goes
 * @param scripts the files that are to run once the page is there, in order; empty unless that was
 *     allowed. Scripts within the page never run: nobody can tell a layout's own from one that a
 *     post's front matter brought along
 */
public record PageShell(
    boolean site,
    Map<String, String> html,
    Map<String, String> attributes,
    String head,
    String body,
    List<String> scripts) {
  /** What stands for the post's body in the HTML that {@link #site} is given, as a block. */
  public static final String PLACE = "<div data-genko-place=\"\"></div>";

  /** What the addresses of a shell begin with until the page puts its own in place of it. */
  public static final String SITE = "genko-site://here";

  /** The place in a cleaned shell: cleaned HTML has no other comments. */
  static final String MARK = "<!--genko-->";

  /** The page that shows nothing yet. */
  public static final PageShell EMPTY = article(ArticleHeader.EMPTY);

  public PageShell {
    html = Map.copyOf(html);
    attributes = Map.copyOf(attributes);
    scripts = List.copyOf(scripts);
  }

  /**
   * The shell of a blog.
   *
   * @param html a page as its layouts render it with {@link #PLACE} as the content; where that is
   *     missing the post stands at the end of the page
   * @param address where the page will be
   * @param scripts whether the script files of the blog may run
   */
  public static PageShell site(String html, SiteAddress address, boolean scripts) {
    return PageShellCleaner.clean(html, address, scripts);
  }

  /** The built-in article page. */
  public static PageShell article(ArticleHeader header) {
    StringBuilder out = new StringBuilder("<article><header id=\"genko-head\"");
    if (header.isBlank()) out.append(" hidden=\"\"");
    out.append('>');
    add(out, "h1", "title", header.title());
    StringBuilder line = new StringBuilder();
    add(line, "time", "date", header.date());
    add(line, "span", "author", header.author());
    add(line, "span", "reading-time", header.readingTime());
    for (String category : header.categories()) add(line, "span", "category", category);
    for (String tag : header.tags()) add(line, "span", "tag", tag);
    if (!line.isEmpty()) out.append("<p class=\"line\">").append(line).append("</p>");
    add(out, "p", "excerpt", header.excerpt());
    out.append("</header><div id=\"genko-body\">")
        .append(MARK)
        .append("</div><p id=\"genko-empty\" hidden=\"\"></p></article>");
    Map<String, String> html = Map.of("lang", header.language());
    return new PageShell(false, html, Map.of(), "", out.toString(), List.of());
  }

  /** The path in the site of an address of a shell, which begins with {@link #SITE}. */
  public static String path(String address) {
    return PercentEncoding.decode(address.substring(SITE.length()));
  }

  /** What is within the body, with {@code content} where the post goes. */
  public String filled(String content) {
    return body.replace(MARK, content);
  }

  private static void add(StringBuilder out, String tag, String className, String text) {
    if (text.isEmpty()) return;
    out.append('<').append(tag).append(" class=\"").append(className).append("\">");
    MarkupWriter.escape(text, false, out);
    out.append("</").append(tag).append('>');
  }

  /** The page's HTML with {@code blocks} in its place. */
  public String around(String blocks) {
    return body.replace(MARK, blocks);
  }
}
