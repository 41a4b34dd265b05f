package genko.frontmatter.yaml;

import org.jspecify.annotations.Nullable;

/**
 * Turns the code points that snakeyaml counts into UTF-16 offsets of {@code text}. The count begins
 * {@code lead} code points before the text.
 */
final class CodePointOffsets {
  private final int length;
  private final int lead;

  /** The offset of each code point; null when both count alike. */
  private final int @Nullable [] offsets;

  private CodePointOffsets(int length, int lead, int @Nullable [] offsets) {
    this.length = length;
    this.lead = lead;
    this.offsets = offsets;
  }

  static CodePointOffsets of(String text, int lead) {
    int count = text.codePointCount(0, text.length());
    if (count == text.length()) return new CodePointOffsets(text.length(), lead, null);
    int[] offsets = new int[count];
    int at = 0;
    for (int i = 0; i < count; i++) {
      offsets[i] = at;
      at += Character.charCount(text.codePointAt(at));
    }
    return new CodePointOffsets(text.length(), lead, offsets);
  }

  int offset(int codePoint) {
    int at = Math.max(0, codePoint - lead);
    if (offsets == null) return Math.min(at, length);
    return at < offsets.length ? offsets[at] : length;
  }
}
