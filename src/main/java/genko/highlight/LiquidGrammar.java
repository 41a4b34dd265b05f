package genko.highlight;

/** Liquid, with all around it as text. */
final class LiquidGrammar {
  private static final String FILTER = "(\\|)(\\s*+)([a-zA-Z_][^\\s%s}|:]*+)";
  private static final String END = "(-?%\\})";

  static final Grammar LIQUID = grammar();

  private LiquidGrammar() {}

  private static Grammar grammar() {
    Grammar liquid = new Grammar();
    liquid
        .state("root")
        .on("[^{]++", "")
        .on("(\\{%-?)(\\s*+)", reader -> into(reader, "tag", "p", "w"))
        .on("(\\{\\{-?)(\\s*+)", reader -> into(reader, "output", "p", "w"))
        .on("\\{", "");
    tags(liquid);
    outputs(liquid);
    values(liquid);
    passed(liquid, "comment", "c");
    passed(liquid, "raw", "");
    return liquid.built();
  }

  private static void into(GrammarReader reader, String next, String... kinds) {
    reader.groups(kinds);
    reader.push(next);
  }

  private static void leave(GrammarReader reader, String... kinds) {
    reader.groups(kinds);
    reader.pop();
  }

  private static void tags(Grammar liquid) {
    liquid
        .state("tag")
        .on("(?:if|elsif|unless|case)\\b", "kr", "condition")
        .on("when\\b", "kr", "when")
        .on("(else)(\\s*+)" + END, reader -> leave(reader, "kr", "w", "p"))
        .on(
            "(capture|(?:in|de)crement)(\\s++)([^\\s%]++)(\\s*+)" + END,
            reader -> leave(reader, "nt", "w", "nv", "w", "p"))
        .on("(comment)(\\s*+)" + END, reader -> into(reader, "comment", "nt", "w", "p"))
        .on("(raw)(\\s*+)" + END, reader -> into(reader, "raw", "nt", "w", "p"))
        .on("(end(?:if|unless|case))(\\s*+)" + END, reader -> leave(reader, "kr", "w", "p"))
        .on("(end[^\\s%]++)(\\s*+)" + END, reader -> leave(reader, "nt", "w", "p"))
        .on("(?:assign|echo)\\b", "nt", "assign")
        .on("(?:include|render)\\b", "nt", "include")
        .on("(cycle)(\\s++)(?:([^\\s:]*+)(\\s*+)(:))?(\\s*+)", LiquidGrammar::cycle)
        .on(
            "(for|tablerow)(\\s++)([\\w-]++)(\\s++)(in)(\\s++)"
                + "((?:[^\\s%,|'\"]++|\"[^\"]*+\"|'[^']*+')++)(\\s*+)",
            LiquidGrammar::loop)
        .on("([^\\s%]++)(\\s*+)", reader -> into(reader, "unknown", "nt", "w"));
  }

  private static void cycle(GrammarReader reader) {
    String kind = kind(reader.group(3), "na");
    into(reader, "group", "nt", "w", kind, "w", "p", "w");
  }

  private static void loop(GrammarReader reader) {
    String kind = kind(reader.group(7), "nv");
    into(reader, "unknown", "nt", "w", "nv", "w", "nt", "w", kind, "w");
  }

  /** The class of a text that has something in quotation marks anywhere, or {@code usual}. */
  private static String kind(String text, String usual) {
    if (text.indexOf('\'') != text.lastIndexOf('\'')) return "s1";
    return text.indexOf('"') != text.lastIndexOf('"') ? "s2" : usual;
  }

  private static void outputs(Grammar liquid) {
    liquid
        .state("output")
        .on(FILTER.formatted(""), reader -> into(reader, "filters", "p", "w", "nf"))
        .mix("end-of-output")
        .mix("any");
    liquid
        .state("filters")
        .groups(FILTER.formatted("%"), "p", "w", "nf")
        .mix("end-of-output")
        .mix("end-of-tag")
        .mix("parameters");
    end(liquid.state("end-of-output"), "-?\\}\\}");
    end(liquid.state("end-of-tag"), END);
    liquid
        .state("condition")
        .on("[=!]=|[<>]=?", "o")
        .on("(?:and|or|contains)\\b", "ow")
        .mix("end-of-tag")
        .mix("any");
    liquid.state("when").mix("end-of-tag").mix("any");
    liquid.state("group").mix("end-of-tag").mix("parameters");
    liquid
        .state("unknown")
        .on("reversed\\b", "na")
        .mix("end-of-tag")
        .mix("parameter")
        .on("\\S++", "");
    liquid
        .state("assign")
        .on("=", "o")
        .on("(\\|)(\\s*+)([a-zA-Z_][^\\s%|:]*+)", reader -> into(reader, "filters", "p", "w", "nf"))
        .mix("end-of-tag")
        .mix("any");
    liquid
        .state("include")
        .on("(\\{\\{-?)(\\s*+)", reader -> into(reader, "inner-output", "p", "w"))
        .on("(?:with|for)\\b", "nt")
        .on("[/\\w-]++(?:\\.[\\w-]++(?=\\.-*+\\w))*+\\.[\\w-]+\\b", "")
        .mix("group");
    liquid
        .state("inner-output")
        .groups(FILTER.formatted(""), "p", "w", "nf")
        .last("-?\\}\\}", "p")
        .mix("parameters");
  }

  private static void end(Grammar.State state, String pattern) {
    state.on(
        pattern,
        reader -> {
          reader.token("p");
          reader.reset();
        });
  }

  private static void values(Grammar liquid) {
    liquid
        .state("parameter")
        .mix("constant")
        .groups("([^\\s=:]++)(\\s*+)([=:])", "na", "w", "o")
        .on("[,:]", "p");
    liquid.state("parameters").mix("parameter").mix("variable").on("\\S++", "");
    liquid
        .state("constant")
        .on("[ \\t]++", "w")
        .on("(?:false|true|nil)\\b", "kc")
        .on("'[^']*+'", "s1")
        .on("\"[^\"]*+\"", "s2")
        .on("-", "o")
        .on("\\d++\\.\\d++", "mf")
        .on("\\d++", "mi");
    liquid
        .state("variable")
        .on("(?:empty|blank|forloop\\.[^\\s%}|:]+)\\b", "nb")
        .on("\\.(?=\\w)|\\[|\\]", "p")
        .on("(?:first|last|size)\\b", "nf")
        .on("[a-zA-Z_][\\w-]*+\\??+", "nv");
    liquid.state("any").mix("constant").mix("variable");
  }

  /** What stands between a tag and its end and is not looked into. */
  private static void passed(Grammar liquid, String tag, String kind) {
    liquid
        .state(tag)
        .on("[^{]++", kind)
        .on(
            "(\\{%-?)(\\s*+)(end" + tag + ")(\\s*+)" + END,
            reader -> {
              reader.groups("p", "w", "nt", "w", "p");
              reader.reset();
            })
        .on("\\{", kind);
  }
}
