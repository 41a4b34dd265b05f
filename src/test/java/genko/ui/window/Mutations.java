package genko.ui.window;

import genko.corpus.Corpus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Posts that nobody would write: real ones, maimed at random, and some made to break programs. */
final class Mutations {
  private static final int LONGEST_SEED = 40_000;
  private static final int MOST_SEEDS = 400;

  private static final List<String> YAML =
      List.of(
          "---\n",
          "--- \n",
          "...\n",
          "title: ",
          "title: \"",
          "tags: [",
          "]",
          "]\n",
          "- ",
          "  - a\n",
          "&a ",
          "*a",
          "&a [*a]",
          "<<: *a\n",
          "? ",
          ": ",
          "!!binary ",
          "!ruby/object:X ",
          "|\n",
          ">-\n  ",
          "|9\n",
          "'",
          "\"",
          "\\x",
          "\\ud83d",
          "{",
          "}",
          "{a: {b: [",
          "#",
          " #",
          "\t",
          "%YAML 1.1\n",
          "@",
          "`",
          "date: 2025-13-45\n",
          "? [a]\n: b\n",
          "title: x\ntitle: y\n");

  private static final List<String> MARKDOWN =
      List.of(
          "# ",
          "## ",
          "**",
          "*",
          "_",
          "`",
          "```\n",
          "```ruby\n",
          "> ",
          "> > ",
          "- ",
          "1. ",
          "  ",
          "    ",
          "[",
          "](",
          "![",
          "[^1]",
          "[^1]: ",
          "|",
          "|---|\n",
          "{:.a}",
          "{: #b}",
          "{::x}",
          "{:toc}",
          "$$",
          "<div>",
          "</div>",
          "<div markdown=\"1\">",
          "<b>",
          "<!--",
          "-->",
          "&amp;",
          "&#x110000;",
          "*[a]: b\n",
          "{{ x }}",
          "{% raw %}",
          "{% endraw %}",
          "{% if %}",
          "\\",
          "---\n",
          "===\n",
          ": a\n",
          "\n\n",
          "日本語",
          "「",
          "」",
          "　",
          "𠮷",
          "e\u0301",
          "👩‍👩‍👧‍👦");

  private static final List<String> ODD =
      List.of(
          "\0",
          "\u202E",
          "\u2066",
          "\u2069",
          "\u200F",
          "\uFEFF",
          "\uFFFE",
          "\uFFFF",
          "\u2028",
          "\u0085",
          "\u000B",
          "\f",
          "\r",
          "\r\n",
          "\u001B[31m",
          "\u200B",
          "\u00AD",
          "\uE000",
          "\u0300");

  private final List<byte[]> seeds = new ArrayList<>();

  Mutations() throws IOException {
    for (Path folder : List.of(Path.of("assets/sample"), Path.of("src/test/resources/genko"))) {
      if (!Files.isDirectory(folder)) continue;
      try (var files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) add(file);
      }
    }
    List<Path> corpus = Corpus.beside();
    for (int at = 0; at < corpus.size() && seeds.size() < MOST_SEEDS; at++) add(corpus.get(at));
    seeds.add(Bench.post(8000).getBytes(StandardCharsets.UTF_8));
  }

  private void add(Path file) throws IOException {
    if (Files.size(file) <= LONGEST_SEED) seeds.add(Files.readAllBytes(file));
  }

  int seeds() {
    return seeds.size();
  }

  /** A post made of one or two of the seeds. */
  byte[] mutant(Random random) {
    byte[] bytes = seeds.get(random.nextInt(seeds.size()));
    if (random.nextInt(12) == 0) bytes = spliced(bytes, random);
    int steps = 1 + random.nextInt(6);
    for (int step = 0; step < steps; step++) {
      bytes = random.nextInt(3) == 0 ? maimed(bytes, random) : rewritten(bytes, random);
    }
    return random.nextInt(15) == 0 ? recoded(bytes, random) : bytes;
  }

  private byte[] spliced(byte[] bytes, Random random) {
    byte[] other = seeds.get(random.nextInt(seeds.size()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, random.nextInt(bytes.length + 1));
    int from = random.nextInt(other.length + 1);
    out.write(other, from, other.length - from);
    return out.toByteArray();
  }

  /** Bytes changed without a look at what they say. */
  private static byte[] maimed(byte[] bytes, Random random) {
    if (bytes.length == 0) return new byte[] {(byte) random.nextInt(256)};
    byte[] out = bytes.clone();
    int at = random.nextInt(out.length);
    switch (random.nextInt(4)) {
      case 0 -> out[at] = (byte) random.nextInt(256);
      case 1 -> out[at] ^= (byte) (1 << random.nextInt(8));
      case 2 -> {
        for (int i = at; i < Math.min(out.length, at + 4); i++) out[i] = (byte) random.nextInt(256);
      }
      default -> {
        return java.util.Arrays.copyOf(out, at);
      }
    }
    return out;
  }

  /** Characters put in, taken out, doubled; more often at the head, which is short. */
  private static byte[] rewritten(byte[] bytes, Random random) {
    StringBuilder text = new StringBuilder(new String(bytes, StandardCharsets.UTF_8));
    boolean head = random.nextInt(2) == 0;
    int reach = head ? Math.min(text.length(), 500) : text.length();
    int at = random.nextInt(reach + 1);
    int to = Math.min(text.length(), at + random.nextInt(80));
    switch (random.nextInt(6)) {
      case 0 -> text.delete(at, to);
      case 1 -> {
        String part = text.substring(at, to);
        text.insert(at, part.repeat(random.nextInt(20) == 0 ? 200 : 1 + random.nextInt(4)));
      }
      case 2 -> text.insert(at, one(ODD, random));
      default -> {
        String token = one(head ? YAML : MARKDOWN, random);
        text.insert(at, random.nextInt(40) == 0 ? token.repeat(400) : token);
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String one(List<String> tokens, Random random) {
    return tokens.get(random.nextInt(tokens.size()));
  }

  private static byte[] recoded(byte[] bytes, Random random) {
    List<String> names =
        List.of("windows-31j", "EUC-JP", "UTF-16LE", "UTF-16BE", "windows-1252", "UTF-16");
    Charset charset = Charset.forName(names.get(random.nextInt(names.size())));
    return new String(bytes, StandardCharsets.UTF_8).getBytes(charset);
  }

  /** A post with a name. */
  record Made(String name, Supplier<byte[]> bytes) {
    /** Whether it takes a while. */
    boolean large() {
      return name.contains("MB") || name.contains("00,000");
    }
  }

  /** Those that were made to break programs. */
  static List<Made> monsters() {
    List<Made> out = new ArrayList<>();
    add(out, "nothing", () -> "");
    add(out, "alias bomb", Mutations::aliasBomb);
    add(out, "merge bomb", () -> head("a: &a {x: 1}\n" + "b: {<<: *a}\n".repeat(5000)));
    add(out, "flow list, depth 10,000", () -> head("a: " + "[".repeat(10_000)));
    add(
        out,
        "closed flow list, depth 10,000",
        () -> head("a: " + "[".repeat(10_000) + "]".repeat(10_000)));
    add(out, "flow map, depth 10,000", () -> head("a: " + "{a: ".repeat(10_000)));
    add(out, "block map, depth 10,000", () -> head(steps("a:\n", 4_000)));
    add(out, "block list, depth 10,000", () -> head("a:\n  " + "- ".repeat(10_000) + "x\n"));
    add(out, "quotes, depth 10,000", () -> head("a: b\n") + "> ".repeat(10_000) + "a");
    add(out, "lists, depth 10,000", () -> head("a: b\n") + "- ".repeat(10_000) + "a");
    add(out, "elements, depth 10,000", () -> head("a: b\n") + "<div>".repeat(10_000));
    add(out, "brackets, depth 10,000", () -> head("a: b\n") + "[".repeat(10_000) + "x");
    add(out, "a line of 10 MB", () -> head("a: b\n") + "長い行です。".repeat(600_000));
    add(out, "a field of 10 MB", () -> head("title: \"" + "長い題。".repeat(900_000) + "\"\n"));
    add(out, "15 MB", () -> head("title: 大きい\n") + "改行のある長い文章です。\n\n".repeat(400_000));
    add(out, "50 MB", () -> head("title: 大きい\n") + "改行のある長い文章です。\n\n".repeat(1_350_000));
    add(out, "100,000 fields", () -> head(fields(100_000)));
    add(out, "100,000 headings", () -> head("a: b\n") + "# 見出し\n\n".repeat(100_000));
    add(out, "100,000 footnotes", () -> head("a: b\n") + "a[^1]\n\n[^1]: b\n\n".repeat(50_000));
    add(out, "NUL", () -> "---\ntitle: a\0b\n---\n\0本文\0\n".repeat(500));
    add(out, "bidi controls", () -> head("title: \u202Eあ\u2066\n") + "\u202E\u2067本文\u2069\n");
    out.add(new Made("lone surrogates", Mutations::loneSurrogates));
    out.add(new Made("lone surrogates of UTF-8", Mutations::surrogatesOfUtf8));
    out.add(new Made("1 MB of NUL", () -> new byte[1 << 20]));
    out.add(new Made("1 MB of noise", Mutations::noise));
    return out;
  }

  private static void add(List<Made> out, String name, Supplier<String> text) {
    out.add(new Made(name, () -> text.get().getBytes(StandardCharsets.UTF_8)));
  }

  private static String head(String fields) {
    return "---\n" + fields + "---\n\n";
  }

  private static String steps(String step, int depth) {
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < depth; at++) out.append(" ".repeat(Math.min(at, 400))).append(step);
    return out.toString();
  }

  private static String fields(int count) {
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < count; at++) out.append("f").append(at).append(": 値\n");
    return out.toString();
  }

  private static String aliasBomb() {
    StringBuilder out = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x]\n");
    for (char name = 'b'; name <= 'z'; name++) {
      String last = "*" + (char) (name - 1);
      out.append(name).append(": &").append(name).append(" [");
      out.append((last + ",").repeat(8)).append(last).append("]\n");
    }
    return head(out.toString());
  }

  private static byte[] loneSurrogates() {
    byte[] text = "\uFEFF---\ntitle: 題\n---\n\n".getBytes(StandardCharsets.UTF_16BE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(text);
    for (int at = 0; at < 300; at++) {
      out.writeBytes(new byte[] {(byte) 0xD8, 0x3D, 0, 'a', (byte) 0xDE, 0, 0, '\n'});
    }
    return out.toByteArray();
  }

  private static byte[] surrogatesOfUtf8() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head("title: 題\n").getBytes(StandardCharsets.UTF_8));
    for (int at = 0; at < 300; at++) {
      out.writeBytes(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0xBD, 'a', '\n'});
    }
    return out.toByteArray();
  }

  private static byte[] noise() {
    byte[] bytes = new byte[1 << 20];
    new Random(1).nextBytes(bytes);
    return bytes;
  }
}
