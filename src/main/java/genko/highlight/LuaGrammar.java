package genko.highlight;

import java.util.Set;

/** Lua. */
final class LuaGrammar {
  private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*+";
  private static final Set<String> BUILTINS = WordLists.of("lua-builtin");

  static final Grammar LUA = grammar();

  private LuaGrammar() {}

  private static Grammar grammar() {
    Grammar lua = new Grammar();
    lua.state("root").on("#!.*?$", "cp").on("", "", "base");
    base(lua);
    patterns(lua);
    lua.state("function")
        .on("\\s++", "")
        .on(
            "(?:(" + NAME + ")(\\.))?(" + NAME + ")",
            reader -> {
              reader.groups("nc", "p", "nf");
              reader.pop();
            })
        .last("\\(", "p");
    String escape = "\\\\(?:[abfnrtv\\\\\"']|\\d{1,3})";
    lua.state("single").on(escape, "se").last("'", "s1").on("[^']++", "s1");
    lua.state("double").on(escape, "se").last("\"", "s2").on("[^\"]++", "s2");
    return lua.built();
  }

  private static void base(Grammar lua) {
    lua.state("base")
        .on("--\\[(=*+)\\[(?s:.*?)\\]\\1\\]", "cm")
        .on("--.*$", "c1")
        // Rouge wants a quote behind such a number; others are two numbers with a point between.
        .on("(?:\\d*\\.\\d+|\\d+\\.\\d*)(?:[eE][+-]?\\d+)?'", "mf")
        .on("\\d++[eE][+-]?\\d++", "mf")
        .on("0[xX][0-9a-fA-F]*+", "mh")
        .on("\\d++", "mi")
        .on("\\s", "")
        .on("\\[(=*+)\\[(?s:.*?)\\]\\1\\]", "s")
        .on("==|~=|<=|>=|\\.\\.\\.|\\.\\.|[=+*/%^<>#-]", "o")
        .on("[\\[\\]{}().,:;]", "p")
        .on("(?:and|or|not)\\b", "ow")
        .on("(?:break|do|elseif|else|end|for|if|in|repeat|return|then|until|while)\\b", "k")
        .on("local\\b", "kd")
        .on("(?:true|false|nil)\\b", "kc")
        .on("function\\b", "k", "function")
        .on("(" + NAME + ")(?:(\\.)(" + NAME + "))?", LuaGrammar::name)
        .on("'", "s1", "single")
        .on("\"", "s2", "double");
  }

  private static void name(GrammarReader reader) {
    String name = reader.group(0);
    if (name.equals("gsub")) {
      reader.token("nb");
      reader.push("arguments");
    } else if (BUILTINS.contains(name)) {
      reader.token("nb");
    } else {
      reader.groups("n", "p", "n");
    }
  }

  private static void patterns(Grammar lua) {
    lua.state("arguments")
        .last("\\)", "p")
        .on("[(,]", "p")
        .on("\\s++", "")
        .on("\"", "sr", "pattern");
    lua.state("pattern")
        .becomes("\"", "sr", "pattern-end")
        .on("\\[\\^?", "se", "pattern-set")
        .on("\\\\.", "se")
        .on("\\(\\?[:=<!]", "se")
        .on("\\{[\\d,]++\\}", "se")
        .on("[()?]", "se")
        .on(".", "sr");
    lua.state("pattern-end").last("\\$++", "sr").on("", GrammarReader::pop);
    lua.state("pattern-set")
        .on("/", "se")
        .last("\\]", "se")
        .groups("(\\\\)(.)", "se", "sr")
        .on(".", "sr");
  }
}
