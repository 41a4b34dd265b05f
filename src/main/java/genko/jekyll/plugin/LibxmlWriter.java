package genko.jekyll.plugin;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Writes a tree as libxml2 writes HTML: lines are broken where a block begins or ends with an
 * element or another one follows it at once, except in paragraphs, code and on the uppermost level.
 */
final class LibxmlWriter implements NodeVisitor {
  private final StringBuilder out = new StringBuilder();
  private final Element root;

  private LibxmlWriter(Element root) {
    this.root = root;
  }

  /** The text of what {@code root} holds. */
  static String inner(Element root) {
    LibxmlWriter writer = new LibxmlWriter(root);
    NodeTraversor.traverse(writer, root);
    return writer.out.toString();
  }

  @Override
  public void head(Node node, int depth) {
    if (node == root) return;
    switch (node) {
      case TextNode text -> out.append(text(text.getWholeText()));
      case DataNode data -> out.append(data.getWholeData());
      case Comment comment -> out.append("<!--").append(comment.getData()).append("-->");
      case Element element -> start(element);
      default -> throw new IllegalStateException("no such node: " + node.nodeName());
    }
  }

  private void start(Element element) {
    out.append('<').append(element.normalName());
    for (Attribute attribute : element.attributes()) attribute(element, attribute);
    out.append('>');
    if (breaksAtEdge(element, element.childNodeSize() == 0 ? null : element.childNode(0))) {
      out.append('\n');
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node == root || !(node instanceof Element element)) return;
    String name = element.normalName();
    int size = element.childNodeSize();
    boolean open = LibxmlElements.isVoid(name) || (size == 0 && name.equals("li"));
    if (breaksAtEdge(element, size == 0 ? null : element.childNode(size - 1))) out.append('\n');
    if (!open) out.append("</").append(name).append('>');
    if (breaksBehind(element)) out.append('\n');
  }

  /** {@code p}, {@code pre} and {@code param} are left together, which the original asks so. */
  private static boolean isTogether(Element element) {
    return element.normalName().startsWith("p");
  }

  private static boolean breaksAtEdge(Element element, @Nullable Node edge) {
    return edge != null
        && !(edge instanceof TextNode)
        && element.childNodeSize() > 1
        && LibxmlElements.isBlock(element.normalName())
        && !isTogether(element);
  }

  private boolean breaksBehind(Element element) {
    Node next = element.nextSibling();
    Element parent = element.parent();
    return next != null
        && !(next instanceof TextNode)
        && parent != null
        && parent != root
        && LibxmlElements.isBlock(element.normalName())
        && !isTogether(parent);
  }

  private void attribute(Element element, Attribute attribute) {
    String name = attribute.getKey();
    out.append(' ').append(name);
    if (!attribute.hasDeclaredValue() || LibxmlElements.isFlag(name)) return;
    boolean address =
        name.equals("href")
            || name.equals("src")
            || name.equals("action")
            || (name.equals("name") && element.normalName().equals("a"));
    String value = attribute.getValue();
    String written = text(address ? Markup.escaped(value) : value);
    char quote = written.contains("\"") && !written.contains("'") ? '\'' : '"';
    if (quote == '"') written = written.replace("\"", "&quot;");
    out.append('=').append(quote).append(written).append(quote);
  }

  /** Text as it is written. */
  static String text(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '\r' -> escaped.append("&#13;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
