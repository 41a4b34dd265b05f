package genko.frontmatter;

import java.util.List;
import java.util.Random;

/** Random front matter: every style of value, comments, blank lines, odd keys, faults if wanted. */
final class RandomHead {
  private static final List<String> KEYS =
      List.of(
          "layout",
          "title",
          "date",
          "categories",
          "tags",
          "author",
          "excerpt",
          "reading_time",
          "published",
          "permalink",
          "category",
          "cover image",
          "題",
          "\"quoted key\"",
          "'single'",
          "last_modified_at",
          "x-y",
          "2015",
          "URL");
  private static final List<String> INLINE =
      List.of(
          "post",
          "\"題名\"",
          "'it''s'",
          "plain 𠮷 words",
          "8",
          "1.5",
          "true",
          "no",
          "~",
          "null",
          "2025-11-17 13:13:58 +0000",
          "2025-11-17",
          "\"2025-11-17 09:00\"",
          "[]",
          "[a]",
          "[ a, b ]",
          "[\"食\", \"寿司\"]",
          "['a', b, \"c\"]",
          "[2015, 2016]",
          "{a: 1, b: [x, y]}",
          "[[a], b]",
          "\"a\\n\\\"b\\\"\\u3042\"",
          "http://a.b/c#d",
          "a#b",
          "",
          "",
          "foo bar",
          "\"\"",
          "''",
          "\"🍣🍣\"",
          "{}",
          "!!str 5",
          "&anchor value",
          "x   ",
          "\"x\"\t",
          "[a, b,]");
  private static final List<String> BLOCKS =
      List.of(
          " |\n  a\n  b",
          " >\n  folded\n  text\n\n  more",
          " |-\n    x\n      y",
          " |+\n  x\n\n",
          " >-\n  a 🍣",
          " |2\n   x\n  y",
          "\n  - a\n  - b",
          "\n- a\n- \"b\"\n- 'c'",
          "\n    -   a # one\n    # above\n    -   b # two",
          "\n  -\n  - x",
          "\n  a: 1\n  b:\n    - c",
          "\n- a: 1\n  b: 2\n- c",
          " \"folded\n  double\"",
          " plain\n  words",
          " [\n  a,\n  b\n]",
          " [\n  \"a\", # first\n  \"b\" # second\n  ]",
          " [a,\n  b]",
          "\n  plain below",
          " # c\n  - a",
          " # only a comment",
          " |\n  x\n     \n",
          " >\n  a\n   b\n  c");
  private static final List<String> BROKEN =
      List.of(
          "title：全角",
          "title:　空白",
          "excerpt: a: b",
          "title: [WIP] x",
          "author: @me",
          "x: `y`",
          "x: *none",
          "x: %y",
          "x: - y",
          "x: \"open",
          "x: 'open",
          "tags:\n\t- a",
          "x: [a, b",
          "x: {a",
          "<<<<<<< HEAD",
          "=======",
          "no colon here",
          "x: \"a\" b",
          "title:x",
          "x: \"\\q\"",
          "- a",
          "--- x",
          "x: \0",
          "x: \uD83D",
          "]",
          "{",
          "? q",
          ": v",
          "  deeper: 1");

  private RandomHead() {}

  /** With {@code faults} of ten entries broken. */
  static String of(Random random, int faults) {
    StringBuilder yaml = new StringBuilder();
    int count = random.nextInt(9);
    int first = random.nextInt(KEYS.size());
    for (int i = 0; i < count; i++) {
      if (random.nextInt(8) == 0) yaml.append("# about the next\n");
      if (random.nextInt(12) == 0) yaml.append("\n");
      if (random.nextInt(10) < faults) {
        yaml.append(pick(random, BROKEN));
      } else {
        yaml.append(KEYS.get((first + i) % KEYS.size()));
        if (random.nextInt(9) == 0) yaml.append(' ');
        yaml.append(':');
        if (random.nextInt(3) == 0) {
          yaml.append(pick(random, BLOCKS));
        } else {
          yaml.append(" ".repeat(1 + random.nextInt(3) / 2)).append(pick(random, INLINE));
          if (random.nextInt(6) == 0) yaml.append(" # why");
        }
      }
      yaml.append("\n");
    }
    if (random.nextInt(8) == 0) yaml.append("# the end\n");
    String close = random.nextInt(6) == 0 ? "..." : "---";
    String ends = random.nextInt(8) == 0 ? "" : "\n\n本文🍣\n---\nend";
    return "---" + " ".repeat(random.nextInt(5) / 4) + "\n" + yaml + close + ends;
  }

  private static String pick(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
