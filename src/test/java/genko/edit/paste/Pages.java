package genko.edit.paste;

import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Pages to copy from, and what a reader sees of a page: its elements and words. */
final class Pages {
  private static final String[] WORDS = {
    "本文",
    "「重要」",
    "です。",
    "word",
    "a*b",
    "snake_case",
    "_x_",
    "1.",
    "-",
    "+ 一",
    "# 見",
    "a|b",
    "[x]",
    "[^1]",
    "{: .c}",
    "{{ site }}",
    "{% if %}",
    "$$z$$",
    "`k`",
    "<b>",
    "&amp;",
    "~~~",
    "~~d~~",
    ">> q",
    ": d",
    "===",
    "---x",
    "^",
    "!",
    "\\",
    "(c)",
    "🍣",
    "*[A]:",
    "2) b",
    "<!-- c",
    "10. 十",
    "***",
    "{#id}",
    "&",
    "=",
    "#"
  };
  private static final String[] MARKS = {"strong", "em", "del"};

  private Pages() {}

  static String of(Random random) {
    return blocks(random, 0, 1 + random.nextInt(4));
  }

  private static String blocks(Random random, int depth, int count) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      switch (random.nextInt(depth > 2 ? 4 : 10)) {
        case 0 -> out.append("<h2>").append(line(random, false)).append("</h2>");
        case 1 -> out.append("<pre><code>").append(code(random)).append("\n</code></pre>");
        case 4 -> out.append("<hr>");
        case 5 ->
            out.append("<blockquote>")
                .append(blocks(random, depth + 1, 1 + random.nextInt(2)))
                .append("</blockquote>");
        case 6, 7 -> out.append(list(random, depth));
        case 8 -> out.append(table(random));
        default -> out.append("<p>").append(line(random, true)).append("</p>");
      }
    }
    return out.toString();
  }

  private static String list(Random random, int depth) {
    String name = random.nextBoolean() ? "ul" : "ol";
    StringBuilder out = new StringBuilder("<" + name + ">");
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      out.append("<li>").append(line(random, true));
      if (depth < 3 && random.nextInt(3) == 0) out.append(list(random, depth + 1));
      out.append("</li>");
    }
    return out.append("</" + name + ">").toString();
  }

  private static String table(Random random) {
    int columns = 1 + random.nextInt(3);
    if (columns == 1) columns = 2;
    StringBuilder out = new StringBuilder("<table><thead><tr>");
    for (int i = 0; i < columns; i++)
      out.append("<th>").append(line(random, false)).append("</th>");
    out.append("</tr></thead><tbody>");
    for (int row = 1 + random.nextInt(2); row > 0; row--) {
      out.append("<tr>");
      for (int i = 0; i < columns; i++)
        out.append("<td>").append(line(random, false)).append("</td>");
      out.append("</tr>");
    }
    return out.append("</tbody></table>").toString();
  }

  private static String code(Random random) {
    String[] lines = {"int x;", "  y", "```", "日本", "{{ a }}", "&lt;b&gt;", "", "> q", "# h", "z"};
    StringBuilder out = new StringBuilder("start");
    for (int i = random.nextInt(3); i > 0; i--)
      out.append('\n').append(lines[random.nextInt(lines.length)]);
    return out.append("\nend").toString();
  }

  private static String line(Random random, boolean breaks) {
    StringBuilder out = new StringBuilder();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      if (i > 0 && random.nextInt(3) > 0) out.append(' ');
      switch (random.nextInt(8)) {
        case 0, 1 -> {
          String mark = MARKS[random.nextInt(MARKS.length)];
          String inner = word(random);
          if (random.nextInt(3) == 0) {
            String other = MARKS[random.nextInt(MARKS.length)];
            if (!other.equals(mark)) inner += "<" + other + ">" + word(random) + "</" + other + ">";
            if (random.nextBoolean()) inner += word(random);
          }
          out.append("<" + mark + ">").append(inner).append("</" + mark + ">");
        }
        case 2 ->
            out.append("<code>")
                .append(random.nextBoolean() ? "x|y" : "a`b {{ c }}")
                .append("</code>");
        case 3 ->
            out.append("<a href=\"https://example.com/a_(b)?c=1\">")
                .append(word(random))
                .append("</a>");
        case 4 -> {
          out.append(word(random));
          if (breaks) out.append("<br>").append(word(random));
        }
        default -> out.append(word(random));
      }
    }
    return out.toString();
  }

  private static String word(Random random) {
    return TextNode.createFromEncoded("").text()
        + org.jsoup.parser.Parser.unescapeEntities(WORDS[random.nextInt(WORDS.length)], false)
            .replace("&", "&amp;")
            .replace("<", "&lt;");
  }

  /** What a reader sees of {@code html}. */
  static String seen(String html) {
    Document page = Jsoup.parse(html);
    page.select("script, style").remove();
    // A heading that is bold all through is written as a heading alone.
    page.select("h2 strong, th strong").unwrap();
    StringBuilder out = new StringBuilder();
    for (Node node : page.body().childNodes()) seen(node, out);
    String tidy = out.toString().replaceAll("\\{% (?:end)?raw %\\}", "");
    tidy = tidy.replaceAll("[ \n\u00a0]+", " ").replaceAll("<p> ?</p>", "");
    tidy =
        tidy.replaceAll(
            " ?(</?(?:p|li|ul|ol|h\\d|blockquote|br|hr|pre|table|thead|tbody|tr|t[dh]|dl|dt|dd)>)"
                + " ?",
            "$1");
    String before;
    do {
      before = tidy;
      tidy = tidy.replaceAll("</(strong|em|del)>( ?)<\\1>", "$2");
      tidy = tidy.replaceAll("<a([^>]*)>([^<]*)</a>( ?)<a\\1>", "<a$1>$2$3");
    } while (!tidy.equals(before));
    // How dashes that meet are joined is typography, and no part of this.
    return tidy.replaceAll("[-–—]+", "-").replace("</pre> <pre>", "</pre><pre>").strip();
  }

  private static void seen(Node node, StringBuilder out) {
    if (node instanceof TextNode text) {
      out.append(text.getWholeText().replace("<", "&lt;"));
    } else if (node instanceof Element element) {
      String name =
          switch (element.normalName()) {
            case "b" -> "strong";
            case "i" -> "em";
            case "s", "strike" -> "del";
            default -> element.normalName();
          };
      boolean shown = !name.equals("span") && !name.equals("div");
      String link =
          name.equals("a")
              ? element.attr("href")
              : name.equals("img") ? element.attr("src") + element.attr("alt") : "";
      // Two neighbours that are marked alike look like one.
      String open = "<" + name + link + ">";
      String close = "</" + name + ">";
      boolean mark = name.equals("strong") || name.equals("em") || name.equals("del");
      if (mark && out.toString().endsWith(close)) out.setLength(out.length() - close.length());
      else if (shown) out.append(open);
      for (Node child : element.childNodes()) seen(child, out);
      if (shown && !name.equals("br") && !name.equals("hr") && !name.equals("img"))
        out.append(close);
    }
  }
}
