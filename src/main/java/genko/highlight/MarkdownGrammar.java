package genko.highlight;

/** Markdown, with the code in it in the classes of its own language. */
final class MarkdownGrammar {
  /** A character of a line, with the backslash before it. */
  private static final String UNIT = "(?:\\\\.|[^\\\\\\n])";

  /** Longer marks around code are taken for this long. */
  private static final int LONGEST_FENCE = 12;

  static final Grammar MARKDOWN = grammar();

  private MarkdownGrammar() {}

  private static Grammar grammar() {
    Grammar markdown = new Grammar();
    Grammar.State root = markdown.state("root");
    blocks(root);
    inline(root);
    links(markdown);
    return markdown.built();
  }

  /** Any number of units, up to {@code end}. */
  private static String upTo(String end) {
    return "(?:(?!" + end + ")" + UNIT + ")*+";
  }

  private static String within(String mark) {
    return mark + upTo(mark) + mark;
  }

  private static void blocks(Grammar.State root) {
    root.on(
            "(?s:---\\s*\\n.*?\\n?^---\\s*$\\n?)",
            reader -> reader.fresh(YamlGrammar.YAML, reader.group(0)))
        .on("\\\\.", "se")
        .on("^[\\S ]++\\n--++\\n", "gh")
        .on("^[\\S ]++\\n==++\\n", "gu")
        .on("^#(?=[^#]).*?$", "gh")
        .on("^#++.*?$", "gu")
        .on(
            "^([ \\t]*+)(`{3,}+|~{3,}+)([^\\n]*+\\n)((?s:(.*?))(\\n\\1)(\\2))?",
            MarkdownGrammar::fence)
        .on("\\n\\n(?:(?:    |\\t).*\\n|\\n)++", "sb")
        .on("(`+)(?:\\\\.|[^\\\\])(?:(?!\\1)(?:\\\\.|[^\\\\]))*+\\1", "sb")
        .on("^(?:\\s*+[*]){3}[\\s*]*(?<=[*])\\s*$", "p")
        .on("^(?:\\s*+-){3}[\\s-]*(?<=-)\\s*$", "p")
        .on("^\\s*+[*+-](?=\\s)", "p")
        .on("^\\s*+\\d++\\.", "p")
        .on("^\\s*+>.*?$", "gt");
  }

  private static void fence(GrammarReader reader) {
    String language = reader.group(3).strip();
    reader.token("", reader.group(1));
    reader.token("p", reader.group(2));
    reader.token("nl", reader.group(3));
    reader.fresh(language, reader.group(5));
    reader.token("", reader.group(6));
    if (!reader.group(7).isEmpty()) {
      reader.token("p", reader.group(7));
      return;
    }
    String all = reader.group(2);
    String mark = all.substring(0, Math.min(all.length(), LONGEST_FENCE));
    Grammar known = Grammars.of(language);
    if (known != null) reader.embed(known);
    reader.note(language);
    reader.push("fence " + mark, state -> openFence(state, mark));
  }

  /** Code whose end was not found goes on until there is one all the same. */
  private static void openFence(Grammar.State state, String mark) {
    state
        .on(
            "^([ \\t]*+)(" + mark + ")",
            reader -> {
              reader.forget();
              reader.pop();
              reader.groups("", "p");
            })
        .on(
            "^.*\\n",
            reader -> {
              Grammar known = Grammars.of(reader.note());
              if (known != null) reader.embedded(known);
              else reader.fresh(reader.note(), reader.group(0));
            });
  }

  private static void inline(Grammar.State root) {
    root.on(
            "^(\\s*+)(\\[)(" + UNIT + upTo("\\]\\s*+:") + ")(\\])(\\s*+)(:)",
            reader -> {
              reader.groups("", "p", "ss", "p", "", "p");
              reader.push("title");
              reader.push("url");
            })
        .on(
            "(!?\\[)(" + upTo("\\](?=[\\[(])") + "|[^\\]]*+)(\\])(?=[\\[(])",
            reader -> {
              reader.groups("p", "nv", "p");
              reader.push("link");
            })
        .on(within("\\*\\*") + "|" + within("__"), "gs")
        .on(within("\\*") + "|" + within("_"), "ge")
        .on("<.*?@.+[.].+>", "nv")
        .on("<(?:https?|mailto|ftp)://" + upTo(">") + ">", "nv")
        .on("[^\\\\`\\[*\\n&<]++", "")
        .on("&\\S*;|<" + upTo(">") + ">", reader -> reader.embedded(HtmlGrammar.HTML))
        .on("[&<\\[\\n]", "");
  }

  private static void links(Grammar markdown) {
    markdown
        .state("link")
        .on(
            "(\\[)(" + upTo("\\]") + ")(\\])",
            reader -> {
              reader.groups("p", "ss", "p");
              reader.pop();
            })
        .on(
            "[(]",
            reader -> {
              reader.token("p");
              reader.push("inline-title");
              reader.push("inline-url");
            })
        .on("[ \\t]++", "")
        .on("", GrammarReader::pop);
    markdown
        .state("url")
        .on("[ \\t]++", "")
        .on(
            "(<)(" + upTo(">") + ")(>)",
            reader -> {
              reader.groups("nt", "sx", "nt");
              reader.pop();
            })
        .last("\\S++", "sx");
    markdown
        .state("title")
        .on(within("\"") + "|" + within("'") + "|[(]" + upTo("[)]") + "[)]", "nn")
        .on("\\s*+(?=[\"'()])", "")
        .on("", GrammarReader::pop);
    markdown.state("inline-title").last("[)]", "p").mix("title");
    markdown.state("inline-url").last("[^<\\s)]++", "sx").on("\\s++", "").mix("url");
  }
}
