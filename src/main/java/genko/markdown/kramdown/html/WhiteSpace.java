package genko.markdown.kramdown.html;

import genko.markdown.kramdown.source.CharClasses;

/** Code whose white space is to be seen, for the class {@code show-whitespaces}. */
final class WhiteSpace {
  private WhiteSpace() {}

  static String show(String code) {
    StringBuilder out = new StringBuilder();
    for (String line : code.split("(?<=\n)", -1)) {
      int end = line.endsWith("\n") ? line.length() - 1 : line.length();
      int first = 0;
      while (first < end && CharClasses.isBlank(line.charAt(first))) first++;
      int last = end;
      while (last > first && CharClasses.isBlank(line.charAt(last - 1))) last--;
      for (int i = 0; i < end; i++) {
        char c = line.charAt(i);
        String side = i < first ? "-l" : i >= last ? "-r" : "";
        if (c == '\t') out.append("<span class=\"ws-tab").append(side).append("\">\t</span>");
        else if (c == ' ')
          out.append("<span class=\"ws-space").append(side).append("\">&#8901;</span>");
        else out.append(c);
      }
      out.append(line, end, line.length());
    }
    return out.toString();
  }
}
