package genko.storage.linter;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import genko.text.Change;
import genko.text.Problem.Severity;
import genko.text.Span;
import genko.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what linters say of one text: textlint's JSON, markdownlint's and Vale's, told by their
 * shape. What lies outside the text or is odd is left out; no more than {@value #MOST} are taken.
 */
final class LinterJson {
  static final int MOST = 1000;

  private final Text text;
  private final List<LinterMessage> found = new ArrayList<>();

  private LinterJson(Text text) {
    this.text = text;
  }

  /** Empty where {@code json} is none of these forms. */
  static Optional<List<LinterMessage>> parse(String json, Text text) {
    try {
      return of(JsonParser.parseString(json), text);
    } catch (JsonParseException _) {
      // It is told as what cannot be read.
      return Optional.empty();
    }
  }

  /** The same of JSON that was read. */
  static Optional<List<LinterMessage>> of(JsonElement read, Text text) {
    LinterJson json = new LinterJson(text);
    boolean known =
        read.isJsonArray()
            ? json.ofList(read.getAsJsonArray())
            : read.isJsonObject() && json.ofObject(read.getAsJsonObject());
    return known ? Optional.of(List.copyOf(json.found)) : Optional.empty();
  }

  /** A result a file, as textlint has it, or a finding each, as markdownlint. */
  private boolean ofList(JsonArray list) {
    for (JsonElement one : list) {
      if (!one.isJsonObject()) return false;
      JsonObject object = one.getAsJsonObject();
      if (object.has("messages")) {
        if (!ofObject(object)) return false;
      } else if (object.has("lineNumber")) {
        markdownlint(object);
      } else {
        return false;
      }
    }
    return true;
  }

  /** One result of textlint's, or Vale's lists by their files. */
  private boolean ofObject(JsonObject object) {
    JsonElement messages = object.get("messages");
    if (messages != null) {
      if (!messages.isJsonArray()) return false;
      objects(messages.getAsJsonArray()).forEach(this::textlint);
      return true;
    }
    for (Map.Entry<String, JsonElement> file : object.entrySet()) {
      if (!file.getValue().isJsonArray()) return false;
      List<JsonObject> all = objects(file.getValue().getAsJsonArray());
      if (all.stream().anyMatch(one -> !one.has("Check"))) return false;
      all.forEach(this::vale);
    }
    return true;
  }

  private static List<JsonObject> objects(JsonArray list) {
    List<JsonObject> all = new ArrayList<>();
    for (JsonElement one : list) if (one.isJsonObject()) all.add(one.getAsJsonObject());
    return all;
  }

  private void textlint(JsonObject message) {
    Optional<Span> span = range(message.get("range")).or(() -> at(number(message, "index", -1)));
    List<Change> ways = new ArrayList<>();
    if (message.get("fix") instanceof JsonObject fix) {
      Optional<Span> place = range(fix.get("range"));
      place.ifPresent(where -> ways.add(new Change(where, string(fix, "text"))));
    }
    Severity severity = number(message, "severity", 1) > 1 ? Severity.DOUBT : Severity.NOTE;
    span.ifPresent(
        where -> add(severity, where, string(message, "ruleId"), string(message, "message"), ways));
  }

  private Optional<Span> at(int offset) {
    return span(offset, offset);
  }

  private Optional<Span> range(@Nullable JsonElement range) {
    if (!(range instanceof JsonArray ends) || ends.size() != 2) return Optional.empty();
    return span(number(ends.get(0), -1), number(ends.get(1), -1));
  }

  private Optional<Span> span(int from, int to) {
    boolean inside = from >= 0 && from <= to && to <= text.length();
    return inside ? Optional.of(new Span(from, to)) : Optional.empty();
  }

  private void markdownlint(JsonObject finding) {
    int line = number(finding, "lineNumber", 0) - 1;
    if (line < 0 || line >= text.lineCount()) return;
    int from = text.lineStart(line);
    int to = text.lineEnd(line);
    Span span = new Span(from, to);
    if (finding.get("errorRange") instanceof JsonArray range && range.size() == 2) {
      int start = from + number(range.get(0), 1) - 1;
      int end = Math.min(to, start + number(range.get(1), 0));
      span = span(start, end).orElse(span);
    }
    List<Change> ways = new ArrayList<>();
    if (finding.get("fixInfo") instanceof JsonObject fix) fixed(fix, line).ifPresent(ways::add);
    String detail = string(finding, "errorDetail");
    String said = string(finding, "ruleDescription") + (detail.isEmpty() ? "" : ": " + detail);
    String rule =
        finding.get("ruleNames") instanceof JsonArray names && !names.isEmpty()
            ? text(names.get(0))
            : "";
    add(Severity.NOTE, span, rule, said, ways);
  }

  private Optional<Change> fixed(JsonObject fix, int found) {
    int line = number(fix, "lineNumber", found + 1) - 1;
    if (line < 0 || line >= text.lineCount()) return Optional.empty();
    int start = text.lineStart(line);
    int end = text.lineEnd(line);
    int count = number(fix, "deleteCount", 0);
    if (count < 0) {
      // The whole line goes, with its end.
      int after = line + 1 < text.lineCount() ? text.lineStart(line + 1) : text.length();
      return Optional.of(Change.of(start, after, ""));
    }
    int from = start + number(fix, "editColumn", 1) - 1;
    boolean inside = from >= start && from <= end && count <= end - from;
    if (!inside) return Optional.empty();
    return Optional.of(Change.of(from, from + count, string(fix, "insertText")));
  }

  /** Vale counts characters, not the units of UTF-16, from one to the last of them. */
  private void vale(JsonObject alert) {
    int line = number(alert, "Line", 0) - 1;
    boolean known = line >= 0 && line < text.lineCount();
    if (!known || !(alert.get("Span") instanceof JsonArray ends) || ends.size() != 2) return;
    String written = text.line(line);
    int characters = written.codePointCount(0, written.length());
    int from = number(ends.get(0), 1) - 1;
    int to = number(ends.get(1), 1);
    if (from < 0 || to < from || to > characters) return;
    int start = text.lineStart(line);
    Span span =
        new Span(
            start + written.offsetByCodePoints(0, from), start + written.offsetByCodePoints(0, to));
    boolean bad = string(alert, "Severity").toLowerCase(Locale.ROOT).equals("error");
    Severity severity = bad ? Severity.DOUBT : Severity.NOTE;
    add(severity, span, string(alert, "Check"), string(alert, "Message"), ways(alert, span));
  }

  private static List<Change> ways(JsonObject alert, Span span) {
    if (!(alert.get("Action") instanceof JsonObject action)) return List.of();
    String name = string(action, "Name");
    if (name.equals("remove")) return List.of(new Change(span, ""));
    boolean words = name.equals("replace") && action.get("Params") instanceof JsonArray;
    if (!words) return List.of();
    List<Change> ways = new ArrayList<>();
    for (JsonElement word : action.getAsJsonArray("Params")) {
      if (ways.size() < 3) ways.add(new Change(span, text(word)));
    }
    return ways;
  }

  private void add(Severity severity, Span span, String rule, String said, List<Change> ways) {
    if (found.size() >= MOST || said.isBlank()) return;
    found.add(
        new LinterMessage(severity, span, rule, said.strip().replaceAll("\\s*\\R\\s*", " "), ways));
  }

  private static String string(JsonObject object, String key) {
    JsonElement value = object.get(key);
    return value == null ? "" : text(value);
  }

  private static String text(JsonElement value) {
    return value.isJsonPrimitive() ? value.getAsString() : "";
  }

  private static int number(JsonObject object, String key, int otherwise) {
    JsonElement value = object.get(key);
    return value == null ? otherwise : number(value, otherwise);
  }

  private static int number(JsonElement value, int otherwise) {
    boolean number = value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
    if (!number) return otherwise;
    double exact = value.getAsDouble();
    return exact >= -1 && exact < 1 << 30 ? (int) exact : otherwise;
  }
}
