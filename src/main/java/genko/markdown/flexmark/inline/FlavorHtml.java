package genko.markdown.flexmark.inline;

import genko.markdown.Node;
import genko.markdown.flexmark.option.DialectOptions;
import genko.markdown.flexmark.option.Flavor;
import genko.markdown.flexmark.option.HexoOptions;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What the engines of the dialects write differently of the same links, pictures and boxes. */
public final class FlavorHtml {
  private static final Pattern ELSEWHERE =
      Pattern.compile("(?i)(?:https?:)?//(?!qiita\\.com(?:[/?#:]|$)).+");

  private static final Pattern ABSOLUTE = Pattern.compile("(?i)#|//|[a-z][a-z0-9+.-]*:");

  /** What is no address to a browser, and so is written as it stands. */
  static final Pattern BAD_PORT = Pattern.compile("[a-z]+://[^/?#]*:\\d+[^\\d/?#].*");

  private FlavorHtml() {}

  /** A link with the attributes that it gets there. */
  public static Map<String, String> link(Node link, Flavor flavor) {
    Map<String, String> out = new LinkedHashMap<>(link.attributes());
    if (flavor == Flavor.HEXO) {
      out.computeIfPresent(
          "href",
          (name, address) ->
              BAD_PORT.matcher(address).matches() ? address : LinkAddresses.withRoot(address));
    } else if (flavor == Flavor.QIITA) {
      if (link.refersTo(ZennNodes.LINKIFIED)) out.put("class", "autolink");
      if (ELSEWHERE.matcher(out.getOrDefault("href", "")).matches()) {
        out.put("rel", "nofollow noopener");
        out.put("target", "_blank");
      }
    }
    return out;
  }

  /** Writes a picture; Qiita leads from it to its file, unless it is in a link. */
  public static void picture(
      Node picture, DialectOptions options, boolean linked, StringBuilder out) {
    boolean leads = options.is(Flavor.QIITA) && !linked;
    if (leads) {
      String address = picture.attributes().getOrDefault("src", "");
      out.append("<a href=\"").append(Html.escape(address)).append("\" target=\"_blank\">");
    }
    out.append("<img");
    Html.attributes(options.is(Flavor.HEXO) ? hexo(picture, options) : picture.attributes(), out);
    out.append(leads ? " /></a>" : " />");
  }

  /** Hexo leads relative addresses of pictures to the root of the site. */
  private static Map<String, String> hexo(Node picture, DialectOptions options) {
    Map<String, String> out = new LinkedHashMap<>(picture.attributes());
    out.remove("alt", "");
    String root = options.setting(HexoOptions.ROOT, "");
    String address = out.getOrDefault("src", "");
    if (!root.isEmpty() && !ABSOLUTE.matcher(address).lookingAt()) {
      out.put("src", (root + address).replaceAll("/{2,}", "/"));
    }
    return out;
  }

  /** The box of a task that is {@code done} or not. */
  public static String box(boolean done, Flavor flavor) {
    String checked = done ? " checked=\"\"" : "";
    return switch (flavor) {
      case ZENN -> "<input class=\"task-list-item-checkbox\"" + checked + " type=\"checkbox\"> ";
      case QIITA ->
          "<input type=\"checkbox\" class=\"task-list-item-checkbox\""
              + checked
              + " disabled=\"\">";
      default -> "<input type=\"checkbox\"" + checked + " disabled=\"\" /> ";
    };
  }

  /** The attributes of a task's item. */
  public static Map<String, String> task(Node item, Flavor flavor) {
    if (flavor != Flavor.ZENN && flavor != Flavor.QIITA) return item.attributes();
    Map<String, String> out = new LinkedHashMap<>(item.attributes());
    String names = flavor == Flavor.ZENN ? "task-list-item enabled" : "task-list-item";
    out.merge("class", names, (old, more) -> more + " " + old);
    return out;
  }

  /** How a cell is aligned, as an attribute with a space before it; empty for not at all. */
  public static String alignment(Node.Align align, Flavor flavor) {
    if (align == Node.Align.NONE) return "";
    String side = align.name().toLowerCase(Locale.ROOT);
    return switch (flavor) {
      case ZENN, HUGO -> " style=\"text-align:" + side + "\"";
      case QIITA -> " style=\"text-align: " + side + "\"";
      default -> " align=\"" + side + "\"";
    };
  }
}
