package genko.app;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import genko.text.Problem.Severity;
import genko.workspace.audit.AuditFinding;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code genko check} found, in the forms that people and programs read. */
record FindingReport(List<Entry> entries) {
  private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

  /** A finding, the file as it is shown, and what is said of it. */
  record Entry(String file, AuditFinding finding, String sentence) {
    int line() {
      return finding.line() + 1;
    }

    int column() {
      return finding.column() + 1;
    }

    Severity severity() {
      return finding.problem().severity();
    }

    boolean certain() {
      return finding.diagnostic().fixes().stream().limit(1).anyMatch(fix -> fix.certain());
    }
  }

  FindingReport {
    entries = List.copyOf(entries);
  }

  /** A line each: {@code file:line:column: kind: sentence}. */
  void plain(PrintStream out) {
    for (Entry one : entries) {
      out.printf(
          "%s:%d:%d: %s: %s%n",
          one.file, one.line(), one.column(), one.finding.rule(), oneLine(one.sentence));
    }
  }

  /** An object a line. */
  void json(PrintStream out) {
    for (Entry one : entries) {
      Map<String, Object> shown = new LinkedHashMap<>();
      shown.put("file", one.file);
      shown.put("line", one.line());
      shown.put("column", one.column());
      shown.put("severity", one.severity().name().toLowerCase(Locale.ROOT));
      shown.put("kind", one.finding.rule());
      shown.put("message", one.sentence);
      shown.put("fixes", one.finding.diagnostic().fixes().size());
      shown.put("certain", one.certain());
      out.println(JSON.toJson(shown));
    }
  }

  /** As GitHub's actions take them for notes at the lines of a change. */
  void github(PrintStream out) {
    for (Entry one : entries) {
      String command =
          switch (one.severity()) {
            case FAULT -> "error";
            case DOUBT -> "warning";
            case NOTE -> "notice";
          };
      out.printf(
          "::%s file=%s,line=%d,col=%d,title=%s::%s%n",
          command,
          property(one.file),
          one.line(),
          one.column(),
          property(one.finding.rule()),
          value(one.sentence));
    }
  }

  private static String value(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return value(text).replace(":", "%3A").replace(",", "%2C");
  }

  /** SARIF 2.1.0, one run. */
  void sarif(PrintStream out) {
    Map<String, Map<String, Object>> rules = new LinkedHashMap<>();
    List<Object> results = new ArrayList<>();
    for (Entry one : entries) {
      String rule = one.finding.rule();
      rules.putIfAbsent(rule, Map.of("id", rule));
      Map<String, Object> result = new LinkedHashMap<>();
      result.put("ruleId", rule);
      result.put("ruleIndex", List.copyOf(rules.keySet()).indexOf(rule));
      result.put("level", level(one.severity()));
      result.put("message", Map.of("text", one.sentence));
      result.put("locations", List.of(Map.of("physicalLocation", place(one))));
      results.add(result);
    }
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "Genko");
    driver.put("rules", List.copyOf(rules.values()));
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put("columnKind", "utf16CodeUnits");
    run.put("results", results);
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("version", "2.1.0");
    log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    log.put("runs", List.of(run));
    out.println(JSON.toJson(log));
  }

  private static Map<String, Object> place(Entry one) {
    Map<String, Object> place = new LinkedHashMap<>();
    String uri = one.file.replace("%", "%25").replace(" ", "%20");
    place.put("artifactLocation", Map.of("uri", uri));
    Map<String, Object> region = new LinkedHashMap<>();
    region.put("startLine", one.line());
    region.put("startColumn", one.column());
    place.put("region", region);
    return place;
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case FAULT -> "error";
      case DOUBT -> "warning";
      case NOTE -> "note";
    };
  }

  private static String oneLine(String sentence) {
    return sentence.replaceAll("\\s*[\\r\\n]+\\s*", " ");
  }
}
