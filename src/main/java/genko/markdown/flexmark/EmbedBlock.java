package genko.markdown.flexmark;

import genko.markdown.NodeKind;
import genko.markdown.flexmark.inline.Embeds;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Zenn's {@code @[name](address)}: what of it is known without asking anybody, as a placeholder.
 */
final class EmbedBlock implements LineBlocks.Syntax {
  private static final Pattern EMBED = Pattern.compile("@\\[([\\w-]+)\\]\\((.+)\\)");

  @Override
  public int end(String text, int from) {
    if (!text.startsWith("@[", from)) return -1;
    int end = lineEnd(text, from);
    // Without a bracket at its end each of many beginnings would be tried to the end of the line.
    int close = text.lastIndexOf(')', end - 1);
    if (close < from) return -1;
    Matcher found = EMBED.matcher(text.substring(from, close + 1));
    return found.find() ? end : -1;
  }

  private static int lineEnd(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') end++;
    return end;
  }

  @Override
  public boolean interrupts() {
    return true;
  }

  @Override
  public @Nullable Block block(String text, int from, int to) {
    Matcher found = EMBED.matcher(text.substring(from, to));
    if (!found.find()) return null;
    Block out = new Block(NodeKind.RAW, from, to);
    out.flag = true;
    return out.value(Embeds.html(found.group(1), found.group(2)));
  }
}
