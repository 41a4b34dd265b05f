package genko.blog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables of text as Ruby reads them: the first line names the fields, an empty one is nil. */
final class Csv {
  private Csv() {}

  /** The rows of {@code text}, each a map by the names of the first. */
  static List<Object> read(String text, char separator) {
    List<List<String>> rows = rows(text, separator);
    List<Object> found = new ArrayList<>();
    for (int row = 1; row < rows.size(); row++) {
      Map<String, Object> fields = new LinkedHashMap<>();
      for (int at = 0; at < rows.getFirst().size(); at++) {
        String name = rows.getFirst().get(at);
        boolean there = at < rows.get(row).size();
        if (name != null) fields.putIfAbsent(name, there ? rows.get(row).get(at) : null);
      }
      found.add(fields);
    }
    return found;
  }

  private static List<List<String>> rows(String text, char separator) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    boolean inQuotes = false;
    for (int at = 0; at <= text.length(); at++) {
      char unit = at < text.length() ? text.charAt(at) : '\n';
      if (inQuotes && at < text.length()) {
        if (unit != '"') {
          field.append(unit);
        } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
          field.append('"');
          at++;
        } else {
          inQuotes = false;
        }
      } else if (unit == '"' && field.isEmpty()) {
        inQuotes = true;
        quoted = true;
      } else if (unit == separator || unit == '\n' || unit == '\r') {
        boolean nothing = field.isEmpty() && !quoted;
        boolean emptyLine = nothing && row.isEmpty() && unit != separator;
        if (!emptyLine) row.add(nothing ? null : field.toString());
        field.setLength(0);
        quoted = false;
        if (unit != separator && !row.isEmpty()) {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else {
        field.append(unit);
      }
    }
    return rows;
  }
}
