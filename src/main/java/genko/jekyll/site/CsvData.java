package genko.jekyll.site;

import genko.csv.DelimitedText;
import genko.csv.DelimitedText.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Tables of text as Ruby reads them: the first line names the fields, an empty one is nil. */
final class CsvData {
  private CsvData() {}

  /** The rows of {@code text}, each a map by the names of the first. */
  static List<Object> read(String text, char separator) {
    List<List<Value>> rows =
        DelimitedText.read(text, separator).rows().stream().filter(row -> !isNothing(row)).toList();
    List<Object> found = new ArrayList<>();
    for (int row = 1; row < rows.size(); row++) {
      Map<String, Object> fields = new LinkedHashMap<>();
      for (int at = 0; at < rows.getFirst().size(); at++) {
        Optional<String> name = value(rows.getFirst(), at);
        Optional<String> value = value(rows.get(row), at);
        name.ifPresent(key -> fields.putIfAbsent(key, value.orElse(null)));
      }
      found.add(fields);
    }
    return found;
  }

  private static boolean isNothing(List<Value> row) {
    return row.size() == 1 && value(row, 0).isEmpty();
  }

  /** The value at a place of a row, where there is one. */
  private static Optional<String> value(List<Value> row, int at) {
    Optional<Value> value = at < row.size() ? Optional.of(row.get(at)) : Optional.empty();
    return value.filter(one -> !one.text().isEmpty() || one.isQuoted()).map(Value::text);
  }

  /**
   * The line at which Ruby's reader gives up: where a quote opens that nothing closes, or stands
   * within a field that has none around it, or something follows a closing one.
   */
  static OptionalInt fault(String text, char separator) {
    int line = 0;
    int opened = 0;
    State state = State.BEGIN;
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      boolean ends = unit == separator || unit == '\n' || unit == '\r';
      switch (state) {
        case QUOTED -> {
          if (unit == '"') state = State.CLOSED;
        }
        case CLOSED -> {
          if (unit == '"') state = State.QUOTED;
          else if (ends) state = State.BEGIN;
          else return OptionalInt.of(line);
        }
        case BEGIN, PLAIN -> {
          if (unit == '"' && state == State.PLAIN) return OptionalInt.of(line);
          if (unit == '"') opened = line;
          state = unit == '"' ? State.QUOTED : ends ? State.BEGIN : State.PLAIN;
        }
      }
      if (unit == '\n') line++;
    }
    return state == State.QUOTED ? OptionalInt.of(opened) : OptionalInt.empty();
  }

  /** Where in a field the reading is. */
  private enum State {
    BEGIN,
    PLAIN,
    QUOTED,
    CLOSED
  }
}
