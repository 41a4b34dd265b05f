package genko.markdown.flexmark.inline;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Zenn embeds, in the elements that it stands in there; nothing is fetched. */
public final class Embeds {
  private static final Pattern TWEET =
      Pattern.compile("https://(twitter|x)\\.com/[a-zA-Z0-9_-]+/status/[a-zA-Z0-9?=&\\-_]+");
  private static final Pattern VIDEO =
      Pattern.compile(
          "https?://youtu\\.be/([\\w-]+)(?:\\?([\\w=&-]+))?"
              + "|https?://(?:www\\.)?youtube\\.com/watch\\?([\\w=&-]+)");
  private static final Pattern GIST =
      Pattern.compile("https://gist\\.github\\.com/[^/]+/[a-zA-Z0-9/]+(\\?file=.+)?");
  private static final Pattern FILE =
      Pattern.compile("https://github\\.com/[^/]+/[^/]+/blob/.{2,}");

  private static final Pattern IMAGE = Pattern.compile("data:image/(gif|png|jpeg|webp);");

  private static final String PLAYER =
      "accelerometer; clipboard-write; encrypted-media; gyroscope; picture-in-picture";

  private Embeds() {}

  /** The HTML of {@code @[name](argument)}; empty for a name that is not known. */
  public static String html(String name, String argument) {
    String safe = argument.replace("\"", "%22");
    return switch (name) {
      case "youtube" -> video(argument);
      case "card" ->
          argument.startsWith("http://") || argument.startsWith("https://")
              ? link(argument)
              : "URLが不正です";
      case "tweet" -> TWEET.matcher(argument).matches() ? link(argument) : "ツイートページのURLを指定してください";
      case "gist" ->
          GIST.matcher(argument).matches() ? link(argument) : "GitHub GistのページURLを指定してください";
      case "github" ->
          FILE.matcher(argument).matches() ? link(argument) : "GitHub のファイルURLまたはパーマリンクを指定してください";
      case "slideshare" ->
          frame(
              "embed-slideshare",
              "https://www.slideshare.net/slideshow/embed_code/key/" + argument,
              Map.of("scrolling", "no", "allowfullscreen", "", "loading", "lazy"));
      case "speakerdeck" ->
          frame(
              "embed-speakerdeck",
              "https://speakerdeck.com/player/" + argument,
              Map.of(
                  "scrolling",
                  "no",
                  "allowfullscreen",
                  "",
                  "allow",
                  "encrypted-media",
                  "loading",
                  "lazy"));
      case "jsfiddle" -> fiddle(safe);
      case "codepen" ->
          frame(
              "embed-codepen",
              safe.replace("/pen/", "/embed/")
                  + (safe.contains("?") ? "&" : "?")
                  + "embed-version=2",
              Map.of("scrolling", "no", "frameborder", "no", "loading", "lazy"));
      case "codesandbox" ->
          frame(
              "embed-codesandbox",
              safe,
              Map.of(
                  "style", "width:100%;height:500px;border:none;overflow:hidden",
                  "allow",
                      "accelerometer; ambient-light-sensor; camera; encrypted-media; geolocation;"
                          + " gyroscope; hid; microphone; midi; payment; usb; vr;"
                          + " xr-spatial-tracking",
                  "loading", "lazy",
                  "sandbox",
                      "allow-modals allow-forms allow-popups allow-scripts allow-same-origin"));
      case "stackblitz" ->
          frame(
              "embed-stackblitz",
              safe,
              Map.of("scrolling", "no", "frameborder", "no", "loading", "lazy"));
      case "blueprintue" -> wide("embed-blueprintue", safe);
      case "figma" ->
          wide("embed-figma", "https://www.figma.com/embed?embed_host=zenn&url=" + safe);
      case "docswell" ->
          frame(
              "embed-docswell",
              argument,
              Map.of(
                  "allowfullscreen",
                  "true",
                  "class",
                  "docswell-iframe",
                  "width",
                  "100%",
                  "style",
                  "border:1px solid #ccc;display:block;margin:0px"
                      + " auto;padding:0px;aspect-ratio:16/9"));
      case "mermaid" ->
          "<div class=\"code-block-container\"><pre><code>"
              + Html.escape(argument)
              + "</code></pre></div>";
      default -> "";
    };
  }

  /** What becomes of an address that stands on a line of its own. */
  public static String ofAddress(String address) {
    return VIDEO.matcher(address).matches() ? video(address) : link(address);
  }

  /** Whether an address does something else than lead somewhere. */
  static boolean isDangerous(String address) {
    String lower = address.strip().toLowerCase(Locale.ROOT);
    if (lower.startsWith("data:image/")) return !IMAGE.matcher(lower).lookingAt();
    return lower.startsWith("javascript:")
        || lower.startsWith("vbscript:")
        || lower.startsWith("file:")
        || lower.startsWith("data:");
  }

  private static String link(String address) {
    String safe = Html.escape(address);
    return "<a href=\"%s\" rel=\"noreferrer noopener nofollow\" target=\"_blank\">%s</a>"
        .formatted(safe, safe);
  }

  private static String video(String argument) {
    Matcher page = VIDEO.matcher(argument);
    String id = argument;
    int start = 0;
    if (page.matches()) {
      String query = page.group(1) == null ? page.group(3) : page.group(2);
      id = page.group(1) == null ? parameter(query, "v") : page.group(1);
      String seconds = parameter(query, "t").replaceFirst("s", "");
      if (id.length() != 11) id = argument;
      else if (seconds.matches("\\d{1,6}")) {
        start = Math.min(Integer.parseInt(seconds), 48 * 60 * 60);
      }
    }
    if (!id.matches("[a-zA-Z0-9_-]+")) return "YouTubeのvideoIDが不正です";
    return frame(
        "embed-youtube",
        "https://www.youtube-nocookie.com/embed/" + id + (start > 0 ? "?start=" + start : ""),
        Map.of("allow", PLAYER, "allowfullscreen", "", "loading", "lazy"));
  }

  private static String parameter(@Nullable String query, String name) {
    if (query == null) return "";
    for (String each : query.split("&", -1)) {
      if (each.startsWith(name + "=")) return each.substring(name.length() + 1);
    }
    return "";
  }

  private static String fiddle(String address) {
    String inner =
        address.contains("embed")
            ? address
            : address + (address.endsWith("/") ? "" : "/") + "embedded/";
    return frame(
        "embed-jsfiddle", inner, Map.of("scrolling", "no", "frameborder", "no", "loading", "lazy"));
  }

  private static String wide(String name, String address) {
    return frame(
        name,
        address,
        Map.of(
            "width",
            "100%",
            "style",
            "aspect-ratio:16/9",
            "scrolling",
            "no",
            "frameborder",
            "no",
            "loading",
            "lazy",
            "allowfullscreen",
            ""));
  }

  private static String frame(String name, String address, Map<String, String> attributes) {
    StringBuilder out =
        new StringBuilder("<span class=\"embed-block " + name + "\"><iframe src=\"");
    out.append(Html.escape(address)).append('"');
    Html.attributes(attributes, out);
    return out.append("></iframe></span>").toString();
  }
}
