package genko.markdown.flexmark.inline;

import genko.highlight.Highlighter;
import genko.markdown.flexmark.option.DialectOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a short code is on the page: for some of Hugo's own what Hugo writes, for all others, which
 * only the blog's templates know, the tag as it is written.
 *
 * @param address what it is in the address of a link
 * @param isText whether it is words that only look like a tag
 */
record ShortCodeHtml(String html, String address, boolean isText) {
  private static final Pattern ARGUMENT =
      Pattern.compile("(?:([\\w-]+)=)?(?:\"((?:[^\"\\\\]|\\\\.)*)\"|`([^`]*)`|([^\\s\"`=]+))");

  private static final Pattern CODE_TITLE = Pattern.compile("([^:]+?)(?=\\s+\\w+:|$)");
  private static final Pattern CODE_LANGUAGE = Pattern.compile("\\blang:(\\S+)");

  static ShortCodeHtml literal(String source) {
    return new ShortCodeHtml(Html.escape(source), source, true);
  }

  static ShortCodeHtml placeholder(String source) {
    return new ShortCodeHtml(
        "<code class=\"shortcode\">" + Html.escape(source) + "</code>", source, false);
  }

  /** {@code highlight} with the code that stands after it. */
  static ShortCodeHtml highlighted(String written, String code) {
    String language = Html.escape(Arguments.of(written).at(0));
    String attributes =
        language.isEmpty()
            ? ""
            : " class=\"language-" + language + "\" data-lang=\"" + language + "\"";
    String words = Html.escape(code.replaceAll("^\\r?\\n|\\r?\\n$", ""));
    return new ShortCodeHtml(
        "<div class=\"highlight\"><pre tabindex=\"0\"><code"
            + attributes
            + ">"
            + words
            + "</code></pre></div>",
        "",
        false);
  }

  /** Hexo's {@code codeblock} with the code that stands after it, and its title. */
  static ShortCodeHtml codeBlock(String written, String code) {
    Matcher title = CODE_TITLE.matcher(written.strip());
    String caption = title.lookingAt() ? title.group(1).strip() : "";
    Matcher language = CODE_LANGUAGE.matcher(written);
    String name = language.find() ? Html.escape(language.group(1)) : "";
    String words = code.replaceAll("^\\r?\\n|\\r?\\n$", "");
    return new ShortCodeHtml(
        "<figure class=\"highlight"
            + (name.isEmpty() ? "" : " " + name)
            + "\">"
            + (caption.isEmpty() ? "" : "<figcaption>" + Html.escape(caption) + "</figcaption>")
            + "<pre><code>"
            + (Highlighter.hasColours(name) ? Highlighter.html(name, words) : Html.escape(words))
            + "</code></pre></figure>",
        "",
        false);
  }

  /** What Hexo leaves as it is. */
  static ShortCodeHtml raw(String html) {
    return new ShortCodeHtml(html, html, false);
  }

  static ShortCodeHtml of(DialectOptions options, String name, String written, String source) {
    Arguments arguments = Arguments.of(written);
    return switch (name) {
      case "figure" -> new ShortCodeHtml(figure(arguments), source, false);
      case "gist" -> new ShortCodeHtml(gist(arguments), source, false);
      case "youtube" -> new ShortCodeHtml(video(arguments), source, false);
      case "ref", "relref" -> {
        String said = arguments.get("path", 0);
        boolean whole = name.equals("ref");
        String path = options.pages().address(said, whole).orElse(said);
        yield new ShortCodeHtml(Html.escape(path), path, false);
      }
      case "param" ->
          options
              .pages()
              .value(arguments.get("name", 0))
              .map(value -> new ShortCodeHtml(Html.escape(value), value, false))
              .orElseGet(() -> placeholder(source));
      default -> placeholder(source);
    };
  }

  private static String figure(Arguments from) {
    StringBuilder out = new StringBuilder("<figure");
    attribute("class", from.get("class"), out);
    out.append('>');
    boolean linked = !from.get("link").isEmpty();
    if (linked) {
      out.append("<a");
      attribute("href", from.get("link"), out);
      attribute("target", from.get("target"), out);
      attribute("rel", from.get("rel"), out);
      out.append('>');
    }
    String caption = from.get("caption");
    String alt = from.get("alt");
    out.append("<img");
    attribute("src", from.get("src"), out);
    attribute("alt", alt.isEmpty() ? caption : alt, out);
    attribute("width", from.get("width"), out);
    attribute("height", from.get("height"), out);
    out.append("/>").append(linked ? "</a>" : "");
    caption(from, out);
    return out.append("</figure>").toString();
  }

  private static void caption(Arguments from, StringBuilder out) {
    String title = from.get("title");
    String caption = from.get("caption");
    String source = from.get("attr");
    if ((title + caption + source).isEmpty()) return;
    out.append("<figcaption>");
    if (!title.isEmpty()) out.append("<h4>").append(Html.escape(title)).append("</h4>");
    if (!(caption + source).isEmpty()) {
      out.append("<p>").append(Html.escape(caption));
      String address = from.get("attrlink");
      if (!source.isEmpty() && !address.isEmpty()) {
        out.append("<a");
        attribute("href", address, out);
        out.append('>').append(Html.escape(source)).append("</a>");
      } else {
        out.append(Html.escape(source));
      }
      out.append("</p>");
    }
    out.append("</figcaption>");
  }

  private static void attribute(String name, String value, StringBuilder out) {
    if (!value.isEmpty()) Html.attributes(Map.of(name, value), out);
  }

  private static String gist(Arguments from) {
    String file = from.at(2);
    String address =
        "https://gist.github.com/"
            + from.at(0)
            + "/"
            + from.at(1)
            + ".js"
            + (file.isEmpty() ? "" : "?file=" + file);
    return "<script type=\"application/javascript\" src=\"" + Html.escape(address) + "\"></script>";
  }

  private static String video(Arguments from) {
    String title = from.get("title");
    boolean plays = from.get("autoplay").equals("true");
    String address =
        "https://www.youtube.com/embed/" + from.get("id", 0) + (plays ? "?autoplay=1" : "");
    return """
    <div style="position: relative; padding-bottom: 56.25%%; height: 0; overflow: hidden;"><iframe \
    src="%s" style="position: absolute; top: 0; left: 0; width: 100%%; height: 100%%; border:0;" \
    allowfullscreen title="%s"></iframe></div>\
    """
        .formatted(Html.escape(address), Html.escape(title.isEmpty() ? "YouTube Video" : title));
  }

  /** What is written after a name: values with names or in an order. */
  private record Arguments(Map<String, String> named, List<String> ordered) {
    static Arguments of(String written) {
      Map<String, String> named = new LinkedHashMap<>();
      List<String> ordered = new ArrayList<>();
      Matcher each = ARGUMENT.matcher(written);
      while (each.find()) {
        String value = each.group(4);
        if (each.group(2) != null) value = each.group(2).replaceAll("\\\\(.)", "$1");
        if (each.group(3) != null) value = each.group(3);
        if (each.group(1) == null) ordered.add(value);
        else named.put(each.group(1), value);
      }
      return new Arguments(named, ordered);
    }

    String at(int index) {
      return index < ordered.size() ? ordered.get(index) : "";
    }

    String get(String name) {
      return named.getOrDefault(name, "");
    }

    String get(String name, int index) {
      return named.getOrDefault(name, at(index));
    }
  }
}
