package genko.markdown.flexmark.inline;

import genko.markdown.Node;
import genko.markdown.flexmark.option.Flavor;
import java.util.LinkedHashMap;
import java.util.Map;

/** Headings as the engine of a dialect writes them. */
public final class HeadingHtml {
  /** Smaller headings have no link in Zenn. */
  private static final int LINKED = 4;

  private HeadingHtml() {}

  /** Whether Zenn gives {@code heading} an id, and a link to itself. */
  public static boolean isLinked(Node heading) {
    return heading.level() <= LINKED;
  }

  /** Writes {@code node}, whose words are the HTML {@code words}. */
  public static void write(Node node, Flavor flavor, String words, StringBuilder out) {
    String name = "h" + node.level();
    String id = Html.escape(node.attributes().getOrDefault("id", ""));
    Map<String, String> attributes = new LinkedHashMap<>(node.attributes());
    if (flavor == Flavor.QIITA) attributes.remove("id");
    Html.open(name, attributes, out);
    if (flavor == Flavor.QIITA && !id.isEmpty()) {
      out.append("<span id=\"%1$s\" class=\"fragment\"></span><a href=\"#%1$s\">".formatted(id))
          .append("<i class=\"fa fa-link\"></i></a>");
    }
    if (flavor == Flavor.HEXO) {
      out.append("<a href=\"#")
          .append(id)
          .append("\" class=\"headerlink\" title=\"")
          .append(words.replaceAll("<[^>]*>", ""))
          .append("\"></a>");
    } else if (flavor == Flavor.ZENN && isLinked(node)) {
      out.append("<a class=\"header-anchor-link\" href=\"#")
          .append(id)
          .append("\" aria-hidden=\"true\"></a> ");
    }
    out.append(words).append("</").append(name).append(">\n");
  }
}
