package genko.markdown.kramdown.html;

import genko.highlight.Highlighter;
import genko.markdown.Node;
import genko.markdown.kramdown.source.HtmlEscape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Code as kramdown writes it, alone or through its highlighter (kramdown:
 * converter/html.rb#convert_codeblock and #convert_codespan).
 */
final class CodeHtml {
  private static final String LANGUAGE = "language-";

  private CodeHtml() {}

  static void block(Node node, HtmlOptions options, int indent, StringBuilder out) {
    List<String> classes = classes(node);
    String language = takeLanguage(classes);
    String code = node.value();
    if (code.endsWith("\n")) code = code.substring(0, code.length() - 1);
    String coloured = options.highlightBlocks() ? coloured(language, options) : null;
    if (coloured != null) {
      classes.addFirst(LANGUAGE + coloured);
      classes.add("highlighter-rouge");
      out.append("<div").append(HtmlEscape.attributes(with(node, classes))).append('>');
      CodeFrame frame = options.blockFrame();
      out.append("<div class=\"highlight\"><pre class=\"");
      out.append(HtmlEscape.quoted(frame.preClass())).append("\"><code>");
      // The last line's end is code too: a comment to the end of the line may reach over it.
      String html = Highlighter.html(coloured, code.isEmpty() ? code : code + '\n');
      out.append(frame.numbered(html));
      out.append("</code></pre></div>");
      Renderer.indent(indent, out);
      out.append("</div>\n");
      return;
    }
    boolean shown = classes.contains("show-whitespaces");
    out.append("<pre").append(HtmlEscape.attributes(with(node, classes))).append("><code");
    if (language != null) {
      out.append(" class=\"").append(HtmlEscape.quoted(LANGUAGE + language)).append('"');
    }
    out.append('>').append(shown ? WhiteSpace.show(HtmlEscape.all(code)) : HtmlEscape.all(code));
    out.append("\n</code></pre>\n");
  }

  static void span(Node node, HtmlOptions options, StringBuilder out) {
    List<String> classes = classes(node);
    String language = takeLanguage(classes);
    String coloured = options.highlightSpans() ? coloured(language, options) : null;
    Map<String, String> attributes = node.attributes();
    if (coloured != null) {
      classes.addFirst(LANGUAGE + coloured);
      classes.add("highlighter-rouge");
      attributes = with(node, classes);
    }
    out.append("<code").append(HtmlEscape.attributes(attributes)).append('>');
    if (coloured == null) out.append(HtmlEscape.all(node.value()));
    else out.append(options.spanFrame().numbered(Highlighter.html(coloured, node.value())));
    out.append("</code>");
  }

  /** The language to colour the code in, or null to leave it as it is. */
  private static @Nullable String coloured(@Nullable String language, HtmlOptions options) {
    if (!options.highlight()) return null;
    if (language == null) return options.plainLanguage();
    return Highlighter.isKnown(language) ? language : null;
  }

  private static List<String> classes(Node node) {
    String classes = node.attributes().getOrDefault("class", "").strip();
    return classes.isEmpty()
        ? new ArrayList<>()
        : new ArrayList<>(List.of(classes.split("\\s+", -1)));
  }

  /** Takes the first class that names a language out of {@code classes}; null when none does. */
  private static @Nullable String takeLanguage(List<String> classes) {
    for (String name : classes) {
      if (name.startsWith(LANGUAGE) && name.length() > LANGUAGE.length()) {
        classes.remove(name);
        return name.substring(LANGUAGE.length());
      }
    }
    return null;
  }

  /** The node's attributes with these classes in the place where its classes stand. */
  private static Map<String, String> with(Node node, List<String> classes) {
    Map<String, String> out = new LinkedHashMap<>(node.attributes());
    String joined = classes.stream().collect(Collectors.joining(" "));
    if (joined.isEmpty()) out.remove("class");
    else out.put("class", joined);
    return out;
  }
}
