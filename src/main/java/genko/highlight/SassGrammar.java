package genko.highlight;

import java.util.Set;

/** Style sheets of Sass, with braces and without. */
final class SassGrammar {
  private static final String NAME = "[\\w-]++";
  private static final Set<String> PROPERTIES = WordLists.of("css-property");
  private static final Set<String> VALUES = WordLists.of("css-value");
  private static final Set<String> COLORS = WordLists.of("css-color");

  static final Grammar SCSS = scss();
  static final Grammar SASS = sass();

  private SassGrammar() {}

  private static Grammar scss() {
    Grammar scss = new Grammar();
    Grammar.State root =
        scss.state("root")
            .on("\\s++", "")
            .on("//.*?$", "c1")
            .on("/[*](?s:.*?)[*]/", "cm")
            .on("@import\\b", "k", "value");
    statements(root);
    root.on("(?=[^;{}][;}])", reader -> reader.push("attribute"))
        .on("(?=[^;{}:\\[]++:[^a-z])", reader -> reader.push("attribute"))
        .on("", reader -> reader.push("selector"));
    scss.state("end").on("\\n", "").on("[;{}]", reader -> ended(reader, "p"));
    common(scss);
    return scss.built();
  }

  private static void ended(GrammarReader reader, String kind) {
    reader.token(kind);
    reader.reset();
  }

  private static Grammar sass() {
    Grammar sass = new Grammar();
    sass.state("root").on("[ \\t]*+\\n", "").on("[ \\t]*+", SassGrammar::indented);
    Grammar.State content =
        sass.state("content")
            .on("//.*?$", reader -> block(reader, "c1"))
            .on("/[*].*?\\n", reader -> block(reader, "cm"))
            .on("@import\\b", "k", "import");
    statements(content);
    content
        .on("=" + NAME, "nf", "value")
        .on("[+]" + NAME, "nd", "value")
        .on(":", "na", "old-attribute")
        .on("(?=[^\\[\\n]+?:(?:[^a-z]|$))", reader -> reader.push("attribute"))
        .on("", reader -> reader.push("selector"));
    sass.state("c1").last(".*?$", "c1");
    sass.state("cm").last(".*?\\n", "cm");
    sass.state("import").on("[ \\t]++", "").on("\\S++", "s").last("\\n", "");
    sass.state("old-attribute").mix("attribute-name").on("", reader -> reader.become("value"));
    sass.state("end").on("\\n", reader -> ended(reader, ""));
    common(sass);
    return sass.built();
  }

  /**
   * Begins a line: what is deeper than a comment above belongs to that. Noted are how far the line
   * is indented and, below that, the class of the comment and how far that was.
   */
  private static void indented(GrammarReader reader) {
    reader.token("");
    String now = reader.group(0);
    reader.forget();
    String comment = reader.note();
    reader.forget();
    String around = comment.isEmpty() ? "" : comment.substring(2);
    boolean inside = !comment.isEmpty() && now.startsWith(around) && !now.equals(around);
    reader.note(inside ? comment : "");
    reader.note(now);
    reader.push(inside ? comment.substring(0, 2) : "content");
  }

  private static void block(GrammarReader reader, String kind) {
    reader.token(kind);
    reader.pop();
    String now = reader.note();
    reader.forget();
    reader.forget();
    reader.note(kind + now);
    reader.note(now);
  }

  private static void statements(Grammar.State state) {
    state
        .on("@for\\b", "k", "for")
        .on("@(?:debug|warn|if|each|while|else|return|media)", "k", "value")
        .on("(@mixin|@function)(\\s++)(" + NAME + ")", reader -> called(reader, "nf"))
        .on("@extend\\b", "k", "selector")
        .on("(@include)(\\s++)(" + NAME + ")", reader -> called(reader, "nd"))
        .on("@" + NAME + "|&", "k", "selector")
        .on(
            "([$]" + NAME + ")([ \\t]*+)(:)",
            reader -> {
              reader.groups("nv", "", "p");
              reader.push("value");
            });
  }

  private static void called(GrammarReader reader, String kind) {
    reader.groups("k", "", kind);
    reader.push("value");
  }

  private static void common(Grammar grammar) {
    grammar
        .state("value")
        .mix("end")
        .on("[ \\t]++", "")
        .on("[$]" + NAME, "nv")
        .on("url[(]", "sx", "address")
        .on("[\\w-]+(?=\\s*+[(])", "nf")
        .on("%" + NAME, "nd")
        .on("(?:true|false)\\b", "bp")
        .on("(?:and|or|not)\\b", "ow")
        .on("#[a-zA-Z0-9]{1,6}", "mh")
        .on("-?\\d++(?:%|[a-z]++)?", "m")
        .on("-?\\d*+\\.\\d++(?:%|[a-z]++)?", "mi")
        .mix("strings")
        .mix("insertion")
        .on("[~^*!&%<>|+=@:,./?-]++", "o")
        .on("[\\[\\]()]++", "p")
        .on("/[*]", "cm", "inline-comment")
        .on("//[^\\n]*+", "c1")
        .on(NAME, SassGrammar::word);
    grammar.state("insertion").on("#\\{", "si", "inserted");
    grammar.state("inserted").last("\\}", "si").mix("value");
    grammar.state("strings").on("\"", "s2", "double").on("'", "s1", "single");
    quoted(grammar.state("double"), "\"", "s2");
    quoted(grammar.state("single"), "'", "s1");
    grammar
        .state("address")
        .last("[)]", "sx")
        .on("(?:\\\\.|#(?!\\{)|[^\\n)#])++", "sx")
        .mix("insertion");
    selectors(grammar);
    grammar.state("for").on("from|to|through", "ow").mix("value");
    grammar.state("attribute-name").mix("insertion").on(NAME, SassGrammar::property);
    grammar
        .state("attribute")
        .mix("attribute-name")
        .on(
            "([ \\t]*+)(:)",
            reader -> {
              reader.groups("", "p");
              reader.push("value");
            });
    grammar
        .state("inline-comment")
        .on("(?:\\\\#|#(?=[^\\n{])|\\*(?=[^\\n/])|[^\\n#*])++", "cm")
        .mix("insertion")
        .last("[*]/", "cm");
  }

  private static void quoted(Grammar.State state, String mark, String kind) {
    state.last(mark, kind).mix("insertion").on("(?:\\\\.|#(?!\\{)|[^\\n" + mark + "#])++", kind);
  }

  private static void selectors(Grammar grammar) {
    grammar
        .state("selector")
        .mix("end")
        .mix("strings")
        .mix("insertion")
        .on("[ \\t]++", "")
        .on(":", "nd", "named nd")
        .on("[.]", "nc", "named nc")
        .on("#", "nn", "named nn")
        .on("%", "nv", "named nv")
        .on(NAME, "nt")
        .on("&", "k")
        .on("[~^*!\\[\\]()<>|+=@:;,./?-]", "o");
    for (String kind : new String[] {"nd", "nc", "nn", "nv"}) {
      grammar.state("named " + kind).on(NAME, kind).mix("insertion").on("", GrammarReader::pop);
    }
  }

  private static void word(GrammarReader reader) {
    String word = reader.group(0);
    reader.token(VALUES.contains(word) ? "nb" : COLORS.contains(word) ? "no" : "n");
  }

  private static void property(GrammarReader reader) {
    reader.token(PROPERTIES.contains(reader.group(0)) ? "nl" : "na");
  }
}
