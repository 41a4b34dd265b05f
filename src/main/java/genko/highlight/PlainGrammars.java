package genko.highlight;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Languages of few rules: patches, messages of HTTP, settings, Dockerfiles, Gherkin, TeX and R. */
final class PlainGrammars {
  /** The languages of what a message carries, by its type. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("application/json", "json"),
          Map.entry("application/vnd.api+json", "json"),
          Map.entry("application/hal+json", "json"),
          Map.entry("application/problem+json", "json"),
          Map.entry("application/schema+json", "json"),
          Map.entry("text/html", "html"),
          Map.entry("application/xhtml+xml", "html"),
          Map.entry("text/xml", "xml"),
          Map.entry("application/xml", "xml"),
          Map.entry("image/svg+xml", "xml"),
          Map.entry("application/rss+xml", "xml"),
          Map.entry("application/atom+xml", "xml"),
          Map.entry("application/javascript", "javascript"),
          Map.entry("application/x-javascript", "javascript"),
          Map.entry("text/javascript", "javascript"),
          Map.entry("text/x-javascript", "javascript"),
          Map.entry("text/css", "css"));

  private PlainGrammars() {}

  static Grammar diff() {
    Grammar diff = new Grammar();
    diff.state("root")
        .on("^ .*$\\n?+", "")
        .on("^---$\\n?+", "p")
        .on("^[+>].*$\\n?+", "gi")
        .on("^[-<].*$\\n?+", "gd")
        .on("^!.*$\\n?+", "gs")
        .on("^(?:[Ii]ndex|diff).*$\\n?+", "gh")
        .groups("^(@@[^@]*+@@)([^\\n]*+\\n)", "p", "")
        .on("^\\w.*$\\n?+", "p")
        .on("^=.*$\\n?+", "gh")
        .on("\\s.*$\\n?+", "");
    return diff.built();
  }

  static Grammar http() {
    Grammar http = new Grammar();
    http.state("root")
        .on(
            "(GET|POST|PUT|DELETE|HEAD|OPTIONS|TRACE|PATCH)( +)([^ ]+)( +)"
                + "(HTTPS?)(/)(\\d(?:\\.\\d)?)(\\r?\\n|$)",
            reader -> {
              reader.groups("nf", "", "nn", "", "k", "o", "m", "");
              reader.push("headers");
            })
        .on(
            "(HTTPS?)(/)(\\d\\.\\d)( +)(\\d{3})( +)?([^\\r\\n]*)(\\r?\\n|$)",
            reader -> {
              reader.groups("k", "o", "m", "", "m", "", "ne", "");
              reader.push("headers");
            });
    http.state("headers")
        .on("([^\\s:]++)( *+)(:)( *)([^\\r\\n]+)(\\r?\\n|$)", PlainGrammars::header)
        .groups("([^\\r\\n]++)(\\r?\\n|$)", "s", "")
        .on("\\r?\\n", "", "content");
    http.state("content").on("(?s:.+)", reader -> reader.fresh(reader.note(), reader.group(0)));
    return http.built();
  }

  private static void header(GrammarReader reader) {
    reader.groups("na", "", "p", "", "s", "");
    if (!reader.group(1).equalsIgnoreCase("content-type")) return;
    String type = reader.group(5).split(";", 2)[0].toLowerCase(Locale.ROOT);
    reader.forget();
    reader.note(TYPES.getOrDefault(type, ""));
  }

  static Grammar ini() {
    Grammar ini = new Grammar();
    ini.state("basic").on("[;#].*?\\n", "c").on("\\s++", "").on("\\\\\\n", "se");
    ini.state("root")
        .mix("basic")
        .on(
            "([\\w.-]++)(\\s*+)(=)",
            reader -> {
              reader.groups("py", "", "p");
              reader.push("value");
            })
        .on("\\[.*?\\]", "nn");
    ini.state("value")
        .last("\\n", "")
        .mix("basic")
        .on("\"", "s", "quoted")
        .on("'.*?'", "s")
        .on("\\\\(?s:.)", "se")
        .on("[^\\\\\\n]++", "s");
    ini.state("quoted").last("\"", "s").on("\\\\(?s:.)", "se").on("[^\\\\\"]++", "s");
    return ini.built();
  }

  static Grammar toml() {
    Grammar toml = new Grammar();
    String name = "(\\S+|\"[^\"]+\"|'[^']+')(\\s*+)(=)";
    String digits = "\\d+(?:_\\d+)*+";
    toml.state("basic")
        .on("\\s++", "")
        .on("#.*?$", "c")
        .on("true|false", "kc")
        .on(
            name + "(\\s*+)(\\{)",
            reader -> {
              reader.groups("nn", "", "o", "", "p");
              reader.push("inline");
            })
        .on("\\s*+\\[\\S+\\]", "nn")
        .on("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z", "ld")
        .on("[+-]?%1$s\\.%1$s(?:[eE][+-]?%1$s)?".formatted(digits), "mf")
        .on("[+-]?%1$s[eE][+-]?%1$s".formatted(digits), "mf")
        .on("[+-]?(?:nan|inf)", "mf")
        .on("0x[0-9a-fA-F]++(?:_[0-9a-fA-F]++)*+", "mh")
        .on("0o[0-7]++(?:_[0-7]++)*+", "mo")
        .on("0b[01]++(?:_[01]++)*+", "mb")
        .on("[+-]?" + digits, "mi");
    toml.state("root")
        .mix("basic")
        .on(
            name,
            reader -> {
              reader.groups("py", "", "p");
              reader.push("value");
            });
    toml.state("value").last("\\n", "").mix("content");
    toml.state("content")
        .mix("basic")
        .groups(name, "py", "", "p")
        .on("\"\"\"", "s", "long-double")
        .on("\"", "s", "double")
        .on("'''", "s", "long-single")
        .on("'", "s", "single")
        .mix("escape")
        .on(",", "p")
        .on("\\[", "p", "array");
    toml.state("escape").on("\\\\[0t\\tn\\n \"\\\\r]", "se");
    toml.state("double").last("\"", "s").last("\\n", "err").mix("escape").on("[^\\\\\"\\n]++", "s");
    toml.state("long-double")
        .last("\"\"\"", "s")
        .mix("escape")
        .on("[^\\\\\"]++", "s")
        .on("\"++", "s");
    toml.state("single").last("'", "s").last("\\n", "err").on("[^'\\n]++", "s");
    toml.state("long-single").last("'''", "s").on("[^']++", "s").on("'++", "s");
    toml.state("array").mix("content").last("\\]", "p");
    toml.state("inline").mix("content").last("\\}", "p");
    return toml.built();
  }

  static Grammar docker() {
    Grammar docker = new Grammar();
    String instruction = "(?i:" + WordLists.pattern("docker-instruction") + ")";
    docker
        .state("root")
        .on("\\s++", "")
        .groups(
            "^((?i:FROM))(\\s+)(.*)(\\s+)((?i:AS))(\\s+)(.*)", "k", "w", "s", "w", "k", "w", "s")
        .groups("^((?i:ONBUILD))(\\s+)(" + instruction + ")(.*)", "k", "w", "k", "s")
        .groups("^(" + instruction + ")\\b(.*)", "k", "s")
        .on("#.*?$", "c")
        .on(
            "^(?i:ONBUILD\\s+)?(?i:RUN)(?:\\s+)",
            reader -> {
              reader.token("k");
              reader.push("run");
              reader.embed(ShellGrammar.SHELL);
            })
        .on("\\w++", "")
        .on("[^\\w]++", "");
    docker
        .state("run")
        .last("\\n", "")
        .on("\\\\(?s:.)", "se")
        .on("(?:\\\\.|[^\\n\\\\])++", reader -> reader.embedded(ShellGrammar.SHELL));
    return docker.built();
  }

  static Grammar gherkin() {
    Grammar gherkin = new Grammar();
    gherkin.state("basic").on("#.*$", "c").on("[ \\r\\t]++", "");
    gherkin
        .state("root")
        .mix("basic")
        .on("\\n", "")
        .on("\"\"\"(?s:.*?)\"\"\"", "s")
        .on("@[^\\s@]++", "nt")
        .mix("tables")
        .mix("steps");
    Set<String> elements = phrases("gherkin-element");
    Set<String> features = phrases("gherkin-feature");
    Set<String> examples = phrases("gherkin-examples");
    gherkin
        .state("scenarios")
        .on(
            "(.*?)(:)",
            reader -> {
              reader.reset();
              String phrase = reader.group(1);
              if (elements.contains(phrase)) part(reader, "kn", "description");
              else if (features.contains(phrase)) part(reader, "kd", "feature");
              else if (examples.contains(phrase)) part(reader, "nn", "example");
              else reader.groups("err", "p");
            });
    gherkin
        .state("steps")
        .mix("scenarios")
        .on(
            step(),
            reader -> {
              reader.token("nf");
              reader.reset();
              reader.push("step");
            });
    String rest = ".*?(?=[#\\n])";
    gherkin.state("description").mix("basic").mix("steps").on("\\n", "").on(rest, "");
    gherkin.state("feature").mix("basic").mix("scenarios").on("\\n", "").on(rest, "");
    gherkin.state("example").mix("basic").mix("tables").on("\\n", "").on(rest, "");
    gherkin
        .state("step")
        .mix("basic")
        .on("<.*?>", "nv")
        .on("\".*?\"", "s")
        .on("\\S[^\\s<]*+", "")
        .last(rest, "");
    gherkin.state("tables").on("(?=[|])", "", "heads");
    gherkin.state("heads").on("[^|\\s]++", "nv").becomes("\\n", "", "cells").mix("cells");
    gherkin.state("cells").mix("basic").on("\\n", "", "row").on("[|]", "p").on("[^|\\s]++", "n");
    gherkin.state("row").on("(?=\\s*+[^\\s|])", GrammarReader::reset).on("", GrammarReader::pop);
    return gherkin.built();
  }

  private static void part(GrammarReader reader, String kind, String state) {
    reader.groups(kind, "p");
    reader.push(state);
  }

  private static Set<String> phrases(String list) {
    return WordLists.of(list).stream()
        .map(phrase -> phrase.replace('_', ' '))
        .collect(Collectors.toSet());
  }

  /** The first of the steps in their order, found by its first letter, so that few are tried. */
  private static String step() {
    Map<String, Set<String>> rests = new TreeMap<>();
    for (String step : phrases("gherkin-step")) {
      int first = step.offsetByCodePoints(0, 1);
      String edge = step.endsWith(" ") ? "" : "\\b";
      rests
          .computeIfAbsent(step.substring(0, first), letter -> new TreeSet<>())
          .add(step.substring(first) + "\n" + edge);
    }
    return rests.entrySet().stream()
        .map(one -> Pattern.quote(one.getKey()) + rest(one.getValue()))
        .collect(Collectors.joining("|"));
  }

  private static String rest(Set<String> rests) {
    return rests.stream()
        .map(rest -> List.of(rest.split("\n", 2)))
        .map(
            rest ->
                (rest.getFirst().isEmpty() ? "" : Pattern.quote(rest.getFirst())) + rest.getLast())
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  static Grammar tex() {
    Grammar tex = new Grammar();
    String command = "\\\\(?:[a-zA-Z]++|\\s++|.)";
    tex.state("general").on("%.*$", "c").on("[{}&_^]", "p");
    tex.state("root")
        .on("\\\\\\[|\\$\\$", "p", "display")
        .on("\\\\\\(|\\$", "p", "inline")
        .on("\\\\(?:begin|end)\\{.*?\\}", "nt")
        .groups("(\\\\verb)\\b(\\S)(.*?)(\\2)", "nb", "kp", "sx", "kp")
        .on(command, "k", "options")
        .mix("general")
        .on("[^\\\\$%&_^{}]++", "");
    tex.state("formula")
        .on(command, "nv")
        .mix("general")
        .on("[0-9]++", "m")
        .on("[-=!+*/()\\[\\]]", "o")
        .on("[^=!+*/()\\[\\]\\\\$%&_^{}0-9-]++", "nb");
    tex.state("inline").last("\\\\\\)|\\$", "p").mix("formula");
    tex.state("display").last("\\\\\\]|\\$\\$", "p").on("\\$", "nb").mix("formula");
    tex.state("options").on("\\[.*?\\]", "na").on("\\*", "k").on("", GrammarReader::pop);
    return tex.built();
  }

  static Grammar r() {
    Grammar r = new Grammar();
    Set<String> keywords = WordLists.of("r-keyword");
    Set<String> constants = WordLists.of("r-constant");
    Set<String> builtins = WordLists.of("r-builtin");
    // A text that nothing ends but a quote behind a backslash ends there.
    String text = "%1$s(?s:(?:[^%1$s\\\\]|\\\\.)*+)%1$s|%1$s(?s:.*)\\\\%1$s";
    r.state("root")
        .on("#'.*?$", "cd")
        .on("#.*?$", "c1")
        .on("\\s++", "w")
        .on("`[^`]++`", "n")
        .on(text.formatted("'"), "s1")
        .on(text.formatted("\""), "s2")
        .on("%[^%]*+%", "o")
        .on("0[xX][a-fA-F0-9]++(?:[pP][0-9]++)?[Li]?", "mh")
        .on("[+-]?(?:\\d++(?:\\.\\d++)?|\\.\\d++)(?:[eE][+-]?\\d++)?[Li]?", "m")
        .on("\\b(?:" + WordLists.pattern("r-function") + ")(?=\\()", "nf")
        .on(
            "(?:\\p{IsAlphabetic}|\\.[._\\p{IsAlphabetic}])[._\\p{IsAlphabetic}\\p{Nd}]*+|\\.",
            reader -> {
              String name = reader.group(0);
              if (keywords.contains(name)) reader.token("k");
              else if (constants.contains(name)) reader.token("kc");
              else reader.token(builtins.contains(name) ? "nb" : "n");
            })
        .on("[\\[\\]{}();,]", "p")
        .on("[-<>?*+^/!=~$@:%&|]", "o");
    return r.built();
  }
}
