package genko.markdown.flexmark;

import genko.highlight.Highlighter;
import genko.markdown.Node;
import genko.markdown.flexmark.inline.Html;
import genko.markdown.flexmark.option.DialectOptions;
import genko.markdown.flexmark.option.Flavor;
import java.util.LinkedHashMap;
import java.util.Map;

/** Blocks of code as the engine of a dialect writes them. */
final class FencedCodeHtml {
  private final DialectOptions options;

  FencedCodeHtml(DialectOptions options) {
    this.options = options;
  }

  void block(Node node, StringBuilder out) {
    String info = node.language() == null ? "" : node.language();
    String language = info.isEmpty() ? "" : CodeInfo.language(options, info);
    switch (options.flavor()) {
      case ZENN -> {
        if (node.traits().flag()) zenn(node, info, language, out);
        else plain(node, language, out);
      }
      case QIITA -> qiita(node, info, language, out);
      default -> plain(node, language, out);
    }
  }

  private void plain(Node node, String language, StringBuilder out) {
    Map<String, String> outer = new LinkedHashMap<>(node.attributes());
    outer.remove("class");
    Html.open("pre", outer, out);
    Map<String, String> inner = new LinkedHashMap<>();
    if (!language.isEmpty()) {
      inner.put("class", "language-" + language);
      if (options.is(Flavor.HUGO)) inner.put("data-lang", language);
    }
    Html.open("code", inner, out);
    boolean marked = options.is(Flavor.HEXO) && node.traits().flag();
    String code = marked ? withOneEnd(node.value()) : node.value();
    out.append(coloured(code, language)).append("</code></pre>\n");
  }

  /** The code as marked has it: a blank line at its end is none. */
  private static String withOneEnd(String code) {
    String lines = code.endsWith("\n") ? code.substring(0, code.length() - 1) : code;
    return (lines.endsWith("\n") ? lines.substring(0, lines.length() - 1) : lines) + "\n";
  }

  /** The code, in colours where its language has some. */
  private static String coloured(String code, String language) {
    return language.isEmpty() || !Highlighter.hasColours(language)
        ? Html.escape(code)
        : Highlighter.html(language, code);
  }

  private void zenn(Node node, String info, String language, StringBuilder out) {
    out.append("<div class=\"code-block-container\">");
    if (language.equals("mermaid")) {
      out.append("<pre><code>")
          .append(Html.escape(node.value().strip()))
          .append("</code></pre></div>");
      return;
    }
    String file = CodeInfo.fileName(options, info);
    if (!file.isEmpty()) {
      out.append(
              "<div class=\"code-block-filename-container\"><span class=\"code-block-filename\">")
          .append(Html.escape(file))
          .append("</span></div>");
    }
    out.append("<pre class=\"shiki github-dark\"><code class=\"code-line\">");
    String code = node.value();
    out.append(CodeInfo.isDiff(info) ? Html.escape(code) : coloured(code, language));
    out.append("</code></pre></div>");
  }

  private void qiita(Node node, String info, String language, StringBuilder out) {
    String file = CodeInfo.fileName(options, info);
    out.append("<div class=\"code-frame\"");
    if (!language.isEmpty()) out.append(" data-lang=\"").append(Html.escape(language)).append('"');
    out.append('>');
    if (!file.isEmpty()) {
      out.append("<div class=\"code-lang\"><span class=\"bold\">")
          .append(Html.escape(file))
          .append("</span></div>");
    }
    if (language.equals("math")) {
      // Qiita's page makes a formula of it.
      String formula = Html.escape(node.value().strip());
      out.append("<div class=\"highlight\">\\[").append(formula).append("\\]</div></div>");
      return;
    }
    out.append("<div class=\"highlight\"><pre><code>")
        .append(coloured(node.value(), language))
        .append("</code></pre></div></div>");
  }
}
