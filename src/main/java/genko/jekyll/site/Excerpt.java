package genko.jekyll.site;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The beginning of a post that stands for it elsewhere (excerpt.rb): up to the separator, with the
 * ends of Liquid's blocks that were cut and the definitions of links that it uses.
 */
final class Excerpt {
  private static final Pattern TAG =
      Pattern.compile("\\{%-?\\s*(\\w+)\\s*.*?-?%\\}", Pattern.DOTALL);
  private static final Pattern DEFINITION =
      Pattern.compile("^ {0,3}(\\[[^\\]]+\\])(:.+)$", Pattern.MULTILINE | Pattern.UNIX_LINES);
  private static final Set<String> BLOCKS =
      Set.of(
          "if",
          "unless",
          "for",
          "case",
          "capture",
          "comment",
          "raw",
          "tablerow",
          "ifchanged",
          "highlight");

  private Excerpt() {}

  static String of(String body, String separator) {
    int at = body.indexOf(separator);
    if (at < 0) return body;
    String tail = body.substring(at + separator.length());
    String head = body.substring(0, at);
    if (tail.isEmpty()) return head;
    StringBuilder out = new StringBuilder(head);
    if (head.contains("{%")) close(head, out);
    String closed = out.toString();
    Set<String> definitions = new LinkedHashSet<>();
    Matcher found = DEFINITION.matcher(tail);
    while (found.find()) {
      if (closed.contains(found.group(1))) definitions.add(found.group(1) + found.group(2));
    }
    if (!definitions.isEmpty()) out.append("\n\n").append(String.join("\n", definitions));
    return out.toString();
  }

  private static void close(String head, StringBuilder out) {
    List<String> names = new ArrayList<>();
    Matcher tags = TAG.matcher(head);
    while (tags.find()) names.add(tags.group(1));
    for (String name : names.reversed()) {
      if (!BLOCKS.contains(name)) continue;
      Pattern end = Pattern.compile("\\{%-?\\s*end" + name + ".*?\\s*-?%\\}", Pattern.DOTALL);
      if (!end.matcher(out).find()) out.append("\n{% end").append(name).append(" %}");
    }
  }
}
