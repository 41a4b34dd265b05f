package genko.highlight;

/** HTML, with the scripts and style sheets in it, and XML. */
final class HtmlGrammar {
  private static final String TAG = "[\\p{L}:_-][" + Grammar.WORD + "\\p{Cf}:.·-]*+";
  private static final String SET =
      "[\\p{L}:_\\[\\]()*.-][" + Grammar.WORD + "\\p{Cf}:.·\\[\\]()*-]*+\\s*+=\\s*+";
  private static final String ATTRIBUTE = "[\\p{L}:_*#-][" + Grammar.WORD + "\\p{Cf}:.·*#-]*+";

  private static final String XML_NAME = "[\\p{L}:_][" + Grammar.WORD + "\\p{Cf}:.·-]*+";

  static final Grammar HTML = grammar();
  static final Grammar XML = xml();

  private HtmlGrammar() {}

  private static Grammar grammar() {
    Grammar html = new Grammar();
    Grammar.State root = html.state("root");
    root.on("[^<&]++", "")
        .on("&\\S*?;", "ni")
        .on("(?i)<!DOCTYPE (?s:.*?)>", "cp")
        .on("<!\\[CDATA\\[(?s:.*?)\\]\\]>", "cp")
        .on("<!--", "c", "comment")
        .on("<\\?(?s:.*?)\\?>", "cp");
    embed(html, root, "script", ScriptGrammar.JAVASCRIPT);
    embed(html, root, "style", CssGrammar.CSS);
    root.on("</", "nt", "end-tag").on("<", "nt", "start-tag");
    html.state("comment").on("[^-]++", "c").last("-->", "c").on("-", "c");
    tags(html);
    return html.built();
  }

  private static void embed(Grammar html, Grammar.State root, String tag, Grammar language) {
    root.on(
        "<\\s*+" + tag + "\\s*+",
        reader -> {
          reader.token("nt");
          reader.embed(language);
          reader.push(tag);
          reader.push("tag");
        });
    html.state(tag)
        .on("[^<]++", reader -> reader.embedded(language))
        .last("<\\s*+/\\s*+" + tag + "\\s*+>", "nt")
        .on("<", reader -> reader.embedded(language));
  }

  private static void tags(Grammar html) {
    html.state("end-tag").mix("end-tag-end").becomes(TAG, "nt", "end-tag-end");
    html.state("end-tag-end").on("\\s++", "").last(">", "nt");
    html.state("start-tag")
        .on("\\s++", "")
        .becomes(TAG, "nt", "tag")
        .on("", reader -> reader.become("tag"));
    html.state("tag")
        .on("\\s++", "")
        .on(SET, "na", "value")
        .on(ATTRIBUTE, "na")
        .last("/?+\\s*+>", "nt");
    html.state("value")
        .becomes("\"", "s", "double")
        .becomes("'", "s", "single")
        .last("[^\\s>]++", "s");
    html.state("double").last("\"", "s").on("[^\"]++", "s");
    html.state("single").last("'", "s").on("[^']++", "s");
  }

  private static Grammar xml() {
    Grammar xml = new Grammar();
    xml.state("root")
        .on("[^<&]++", "")
        .on("&\\S*?;", "ni")
        .on("<!\\[CDATA\\[.*?\\]\\]>", "cp")
        .on("<!--", "c", "comment")
        .on("<\\?.*?\\?>", "cp")
        .on("<![^>]*+>", "cp")
        .on("<\\s*+" + XML_NAME, "nt", "tag")
        .on("<\\s*+/\\s*+" + XML_NAME + "\\s*+>", "nt");
    xml.state("comment").on("[^-]++", "c").last("-->", "c").on("-", "c");
    xml.state("tag").on("\\s++", "").on(XML_NAME + "\\s*+=", "na", "value").last("/?+\\s*+>", "nt");
    xml.state("value").on("\\s++", "").last("\"[^\"]*+\"|'[^']*+'|[^\\s>]++", "s");
    return xml.built();
  }

  /** HTML with Ruby in it, as ERB has it. */
  static Grammar erb() {
    Grammar erb = new Grammar();
    String end = "%%>|-%>|%>";
    erb.state("root")
        .on("<%#", "c", "comment")
        .on("<%(?:[%=#-])?+", "cp", "ruby")
        .on("(?s:.+?(?=<%)|.+)", reader -> reader.embedded(HTML));
    erb.state("comment").last(end, "c").on("(?s:.+?(?=" + end + ")|.+)", "c");
    erb.state("ruby")
        .last(end, "cp")
        .on("(?s:.+?(?=" + end + ")|.+)", reader -> reader.embedded(RubyGrammar.RUBY));
    return erb.built();
  }
}
