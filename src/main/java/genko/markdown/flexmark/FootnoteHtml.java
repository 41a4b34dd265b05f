package genko.markdown.flexmark;

import genko.markdown.flexmark.inline.Html;
import genko.markdown.flexmark.inline.LinkAddresses;
import genko.markdown.flexmark.option.DialectOptions;
import genko.markdown.flexmark.option.Flavor;
import java.util.List;

/** Footnotes as the engine of a dialect writes them. */
final class FootnoteHtml {
  /** A footnote that was called, and its words. */
  record Item(String name, int number, String html) {}

  private final DialectOptions options;

  FootnoteHtml(DialectOptions options) {
    this.options = options;
  }

  String mark(FootnoteCalls.Call call) {
    int number = call.number();
    int repeated = call.repeated();
    return switch (options.flavor()) {
      case HUGO ->
          "<sup id=\"fnref%s:%d\"><a href=\"#fn:%d\" class=\"footnote-ref\" role=\"doc-noteref\">%d</a></sup>"
              .formatted(repeated == 0 ? "" : String.valueOf(repeated), number, number, number);
      case ZENN -> {
        String again = repeated == 0 ? "" : ":" + repeated;
        yield "<sup class=\"footnote-ref\"><a href=\"#fn-%d\" id=\"fnref-%d%s\">[%d%s]</a></sup>"
            .formatted(number, number, again, number, again);
      }
      case QIITA ->
          "<sup><a href=\"#fn-%1$s\" id=\"fnref-%1$s\">%2$d</a></sup>"
              .formatted(Html.escape(call.name()), number);
      default -> {
        String again = repeated == 0 ? "" : "-" + (repeated + 1);
        String name = Html.escape(LinkAddresses.encode(call.name()));
        yield "<sup class=\"footnote-ref\"><a href=\"#fn-%s\" id=\"fnref-%s%s\" data-footnote-ref>%d</a></sup>"
            .formatted(name, name, again, number);
      }
    };
  }

  String list(List<Item> items, FootnoteCalls calls) {
    StringBuilder out = new StringBuilder();
    out.append(
        switch (options.flavor()) {
          case HUGO -> "<div class=\"footnotes\" role=\"doc-endnotes\">\n<hr>\n<ol>\n";
          case ZENN ->
              """
              <section class="footnotes">
              <span class="footnotes-title">脚注</span>
              <ol class="footnotes-list">
              """;
          case QIITA -> "<section class=\"footnotes\">\n<ol>\n";
          default -> "<section class=\"footnotes\" data-footnotes>\n<ol>\n";
        });
    for (Item item : items) out.append(item(item, calls.count(item.name())));
    out.append("</ol>\n").append(options.is(Flavor.HUGO) ? "</div>" : "</section>").append('\n');
    return out.toString();
  }

  private String item(Item item, int count) {
    StringBuilder back = new StringBuilder();
    for (int i = 0; i < Math.max(1, count); i++) back.append(back(item, i));
    String html = item.html().stripTrailing();
    String body =
        html.endsWith("</p>")
            ? html.substring(0, html.length() - 4) + back + "</p>"
            : html.isEmpty() || !options.is(Flavor.ZENN)
                ? html + "\n" + back.toString().strip()
                : html + "\n<p>" + back.toString().strip() + "</p>";
    String open =
        switch (options.flavor()) {
          case HUGO -> "<li id=\"fn:" + item.number() + "\">";
          case ZENN -> "<li id=\"fn-" + item.number() + "\" class=\"footnote-item\">";
          default -> "<li id=\"fn-" + Html.escape(LinkAddresses.encode(item.name())) + "\">";
        };
    return open + "\n" + body + "\n</li>\n";
  }

  private String back(Item item, int repeated) {
    int number = item.number();
    String name = Html.escape(LinkAddresses.encode(item.name()));
    return switch (options.flavor()) {
      case HUGO ->
          "&#160;<a href=\"#fnref%s:%d\" class=\"footnote-backref\" role=\"doc-backlink\">&#x21a9;&#xfe0e;</a>"
              .formatted(repeated == 0 ? "" : String.valueOf(repeated), number);
      case ZENN ->
          " <a href=\"#fnref-%d%s\" class=\"footnote-backref\">↩︎</a>"
              .formatted(number, repeated == 0 ? "" : ":" + repeated);
      case QIITA -> repeated > 0 ? "" : " <a href=\"#fnref-%s\">↩</a>".formatted(name);
      default -> {
        String again = repeated == 0 ? "" : "-" + (repeated + 1);
        String mark =
            repeated == 0 ? "↩" : "↩<sup class=\"footnote-ref\">" + (repeated + 1) + "</sup>";
        yield " <a href=\"#fnref-%s%s\" class=\"footnote-backref\" data-footnote-backref data-footnote-backref-idx=\"%d%s\" aria-label=\"Back to reference %d%s\">%s</a>"
            .formatted(name, again, number, again, number, again, mark);
      }
    };
  }
}
