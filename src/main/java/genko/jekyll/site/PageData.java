package genko.jekyll.site;

import genko.jekyll.rules.Permalink;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What Jekyll concludes from a page's place and front matter (page.rb). */
final class PageData {
  private final BlogConfig config;
  private final FrontMatterDefaults defaults;

  PageData(BlogConfig config, FrontMatterDefaults defaults) {
    this.config = config;
    this.defaults = defaults;
  }

  BlogPage of(String path, Map<String, Object> own, Supplier<String> content) {
    Map<String, Object> values = RubyValues.merge(defaults.of(path, Optional.of("pages")), own);
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String extension = dot > 0 ? name.substring(dot) : "";
    String base = (dot > 0 ? name.substring(0, dot) : name).replaceAll("\\.+$", "");
    String folder = path.substring(0, path.length() - name.length());
    String output = config.outputExtension(extension);
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(":path", Permalink.escape(folder));
    parts.put(":basename", Permalink.escape(base));
    parts.put(":output_ext", output);
    BlogPage page = new BlogPage(path, Collections.unmodifiableMap(values), "", output, content);
    String url =
        RubyValues.truthyText(values.get("permalink"))
            .orElseGet(() -> template(page, base.equals("index")));
    for (Map.Entry<String, String> part : parts.entrySet()) {
      url = url.replace(part.getKey(), part.getValue());
    }
    return new BlogPage(path, page.values(), Permalink.sane(url), output, content);
  }

  private String template(BlogPage page, boolean index) {
    if (!page.isHtml()) return "/:path/:basename:output_ext";
    if (index) return "/:path/";
    return Permalink.suffixed("/:path/:basename", config.permalinkStyle()).template();
  }
}
