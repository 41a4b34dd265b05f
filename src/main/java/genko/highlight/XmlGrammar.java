package genko.highlight;

/** XML. */
final class XmlGrammar {
  private static final String NAME = "[\\p{L}:_][" + Grammar.WORD + "\\p{Cf}:.·-]*+";

  static final Grammar XML = grammar();

  private XmlGrammar() {}

  private static Grammar grammar() {
    Grammar xml = new Grammar();
    xml.state("root")
        .on("[^<&]++", "")
        .on("&\\S*?;", "ni")
        .on("<!\\[CDATA\\[.*?\\]\\]>", "cp")
        .on("<!--", "c", "comment")
        .on("<\\?.*?\\?>", "cp")
        .on("<![^>]*+>", "cp")
        .on("<\\s*+" + NAME, "nt", "tag")
        .on("<\\s*+/\\s*+" + NAME + "\\s*+>", "nt");
    xml.state("comment").on("[^-]++", "c").last("-->", "c").on("-", "c");
    xml.state("tag").on("\\s++", "").on(NAME + "\\s*+=", "na", "value").last("/?+\\s*+>", "nt");
    xml.state("value").on("\\s++", "").last("\"[^\"]*+\"|'[^']*+'|[^\\s>]++", "s");
    return xml.built();
  }
}
