package genko.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * A made blog of many posts, whose style sheet has all that makes a page dear to paint: rounded
 * clips and shadows as tall as the page, gradients, opacity, blur, a fixed header, endless
 * animations.
 */
final class BenchBlog {
  private static final String STYLE =
      """
      body { margin: 0; background: linear-gradient(160deg, #eef4ff, #fdf3ff) fixed; }
      header { position: fixed; top: 0; left: 0; right: 0; height: 56px; opacity: 0.95;
        -webkit-backdrop-filter: blur(10px); box-shadow: 0 2px 20px rgba(0, 0, 0, 0.2); }
      main { margin: 80px auto; max-width: 800px; border-radius: 24px; overflow: hidden;
        background: linear-gradient(#fff, #f6f8ff); box-shadow: 0 20px 60px rgba(0, 0, 0, 0.25); }
      article { padding: 32px; border-radius: 16px; overflow: hidden; opacity: 0.98; }
      article h2 { background: linear-gradient(90deg, #dbe8ff, #fff); border-radius: 8px;
        overflow: hidden; box-shadow: 0 4px 12px rgba(0, 0, 40, 0.2); }
      article li { opacity: 0.9; }
      .glow { height: 40px; filter: blur(6px); background: #8af; animation: glow 2s infinite; }
      @keyframes glow { from { opacity: 0.2; } to { opacity: 0.9; } }
      """;

  private static final String LAYOUT =
      """
      <!doctype html>
      <html lang="ja">
      <head><meta charset="utf-8"><title>{{ page.title }} | {{ site.title }}</title>
      <link rel="stylesheet" href="{{ '/assets/style.css' | relative_url }}"></head>
      <body><header>{{ site.title }}</header>
      <main><div class="glow"></div><article><h1>{{ page.title }}</h1>{{ content }}</article>
      <ul>{% for post in site.posts limit: 10 %}
      <li><a href="{{ post.url }}">{{ post.title }}</a></li>{% endfor %}</ul></main></body>
      </html>
      """;

  private static final String[] SENTENCES = {
    "文章を生成する仕組みは、日本語でも英語でも同じように働きます。",
    "朝の散歩のあとで、珈琲を淹れて日記を書く。",
    "索引を作り直すと、検索が速くなった。",
    "The editor keeps every byte that you did not change.",
    "写真を三枚、京都の庭で撮った。",
    "ＡＩとChatGPTの話を、カメラの説明書と比べる。"
  };

  private BenchBlog() {}

  /** Makes it in {@code folder}; the post to be opened. */
  static Path make(Path folder, int posts, String text) throws IOException {
    Files.createDirectories(folder.resolve("_posts"));
    Files.createDirectories(folder.resolve("_layouts"));
    Files.createDirectories(folder.resolve("assets"));
    Files.writeString(folder.resolve("_config.yml"), "title: 計測ブログ\nbaseurl: ''\n");
    Files.writeString(folder.resolve("_layouts/post.html"), LAYOUT);
    Files.writeString(folder.resolve("assets/style.css"), STYLE);
    String small = text.substring(0, Math.min(text.length(), 2_500));
    for (int at = 0; at < posts - 1; at++) {
      Files.writeString(folder.resolve("_posts").resolve(name(at)), small);
    }
    Path post = folder.resolve("_posts/2025-11-17-keisoku.md");
    Files.writeString(post, text);
    return post;
  }

  private static String name(int at) {
    return "%d-%02d-%02d-kiji-%d.md"
        .formatted(2000 + at / 336 % 25, at / 28 % 12 + 1, at % 28 + 1, at);
  }

  /**
   * Makes one in {@code folder} of posts of {@code bytes} bytes that differ from each other, to be
   * listed and searched; the post to be opened.
   */
  static Path kept(Path folder, int posts, int bytes) throws IOException {
    Path all = Files.createDirectories(folder.resolve("_posts"));
    Files.writeString(folder.resolve("_config.yml"), "title: 計測ブログ\n");
    Path last = all;
    for (int at = 0; at < posts; at++) {
      Random chance = new Random(at);
      StringBuilder text =
          new StringBuilder("---\nlayout: post\ntitle: \"記事の題 ")
              .append(at)
              .append("\"\ncategories: [\"分類")
              .append(at % 7)
              .append("\"]\ntags: [\"札")
              .append(at % 50)
              .append("\", \"速さ\"]\n---\n\n");
      for (int length = 0; length < bytes; ) {
        String sentence = SENTENCES[chance.nextInt(SENTENCES.length)] + chance.nextInt(9999);
        text.append(sentence).append(chance.nextInt(4) == 0 ? "\n\n" : "");
        length += sentence.getBytes(StandardCharsets.UTF_8).length;
      }
      last = Files.writeString(all.resolve(name(at)), text.append('\n'));
    }
    return last;
  }
}
