package genko.frontmatter;

import java.util.List;
import java.util.Random;

/**
 * Random front matter in TOML and JSON: every form of value, comments, tables, faults if wanted.
 */
final class RandomSource {
  private static final List<String> TOML_KEYS =
      List.of(
          "title",
          "date",
          "tags",
          "draft",
          "weight",
          "\"題\"",
          "'it.s'",
          "lastmod",
          "a.b",
          "slug",
          "x-y",
          "2015",
          "description",
          "aliases",
          "publishDate",
          "\"a\\\"b\"");
  private static final List<String> TOML_VALUES =
      List.of(
          "\"題名\"",
          "'C:\\dir'",
          "\"a\\n\\u3042\\\"\"",
          "8",
          "-1_000",
          "0xFF",
          "1.5e3",
          "inf",
          "true",
          "false",
          "2025-11-17",
          "2025-11-17T13:13:58",
          "2025-11-17T13:13:58+09:00",
          "2025-11-17 13:13:58Z",
          "13:13:58.5",
          "[]",
          "[\"食\", 'x', \"寿司\"]",
          "[ 1, 2 ]",
          "[\n  \"a\", # first\n  \"b\" # second\n]",
          "[\n  \"a\",\n  \"b\",\n]",
          "[[1], [\"a\"]]",
          "{ a = 1, b.c = [\"x\"] }",
          "\"\"\"\n行\n\"二\" \"\"\"",
          "\"\"\"a \\\n   b\"\"\"",
          "'''\n# 'x'\n'''",
          "'''x'''",
          "\"\"",
          "\"🍣 # +++\"",
          "{}");
  private static final List<String> TOML_FAULTS =
      List.of(
          "title = 題",
          "x = ",
          "x =",
          "= 1",
          "no equals",
          "x = \"open",
          "x = [1, 2",
          "x = {a",
          "[open",
          "[[a]",
          "x = 1 2",
          "x = 2024-13-01",
          "x = \"\\q\"",
          "x = 01",
          "x: y",
          "]",
          "\0",
          "x = \"\"\"",
          "[t] x",
          "title = \"a\" b",
          "x = \"\uD83D\"");
  private static final List<String> JSON_KEYS =
      List.of("title", "date", "tags", "draft", "weight", "題", "a.b", "slug", "a\\\"b");
  private static final List<String> JSON_VALUES =
      List.of(
          "\"題名\"",
          "\"a\\n\\u3042\\/\"",
          "8",
          "-1.5e3",
          "true",
          "null",
          "[]",
          "[\"食\", \"寿司\"]",
          "[1, 2]",
          "[\n    \"a\",\n    \"b\"\n  ]",
          "[[1], {\"a\": \"}\"}]",
          "{ \"a\": 1, \"b\": [\"x\"] }",
          "\"2025-11-17T13:13:58+09:00\"",
          "\"\"",
          "{}");

  private RandomSource() {}

  static String toml(Random random, int faults) {
    StringBuilder out = new StringBuilder("+++\n");
    int first = random.nextInt(TOML_KEYS.size());
    int count = random.nextInt(9);
    int table = 0;
    for (int i = 0; i < count; i++) {
      if (random.nextInt(8) == 0) out.append("# about = the next\n");
      if (random.nextInt(10) == 0) out.append("\n");
      if (random.nextInt(6) == 0) out.append("[table").append(table++).append("] # of more\n");
      if (random.nextInt(9) == 0) out.append("  [[many]]\n");
      if (random.nextInt(10) < faults) {
        out.append(pick(random, TOML_FAULTS)).append("\n");
        continue;
      }
      out.append(" ".repeat(random.nextInt(5) / 4));
      out.append(TOML_KEYS.get((first + i) % TOML_KEYS.size()));
      String equals = pick(random, List.of(" = ", "=", "   = ", " = "));
      out.append(equals).append(pick(random, TOML_VALUES));
      if (random.nextInt(6) == 0) out.append(" # why");
      out.append("\n");
    }
    return out + "+++\n" + (random.nextBoolean() ? "\n本文🍣\n+++\nend" : "");
  }

  static String json(Random random) {
    StringBuilder out = new StringBuilder("{");
    boolean lines = random.nextInt(4) > 0;
    int first = random.nextInt(JSON_KEYS.size());
    int count = 1 + random.nextInt(JSON_KEYS.size());
    String colon = pick(random, List.of(": ", ":", " : "));
    for (int i = 0; i < count; i++) {
      if (i > 0) out.append(random.nextInt(6) == 0 ? " ," : ",");
      out.append(lines ? "\n  " : " ")
          .append('"')
          .append(JSON_KEYS.get((first + i) % JSON_KEYS.size()));
      out.append('"').append(colon).append(pick(random, JSON_VALUES));
    }
    return out + (lines ? "\n}" : " }") + "\n\n本文🍣 {\"a\": 1}\n";
  }

  private static String pick(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
