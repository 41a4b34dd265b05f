package genko.highlight;

/** JSON. */
final class JsonGrammar {
  static final Grammar JSON = grammar();

  private JsonGrammar() {}

  private static Grammar grammar() {
    Grammar json = new Grammar();
    json.state("space").on("\\s++", "w");
    json.state("root")
        .mix("space")
        .on("\\{", "p", "object")
        .on("\\[", "p", "array")
        .mix("name")
        .mix("value")
        .on("[\\]}]", "p");
    json.state("name").groups("(\"(?:\\\\.|[^\"\\\\\\n])*+\")(\\s*+)(:)", "nl", "w", "p");
    json.state("object").mix("space").mix("name").mix("value").last("\\}", "p").on(",", "p");
    json.state("array").mix("value").last("\\]", "p").on(",", "p");
    json.state("value")
        .mix("space")
        .on("true|false|null", "kc")
        .on("-?+(?:0|[1-9]\\d*+)\\.\\d++(?:[eE][+-]?+\\d++)?", "mf")
        .on("-?+(?:0|[1-9]\\d*+)(?:[eE][+-]?+\\d++)?", "mi")
        .on("\"", "s2", "text")
        .on("\\[", "p", "array")
        .on("\\{", "p", "object");
    json.state("text").on("[^\\\\\"]++", "s2").on("\\\\.", "se").last("\"", "s2");
    return json.built();
  }
}
