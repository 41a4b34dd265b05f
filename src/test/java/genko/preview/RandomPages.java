package genko.preview;

import genko.markdown.HtmlBlock;
import genko.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Lists of blocks and random edits of them, with few enough words that equal blocks are common. */
public final class RandomPages {
  private static final String[] SHAPES = {
    "<p>%s</p>",
    "<h2 id=\"%s\">%s</h2>",
    "<ul><li>%s</li><li>%s</li></ul>",
    "<details><summary>%s</summary><p>%s</p></details>",
    "<p><em>%s</em>と<strong>%s</strong></p>",
    "<hr><!-- %s -->",
    "<table><tr><td style=\"text-align: right\">%s</td><td>%s</td></tr></table>",
    "<p>%s<img src=\"%s.png\"></p>",
    "%s <b>%s</b> 地の文",
    "<div><p>%s</p><p>%s</p></div>\n<p>%s</p>",
    "",
    "<script>%s</script>"
  };
  private static final String[] WORDS = {"朝", "昼", "夜", "😀", "𠮷", "a&amp;b"};

  private final Random random;

  public RandomPages(long seed) {
    random = new Random(seed);
  }

  public List<HtmlBlock> blocks(int size) {
    List<String> html = new ArrayList<>();
    for (int count = 0; count < size; count++) html.add(block());
    return placed(html);
  }

  /** A page with a few blocks added, removed, moved, repeated or changed. */
  public List<HtmlBlock> edited(List<HtmlBlock> before) {
    List<String> html = new ArrayList<>(before.stream().map(HtmlBlock::html).toList());
    for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
      int at = random.nextInt(html.size() + 1);
      switch (random.nextInt(6)) {
        case 0, 1 -> html.add(at, block());
        case 2 -> {
          if (at < html.size()) html.remove(at);
        }
        case 3 -> {
          if (at < html.size()) html.add(random.nextInt(html.size()), html.remove(at));
        }
        case 4 -> {
          if (at < html.size()) html.add(at, html.get(at));
        }
        default -> {
          if (at < html.size()) html.set(at, block());
        }
      }
    }
    return placed(html);
  }

  private String block() {
    Object[] words = new Object[3];
    for (int at = 0; at < words.length; at++) words[at] = WORDS[random.nextInt(WORDS.length)];
    return SHAPES[random.nextInt(SHAPES.length)].formatted(words);
  }

  private static List<HtmlBlock> placed(List<String> html) {
    List<HtmlBlock> blocks = new ArrayList<>();
    int at = 0;
    for (String block : html) {
      blocks.add(new HtmlBlock(new Span(at, at + block.length()), block));
      at += block.length() + 2;
    }
    return blocks;
  }
}
