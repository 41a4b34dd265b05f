package genko.jekyll.plugin;

import genko.frontmatter.Yaml;
import genko.jekyll.liquid.Template;
import genko.jekyll.liquid.run.Host;
import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.value.Limits;
import genko.jekyll.liquid.value.ValueFormat;
import genko.jekyll.site.RubyValues;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/**
 * What a writer says in {@code .genko.yml} that the blog's own plug-ins do: tags and filters as
 * Liquid, and elements of the page, by a selector of CSS, that something is put around. A file of
 * the blog, and no more trusted than its layouts are.
 */
final class LiquidSnippets implements Plugin {
  static final String FILE = ".genko.yml";

  /** More elements of one page are left as they are. */
  private static final int MOST = 5000;

  private static final String PLACE = "\u0002genko-content\u0003";

  private final Map<String, Object> tags;
  private final Map<String, Object> filters;
  private final List<Wrapping> hooks = new ArrayList<>();
  private final Host host;

  /** What {@code template} makes of its {@code content} goes around each {@code selected}. */
  private record Wrapping(String selected, String template) {
    static Optional<Wrapping> of(@Nullable Object said) {
      Object select = Values.at(said, "select");
      Object wrap = Values.at(said, "wrap");
      if (!(select instanceof String selected) || !(wrap instanceof String template)) {
        return Optional.empty();
      }
      return Optional.of(new Wrapping(selected, template));
    }
  }

  LiquidSnippets(String yaml, ZoneId zone, Host host) {
    // Most blogs say nothing, and this is asked at each key.
    Object all = yaml.isBlank() ? null : Values.at(Yaml.of(yaml, zone).value(), "plugins");
    tags = RubyValues.map(Values.at(all, "tags"));
    filters = RubyValues.map(Values.at(all, "filters"));
    Object listed = Values.at(all, "hooks");
    for (Object one : listed instanceof List<?> list ? list : List.of()) {
      Wrapping.of(one).ifPresent(hooks::add);
    }
    this.host = host;
  }

  /** Whether {@code plugin} is described. */
  boolean describes(OwnPlugin plugin) {
    return switch (plugin.kind()) {
      case TAG -> tags.containsKey(plugin.name());
      case FILTER -> filters.containsKey(plugin.name());
      case HOOK -> !hooks.isEmpty() && plugin.name().endsWith("post_render");
      case CONVERTER, GENERATOR -> false;
    };
  }

  @Override
  public Optional<Host.Tag> tag(String name) {
    return liquid(tags.get(name))
        .map(snippet -> (run, markup, inside) -> shown(run, snippet, markup, inside));
  }

  private static Optional<String> liquid(@Nullable Object said) {
    Object snippet = said instanceof Map ? Values.at(said, "liquid") : said;
    return snippet instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private static String shown(
      RenderContext run, String snippet, String markup, Supplier<String> inside) {
    String content = inside.get();
    return run.inScope(
        () -> {
          String text = markup.strip();
          run.set("markup", text);
          run.set("arguments", RubyValues.words(text));
          run.set("content", content);
          return run.rendered(snippet);
        });
  }

  @Override
  public Optional<Host.Work> filter(String name) {
    Object said = filters.get(name);
    Optional<Wrapping> wrapping = Wrapping.of(said);
    if (wrapping.isPresent()) {
      return Optional.of(
          (run, input, with) ->
              wrapped(ValueFormat.text(input, run.budget()), wrapping.get(), Map.of()));
    }
    return liquid(said)
        .map(
            snippet ->
                (run, input, with) ->
                    run.inScope(
                        () -> {
                          run.set("input", input);
                          run.set("arguments", with);
                          return run.rendered(snippet);
                        }));
  }

  @Override
  public String written(RenderedOutput page) {
    String html = page.html();
    for (Wrapping hook : hooks) html = wrapped(html, hook, page.page());
    return html;
  }

  private String wrapped(String html, Wrapping wrapping, Map<String, Object> page) {
    Map<String, Object> values = new HashMap<>();
    values.put("content", PLACE);
    values.put("page", page);
    String around = Template.parse(wrapping.template).render(values, host, Limits.USUAL).text();
    int place = around.indexOf(PLACE);
    if (place < 0) return html;
    String before = around.substring(0, place);
    String after = around.substring(place + PLACE.length()).replace(PLACE, "");
    Markup markup = new Markup(html);
    List<Element> selected;
    try {
      selected = markup.select(wrapping.selected);
    } catch (SelectorParseException | IllegalArgumentException _) {
      return html;
    }
    if (selected.size() > MOST) return html;
    for (Element element : selected) {
      int from = Markup.from(element);
      int to = Markup.to(element);
      if (from < 0 || to < from) continue;
      markup.insert(from, before);
      markup.insert(to, after);
    }
    return markup.text();
  }
}
