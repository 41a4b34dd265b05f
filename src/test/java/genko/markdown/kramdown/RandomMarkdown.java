package genko.markdown.kramdown;

import genko.text.Change;
import java.util.Random;

/**
 * Markdown of all constructs, well formed or not, and edits of it that open, close and join them.
 */
public final class RandomMarkdown {
  private static final String[] BLOCKS = {
    "段落の文です。**太字**と`code`。",
    "一行目\n二行目  \n三行目",
    "# 見出し",
    "# 見出し {#own}",
    "## 節 **太**",
    "題\n===",
    "題\n---",
    "- 一\n- 二\n- 三",
    "- 一\n\n  続き\n- 二\n    - 中",
    "1. 一\n2. 二\n怠けた行",
    "* TOC\n{:toc}",
    "1. x\n{:footnotes}",
    "> 引用\n> 続き\n怠け",
    "> # 引用の中\n> - 一",
    "```\ncode\n\nmore\n```",
    "~~~ ruby\nputs 1\n~~~",
    "```",
    "~~~~",
    "    indented\n\n    code",
    "| a | b |\n|---|:-:|\n| c | d |",
    "a | b\nc | d",
    "語\n: 説明\n: もう一つ",
    "語\n\n: 離れた説明",
    ": 迷子",
    "$$\nx^2\n$$",
    "$$",
    "\\$$ x $$",
    "<div>\n**raw**\n</div>",
    "<div markdown=\"1\">\n\n**bold**\n\n</div>",
    "<div>",
    "</div>",
    "<p>a",
    "<pre>\n\nx\n</pre>",
    "<!-- comment\n\n -->",
    "<!--",
    "-->",
    "<a href=\"",
    "<x\n a='1'\n\n>",
    "{: .cls}",
    "{: #id}",
    "{:.a\n.b}",
    "{:ref: .c title=\"t\"}",
    "{: ref}",
    "[name]: http://example.com \"題\"",
    "[name]: <http://example.org>",
    "[other]: /u\n  'next'",
    "[name] と [other][name] と [x](y)",
    "[^1]: 注の文",
    "[^1]: 注\n\n    # 注の見出し\n\n    続き[^2]",
    "[^2]: 二つ目",
    "本文[^1]と[^2]と[^1]。",
    "*[HTML]: Hyper Text",
    "*[語]: ことば",
    "HTML と 語",
    "{::comment}\n見えない\n{:/comment}",
    "{::nomarkdown}\n<b>\n{:/}",
    "{::comment}",
    "{:/}",
    "^",
    "***",
    "\t字下げ",
    "   \tbare",
    "{{ page.title }} {% raw %}",
    "@@",
    "**bold",
    "[a]: b\n{: .l}",
    "- [ ] task\n- [x] done",
    "\ufffd \u200b",
    "\"quoted\" -- it's...",
    "a\\\nb",
    "<https://example.com>",
    "{::options auto_ids=\"false\" /}",
    "text {::options toc_levels=\"2\" /}",
  };

  private static final String[] BITS = {
    "a",
    "文",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "*",
    "**",
    "_",
    "`",
    "```\n",
    "\n```\n",
    "~~~\n",
    "#",
    "# ",
    "- ",
    "1. ",
    "> ",
    "|",
    "$$",
    "\n$$\n",
    "<",
    ">",
    "<div>",
    "</div>",
    "<!--",
    "-->",
    "[",
    "]",
    "[^1]",
    "[^2]",
    "[name]",
    "]: ",
    "{:",
    "}",
    "{: .x}",
    "\n{:toc}\n",
    "{:/}",
    ": ",
    "\n: ",
    "===\n",
    "---\n",
    "\n---",
    "^\n",
    "    ",
    "\t",
    "  \n",
    "\\",
    "{{",
    "}}",
    "\"",
    "'",
    "😀",
    "\ud842",
    "&amp;",
    "HTML",
    "\n\n\n",
    "\u3000"
  };

  private final Random random;

  public RandomMarkdown(long seed) {
    random = new Random(seed);
  }

  public int upTo(int bound) {
    return random.nextInt(bound);
  }

  /** A block; one in a hundred sets an option, which costs every reading after it everything. */
  private String block() {
    int last = random.nextInt(100) == 0 ? BLOCKS.length : BLOCKS.length - 2;
    return BLOCKS[random.nextInt(last)];
  }

  public String body(int blocks) {
    StringBuilder out = new StringBuilder();
    String end = random.nextInt(4) == 0 ? "\r\n" : "\n";
    for (int i = 0; i < blocks; i++) {
      out.append(block().replace("\n", end)).append(end);
      if (random.nextInt(5) > 0) out.append(end);
    }
    if (random.nextInt(3) == 0) out.setLength(Math.max(0, out.length() - 1));
    return out.toString();
  }

  public Change edit(String body) {
    int from = random.nextInt(body.length() + 1);
    int to = from;
    String inserted = "";
    switch (random.nextInt(8)) {
      case 0 -> to = Math.min(body.length(), from + 1 + random.nextInt(3));
      case 1 -> to = Math.min(body.length(), from + random.nextInt(80));
      case 2 -> {
        to = Math.min(body.length(), from + random.nextInt(20));
        inserted = BITS[random.nextInt(BITS.length)];
      }
      case 3 -> inserted = "\n\n" + block() + "\n\n";
      case 4 -> inserted = block();
      default -> inserted = BITS[random.nextInt(BITS.length)];
    }
    return Change.of(from, to, inserted);
  }
}
