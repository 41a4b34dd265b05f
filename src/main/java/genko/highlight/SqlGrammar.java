package genko.highlight;

import java.util.Locale;
import java.util.Set;

/** SQL. */
final class SqlGrammar {
  private static final Set<String> TYPES = WordLists.of("sql-type");
  private static final Set<String> KEYWORDS = WordLists.of("sql-keyword");

  static final Grammar SQL = grammar();

  private SqlGrammar() {}

  private static Grammar grammar() {
    Grammar sql = new Grammar();
    sql.state("root")
        .on("\\s++", "")
        .on("--.*", "c1")
        .on("/\\*", "cm", "comment")
        .on("\\d++", "mi")
        .on("'", "s1", "text")
        .on("\"", "nv", "quoted")
        .on("`", "nv", "backticks")
        .on(
            "\\w++",
            reader -> {
              String word = reader.group(0).toUpperCase(Locale.ROOT);
              reader.token(TYPES.contains(word) ? "nb" : KEYWORDS.contains(word) ? "k" : "n");
            })
        .on("[+*/<>=~!@#%&|?^-]", "o")
        .on("[;:()\\[\\]{},.]", "p");
    sql.state("comment")
        .on("/\\*", "cm", "comment")
        .last("\\*/", "cm")
        .on("[^/*]++", "cm")
        .on("[/*]", "cm");
    quoted(sql, "text", "'", "s1");
    quoted(sql, "quoted", "\"", "nv");
    quoted(sql, "backticks", "`", "nv");
    return sql.built();
  }

  private static void quoted(Grammar sql, String state, String mark, String kind) {
    sql.state(state)
        .on("\\\\.", "se")
        .on(mark + mark, "se")
        .last(mark, kind)
        .on("[^\\\\" + mark + "]++", kind);
  }
}
