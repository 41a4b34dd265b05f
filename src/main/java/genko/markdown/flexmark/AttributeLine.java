package genko.markdown.flexmark;

import genko.markdown.NodeKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hugo's {@code {.class #id}} on a line after a block; what it says goes to that block. */
final class AttributeLine implements LineBlocks.Syntax {
  private static final int LONGEST = 1_000;

  @Override
  public int end(String text, int from) {
    if (text.charAt(from) != '{') return -1;
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') end++;
    boolean short1 = end - from <= LONGEST;
    return short1 && Attributes.parse(text.substring(from, end)) != null ? end : -1;
  }

  @Override
  public boolean interrupts() {
    return true;
  }

  @Override
  public @Nullable Block block(String text, int from, int to) {
    Map<String, String> found = Attributes.parse(text.substring(from, to));
    if (found == null) return null;
    Block out = new Block(NodeKind.ATTRIBUTES, from, to);
    out.attributes.putAll(found);
    return out;
  }
}
