package genko.jekyll.plugin;

import genko.jekyll.liquid.run.Host;
import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.value.HtmlEscapes;
import genko.jekyll.liquid.value.ValueFormat;
import genko.jekyll.site.RubyValues;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * jekyll-toc: the filters {@code toc}, {@code toc_only} and {@code inject_anchors} and the tag
 * {@code toc}, for pages that say {@code toc: true}.
 */
final class Toc implements Plugin {
  private static final Pattern PUNCTUATION =
      Pattern.compile("[^\\w\\- ]", Pattern.UNICODE_CHARACTER_CLASS);

  @Override
  public Optional<Host.Tag> tag(String name) {
    return name.equals("toc") ? Optional.of((run, markup, inside) -> tag(run)) : Optional.empty();
  }

  private static String tag(RenderContext run) {
    if (!Values.isTruthy(Values.at(run.find("page"), "toc"))) return "";
    String content = RubyValues.text(Values.at(run.find("page"), "content"));
    return new Contents(content, run).list();
  }

  @Override
  public Optional<Host.Work> filter(String name) {
    return switch (name) {
      case "toc_only" ->
          Optional.of((run, input, with) -> isOn(run) ? contents(run, input).list() : "");
      case "inject_anchors" ->
          Optional.of((run, input, with) -> isOn(run) ? contents(run, input).anchored() : input);
      case "toc" ->
          Optional.of(
              (run, input, with) -> {
                if (!isOn(run)) return input;
                Contents contents = contents(run, input);
                return contents.list() + contents.anchored();
              });
      default -> Optional.empty();
    };
  }

  private static boolean isOn(RenderContext run) {
    return Boolean.TRUE.equals(Values.at(run.find("page"), "toc"));
  }

  private static Contents contents(RenderContext run, @Nullable Object input) {
    return new Contents(ValueFormat.text(input, run.budget()), run);
  }

  private record Entry(String id, String text, int level, Element heading) {}

  /** The headings of one text. */
  private static final class Contents {
    private final Map<String, Object> config;
    private final Element body;
    private final List<Entry> entries = new ArrayList<>();

    Contents(String html, RenderContext run) {
      run.budget().spend(html.length() / 16);
      config = RubyValues.map(Values.at(run.find("site"), "toc"));
      body = LibxmlParser.parse(html);
      String levels =
          IntStream.rangeClosed(level("min_level", 1), level("max_level", 6))
              .mapToObj(level -> "h" + level)
              .collect(Collectors.joining(","));
      if (levels.isEmpty()) return;
      Set<Element> passed = new HashSet<>();
      for (String name : classes()) {
        for (String level : levels.split(",", -1)) {
          passed.addAll(body.select("." + name + " " + level));
        }
      }
      Map<String, Integer> seen = new HashMap<>();
      for (Element heading : body.select(levels)) {
        if (!passed.contains(heading) && !heading.hasClass("no_toc")) add(heading, seen);
      }
    }

    private int level(String key, int usual) {
      return config.get(key) instanceof Long level ? Math.clamp(level, 1, 6) : usual;
    }

    private List<String> classes() {
      Object given = config.getOrDefault("no_toc_section_class", "no_toc_section");
      return RubyValues.strings(given).stream().filter(one -> one.matches("[\\w-]+")).toList();
    }

    private void add(Element heading, Map<String, Integer> seen) {
      StringBuilder text = new StringBuilder();
      for (TextNode piece : heading.nodeStream(TextNode.class).toList()) {
        text.append(piece.getWholeText());
      }
      // Only what it names itself is told apart by numbers.
      String own = heading.attr("id");
      if (!heading.hasAttr("id")) {
        own = id(text.toString());
        int before = seen.merge(own, 1, Integer::sum) - 1;
        if (before > 0) own += "-" + before;
      }
      int level = heading.normalName().charAt(1) - '0';
      entries.add(new Entry(own, HtmlEscapes.html(text.toString()), level, heading));
    }

    private static String id(String text) {
      String bare = PUNCTUATION.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
      return URLEncoder.encode(bare.replace(' ', '-'), StandardCharsets.UTF_8);
    }

    private String text(String key, String usual) {
      return RubyValues.text(config.getOrDefault(key, usual));
    }

    private String element() {
      return Values.isTruthy(config.get("ordered_list")) ? "ol" : "ul";
    }

    String list() {
      String element = element();
      return "<%s id=\"%s\" class=\"%s\">\n%s</%s>"
          .formatted(
              element,
              text("list_id", "toc"),
              text("list_class", "section-nav"),
              items(entries),
              element);
    }

    private String items(List<Entry> all) {
      StringBuilder out = new StringBuilder();
      int least = all.stream().mapToInt(Entry::level).min().orElse(0);
      String sub = text("sublist_class", "");
      String list = element();
      for (int at = 0; at < all.size(); ) {
        Entry entry = all.get(at);
        int end = at + 1;
        while (end < all.size() && all.get(end).level > least) end++;
        if (entry.level > least) {
          out.append(items(all.subList(at, end)));
        } else {
          out.append(item(entry));
          if (end > at + 1) {
            String named = sub.isEmpty() ? "" : " class=\"" + sub + "\"";
            out.append("\n<").append(list).append(named).append(">\n");
            out.append(items(all.subList(at + 1, end))).append("</").append(list).append(">\n");
          }
          out.append("</li>\n");
        }
        at = end;
      }
      return out.toString();
    }

    private String item(Entry entry) {
      return "<li class=\"%s %sh%d\"><a href=\"#%s\">%s</a>"
          .formatted(
              text("item_class", "toc-entry"),
              text("item_prefix", "toc-"),
              entry.level,
              entry.id,
              entry.text);
    }

    /** The text with an anchor in each of its headings. */
    String anchored() {
      for (Entry entry : entries) {
        if (entry.heading.childNodeSize() == 0) continue;
        Element anchor = new Element("a").addClass("anchor");
        anchor.attr("href", "#" + entry.id).attr("aria-hidden", "true");
        anchor.appendChild(new Element("span").attr("class", "octicon octicon-link"));
        entry.heading.prependChild(anchor);
      }
      return LibxmlWriter.inner(body);
    }
  }
}
