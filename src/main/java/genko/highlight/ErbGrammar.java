package genko.highlight;

/** HTML with Ruby in it, as ERB has it. */
final class ErbGrammar {
  static final Grammar ERB = grammar();

  private ErbGrammar() {}

  private static Grammar grammar() {
    Grammar erb = new Grammar();
    String end = "%%>|-%>|%>";
    erb.state("root")
        .on("<%#", "c", "comment")
        .on("<%(?:[%=#-])?+", "cp", "ruby")
        .on("(?s:.+?(?=<%)|.+)", reader -> reader.embedded(HtmlGrammar.HTML));
    erb.state("comment").last(end, "c").on("(?s:.+?(?=" + end + ")|.+)", "c");
    erb.state("ruby")
        .last(end, "cp")
        .on("(?s:.+?(?=" + end + ")|.+)", reader -> reader.embedded(RubyGrammar.RUBY));
    return erb.built();
  }
}
