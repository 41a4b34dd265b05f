package genko.edit.paste;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown in {@code lines} and the footnotes that it calls, each in lines of its own without its
 * mark. What a footnote is called is left open until it is known which names are free.
 */
record CopiedMarkdown(List<String> lines, List<List<String>> notes) {
  /** Stands before the number of a footnote that has no name yet; no page can say it. */
  static final char OPEN = '\uFDD0';

  private static final Pattern CALL = Pattern.compile("\\[\\^" + OPEN + "(\\d+)\\]");
  private static final Pattern NAMED = Pattern.compile("\\[\\^([^\\]\\s]+)\\]");

  CopiedMarkdown {
    lines = List.copyOf(lines);
    notes = List.copyOf(notes);
  }

  /** The call of the footnote {@code number}, which counts from zero. */
  static String call(int number) {
    return "[^" + OPEN + number + "]";
  }

  /** Numbers that are no name of a footnote in {@code body}, one for each footnote. */
  List<String> namesBeside(String body) {
    Set<String> taken = new HashSet<>();
    Matcher named = NAMED.matcher(body);
    while (named.find()) taken.add(named.group(1));
    List<String> names = new ArrayList<>();
    for (int number = 1; names.size() < notes.size(); number++) {
      String name = Integer.toString(number);
      if (!taken.contains(name)) names.add(name);
    }
    return names;
  }

  /** The lines with the footnotes called by {@code names}. */
  List<String> lines(List<String> names) {
    return lines.stream().map(line -> named(line, names)).toList();
  }

  /** What the footnotes say, under {@code names}. */
  List<String> definitions(List<String> names) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < notes.size(); i++) {
      // A definition of several blocks ends at a blank line.
      if (i > 0 && notes.get(i - 1).size() > 1) out.add("");
      String mark = "[^" + names.get(i) + "]: ";
      List<String> said = MarkdownBlock.behind(mark, "    ", notes.get(i));
      said.forEach(line -> out.add(named(line, names).stripTrailing()));
    }
    return out;
  }

  private static String named(String line, List<String> names) {
    if (line.indexOf(OPEN) < 0) return line;
    return CALL.matcher(line)
        .replaceAll(call -> "[^" + names.get(Integer.parseInt(call.group(1))) + "]");
  }

  String markdown() {
    List<String> names = namesBeside("");
    List<String> all = new ArrayList<>(lines(names));
    if (!notes.isEmpty()) {
      all.add("");
      all.addAll(definitions(names));
    }
    return String.join("\n", all);
  }
}
