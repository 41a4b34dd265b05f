package genko.highlight;

/** YAML. How far lines are indented says where their values end, so the reader keeps count. */
final class YamlGrammar {
  private static final String PLAIN = "[^ \\t\\n\\r\\f\\x0B?:,\\[\\]{}#&*!|>'\"%@`]";
  private static final String TAG = "[\\w;/?:@&=+$,.!~*'()\\[\\]%-]";

  static final Grammar YAML = grammar();

  private YamlGrammar() {}

  private static Grammar grammar() {
    Grammar yaml = new Grammar();
    yaml.state("comment").on("#.*$", "c1");
    root(yaml);
    lines(yaml);
    nodes(yaml);
    flows(yaml);
    scalars(yaml);
    quoted(yaml);
    plain(yaml);
    directives(yaml);
    return yaml.built();
  }

  private static void root(Grammar yaml) {
    yaml.state("root")
        .mix("comment")
        .on("\\n++", "")
        .on(" +(?=#|$)", "")
        .on("^%YAML\\b", reader -> document(reader, "nt", "version"))
        .on("^%TAG\\b", reader -> document(reader, "nt", "handle"))
        .on("^(?:---|\\.\\.\\.)(?= |$)", reader -> document(reader, "nn", "line"))
        .on(
            " *+(?!\\s|$)",
            reader -> {
              int kept = reader.indents().begin(reader.group(0).length());
              reader.token("", reader.group(0).substring(0, kept));
              reader.token("err", reader.group(0).substring(kept));
              reader.push("line");
              reader.push("indentation");
            });
  }

  private static void document(GrammarReader reader, String kind, String state) {
    reader.token(kind);
    reader.indents().reset();
    reader.push(state);
  }

  private static void lines(Grammar yaml) {
    yaml.state("indentation")
        .on(
            "\\s*?\\n",
            reader -> {
              reader.token("");
              reader.pop();
              reader.pop();
            })
        .on(
            " +(?=[-:?](?: |$))",
            reader -> {
              reader.token("");
              reader.indents().more(reader.group(0).length());
            })
        .on(
            "[?:-](?= |$)",
            reader -> {
              reader.indents().set();
              reader.indents().more(1);
              reader.token("pi");
            })
        .on(
            " *+",
            reader -> {
              reader.token("");
              reader.indents().more(reader.group(0).length());
              reader.pop();
            });
    yaml.state("line")
        .last(" *+(?=#|$)", "")
        .on(" ++", "")
        .mix("descriptors")
        .mix("block-nodes")
        .mix("flow-nodes")
        .on("(?=" + PLAIN + "|[?:-][^ \\t\\n\\r\\f\\x0B])", "", "plain-in-block");
  }

  private static void nodes(Grammar yaml) {
    yaml.state("descriptors")
        .on("!<[0-9A-Za-z;/?:@&=+$,_.!~*'()\\[\\]%-]++>", "kt")
        .on("(?:![\\w-]++)?!" + TAG + "*+", "kt")
        .on("&[\\p{L}\\p{Nl}\\p{Nd}_-]++", "nl")
        .on("\\*[\\p{L}\\p{Nl}\\p{Nd}_-]++", "nv");
    yaml.state("block-nodes")
        .on(
            "([^#,:?\\[\\]{}\"'\\n]++)(:)(?=\\s|$)",
            reader -> {
              reader.groups("na", "pi");
              reader.indents().set();
            })
        .on(
            "[|>][+-]?+",
            reader -> {
              reader.token("pi");
              reader.push("scalar");
              reader.push("scalar-head");
            });
  }

  private static void flows(Grammar yaml) {
    yaml.state("flow-nodes")
        .on("\\[", "pi", "sequence")
        .on("\\{", "pi", "mapping")
        .on("'", "s1", "single")
        .on("\"", "s2", "double");
    yaml.state("flow")
        .on("\\s++", "")
        .mix("comment")
        .on("[?:,]", "pi")
        .mix("descriptors")
        .mix("flow-nodes")
        .on("(?=" + PLAIN + ")", reader -> reader.push("plain-in-flow"));
    yaml.state("sequence").last("\\]", "pi").mix("flow");
    yaml.state("mapping").last("\\}", "pi").mix("flow");
  }

  private static void scalars(Grammar yaml) {
    yaml.state("scalar")
        .on("\\n++", "")
        .on(
            "^ ++$",
            reader -> {
              int length = reader.group(0).length();
              int mark = Math.min(reader.indents().scalarOr(length), length);
              reader.token("", reader.group(0).substring(0, mark));
              reader.token("no", reader.group(0).substring(mark));
            })
        .on(
            "^ *+",
            reader -> {
              reader.token("");
              if (!reader.indents().endsScalar(reader.group(0).length())) return;
              reader.indents().begin(reader.group(0).length());
              reader.pop();
              reader.push("indentation");
            })
        .on("[^\\n\\r\\f\\x0B]++", "s");
    yaml.state("scalar-head")
        .on(
            "(?:([1-9])[+-]?|[+-]?([1-9])?)(?=[ ]|$)",
            reader -> {
              String by = reader.group(1) + reader.group(2);
              reader.indents().scalar(by.isEmpty() ? -1 : Integer.parseInt(by));
              reader.become("rest");
              reader.token("pi");
            });
    yaml.state("rest").mix("comment").on(" ++", "").last("\\n", "");
  }

  private static void quoted(Grammar yaml) {
    yaml.state("quoted-space").on("^ ++", "").on(" ++$", "").on("\\n++", "").on(" ++", "nv");
    yaml.state("single").mix("quoted-space").on("\\\\'", "se").last("'", "s").on("[^\\s']++", "s");
    yaml.state("double")
        .last("\"", "s")
        .mix("quoted-space")
        .on("\\\\[0abt\\tn\\nvfre \"\\\\N_LP]", "se")
        .on("\\\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})", "se")
        .on("[^ \\t\\n\\r\\f\\x0B\"\\\\]++", "s");
  }

  private static void plain(Grammar yaml) {
    yaml.state("next-line")
        .on("^ ++\\n", "")
        .on("\\n++", "")
        .on(
            "^(?=---|\\.\\.\\.)",
            reader -> {
              reader.pop();
              reader.pop();
              reader.pop();
            })
        .on(
            "^ *+",
            reader -> {
              int length = reader.group(0).length();
              reader.token("");
              reader.pop();
              if (length > reader.indents().current()) return;
              reader.pop();
              reader.indents().begin(length);
              reader.push("indentation");
            });
    yaml.state("plain-in-block")
        .last(" *+(?=:[ \\n]|:$)", "")
        .on(" *+:\\S++", "s")
        .last(" ++(?=#)", "")
        .on(" ++$", "")
        .on("\\n++", "", "next-line")
        .on(" ++", "s")
        .on("true|false|null", "no")
        .last("\\d++(?:\\.\\d++)?+(?=\\r?\\n| +#)", "m")
        .on("[^\\s:]++", "s");
    yaml.state("plain-in-flow")
        .last(" *+(?=[,:?\\[\\]{}])", "")
        .last(" ++(?=#)", "")
        .on("^ ++", "")
        .on(" ++$", "")
        .on("\\n++", "")
        .on(" ++", "nv")
        .on("[^\\s,:?\\[\\]{}]++", "nv");
  }

  private static void directives(Grammar yaml) {
    yaml.state("version")
        .on(
            "( ++)(\\d++\\.\\d++)",
            reader -> {
              reader.groups("", "m");
              reader.become("rest");
            });
    yaml.state("handle")
        .on(
            "( ++)(!(?:[\\w-]*+!)?+)( ++)(!?+" + TAG + "++)",
            reader -> {
              reader.groups("", "kt", "", "kt");
              reader.become("rest");
            });
  }
}
