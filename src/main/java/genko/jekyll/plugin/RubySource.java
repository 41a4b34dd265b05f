package genko.jekyll.plugin;

import genko.jekyll.plugin.OwnPlugin.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file of Ruby in a blog's folder of plug-ins defines, read from its text. */
final class RubySource {
  private static final Pattern TAG = Pattern.compile("register_tag[\\s(]+(?:[\"']|:)([\\w-]+)");
  private static final Pattern FILTERS = Pattern.compile("register_filter[\\s(]+([\\w:]+)");
  private static final Pattern HOOK =
      Pattern.compile("Hooks\\.register[\\s(]+(\\[[^\\]]{0,200}\\]|:\\w+)\\s*,\\s*:(\\w+)");
  private static final Pattern SUBCLASS =
      Pattern.compile("\\bclass\\s+(\\w+)\\s*<\\s*(?:[\\w:]*::)?(Converter|Generator)\\b");
  private static final Pattern METHOD =
      Pattern.compile("(?m)^\\s*(?:def\\s+([a-z_]\\w*[?!]?)|(private|protected)\\s*$)");

  private RubySource() {}

  static List<OwnPlugin> read(String path, String ruby) {
    String source = ruby.replaceAll("(?m)^\\s*#.*$", "");
    Set<OwnPlugin> found = new LinkedHashSet<>();
    each(TAG, source, one -> found.add(new OwnPlugin(Kind.TAG, one.group(1), path)));
    each(FILTERS, source, one -> filters(path, source, one.group(1), found));
    each(
        HOOK,
        source,
        one -> {
          String owners = one.group(1).replaceAll("[\\[\\]:]", "").strip();
          found.add(new OwnPlugin(Kind.HOOK, owners + " " + one.group(2), path));
        });
    each(
        SUBCLASS,
        source,
        one -> {
          boolean converter = one.group(2).equals("Converter");
          found.add(new OwnPlugin(converter ? Kind.CONVERTER : Kind.GENERATOR, one.group(1), path));
        });
    return new ArrayList<>(found);
  }

  private interface Each {
    void found(Matcher one);
  }

  private static void each(Pattern pattern, String source, Each work) {
    for (Matcher next = pattern.matcher(source); next.find(); ) work.found(next);
  }

  /** The methods of the module that is registered; those that are private are no filters. */
  private static void filters(String path, String source, String module, Set<OwnPlugin> found) {
    String name = module.substring(module.lastIndexOf(':') + 1);
    Matcher start = Pattern.compile("\\bmodule\\s+(?:\\w+::)*" + name + "\\b").matcher(source);
    if (!start.find()) return;
    Matcher method = METHOD.matcher(source);
    method.region(start.end(), source.length());
    while (method.find() && method.group(1) != null) {
      found.add(new OwnPlugin(Kind.FILTER, method.group(1), path));
    }
  }
}
