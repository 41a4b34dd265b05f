package genko.jekyll.plugin;

import genko.jekyll.liquid.run.Host;
import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.site.RubyValues;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/** jekyll-avatar: the tag {@code avatar}, somebody's picture at GitHub in four resolutions. */
final class Avatar implements Plugin {
  private static final Pattern USER = Pattern.compile("\\buser=([\\w.]+)\\b");
  private static final Pattern SIZE =
      Pattern.compile("\\bsize=(\\d{1,6})\\b", Pattern.CASE_INSENSITIVE);

  @Override
  public Optional<Host.Tag> tag(String name) {
    return name.equals("avatar")
        ? Optional.of((run, markup, inside) -> picture(run, markup.strip()))
        : Optional.empty();
  }

  private static String picture(RenderContext run, String markup) {
    Matcher sized = SIZE.matcher(markup);
    String size = sized.find() ? sized.group(1) : "40";
    Matcher variable = USER.matcher(markup);
    String shown = run.rendered(markup);
    String user = variable.find() ? meant(run, variable.group(1)) : named(shown);
    String all =
        IntStream.rangeClosed(1, 4)
            .mapToObj(scale -> address(user, size, scale) + " " + scale + "x")
            .collect(Collectors.joining(", "));
    String address = address(user, size, 1);
    boolean lazy = shown.contains("lazy=true");
    String sources =
        lazy
            ? "src=\"\" data-src=\"" + address + "\" data-srcset=\"" + all + "\""
            : "src=\"" + address + "\" srcset=\"" + all + "\"";
    String small = Integer.parseInt(size) < 48 ? " avatar-small" : "";
    return "<img class=\"avatar%s\" alt=\"%s\" width=\"%s\" height=\"%s\""
            .formatted(small, user, size, size)
        + " data-proofer-ignore=\"true\" "
        + sources
        + " />";
  }

  private static String named(String shown) {
    int space = shown.indexOf(' ');
    String first = space < 0 ? shown : shown.substring(0, space);
    return first.startsWith("@") ? first.substring(1) : first;
  }

  /** The value of a variable with its parts, or its name when there is none. */
  private static String meant(RenderContext run, String variable) {
    String[] names = variable.split("\\.", -1);
    Object value = run.find(names[0]);
    for (int at = 1; at < names.length; at++) value = Values.at(value, names[at]);
    return Values.isTruthy(value) ? RubyValues.text(value) : variable;
  }

  private static String address(String user, String size, int scale) {
    String path = user + "?v=3&s=" + (scale == 1 ? size : Long.parseLong(size) * scale);
    // Which of the four servers it is depends on the path of the first.
    CRC32 sum = new CRC32();
    sum.update((user + "?v=3&s=" + size).getBytes(StandardCharsets.UTF_8));
    return "https://avatars" + sum.getValue() % 4 + ".githubusercontent.com/" + path;
  }
}
