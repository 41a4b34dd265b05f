package genko.markdown.kramdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.parser.Parser;

/**
 * HTML as a flat list of events, so that two pages that a reader could not tell apart have equal
 * lists: white space collapses outside {@code pre}, the wrappers of a highlighter are left out,
 * classes and attributes are sorted. Tags are taken as written; nothing is mended.
 */
public final class DomEvents {
  /** A start tag {@code <name}, an end tag {@code </name} or text, with what belongs to it. */
  record Event(String kind, String value) {}

  private static final Set<String> VOID =
      Set.of("area base br col embed hr img input link meta param source track wbr".split(" ", -1));

  private static final Set<String> BLOCK =
      Set.of(
          ("p div ul ol li table thead tbody tr td th blockquote h1 h2 h3 h4 h5 h6 hr dl dt dd pre"
                  + " section figure br details summary colgroup col")
              .split(" ", -1));

  private record Open(String name, boolean dropped) {}

  private final String html;
  private final List<Event> events = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Deque<Open> open = new ArrayDeque<>();
  private int pre;
  private int at;

  private DomEvents(String html) {
    this.html = html;
  }

  static List<Event> of(String html) {
    DomEvents reader = new DomEvents(html.replace("\r\n", "\n"));
    reader.read();
    reader.flush();
    return trim(reader.events);
  }

  /** The first events in which two pages differ, in words; empty when they are equal. */
  public static String difference(String wanted, String got) {
    List<Event> left = of(wanted);
    List<Event> right = of(got);
    int i = 0;
    while (i < left.size() && i < right.size() && left.get(i).equals(right.get(i))) i++;
    if (i == left.size() && i == right.size()) return "";
    return "wanted "
        + left.subList(i, Math.min(left.size(), i + 2))
        + "\n   got    "
        + right.subList(i, Math.min(right.size(), i + 2));
  }

  private static List<Event> trim(List<Event> events) {
    List<Event> out = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      if (!event.kind().equals("text")) {
        out.add(event);
        continue;
      }
      boolean inPre = false;
      for (int j = Math.max(0, i - 2); j < i; j++) inPre |= events.get(j).kind().equals("<pre");
      String value = event.value();
      if (!inPre) {
        if (i == 0 || isBlock(events.get(i - 1))) value = value.replaceFirst("^ +", "");
        if (i + 1 == events.size() || isBlock(events.get(i + 1)))
          value = value.replaceFirst(" +$", "");
      }
      if (!value.isEmpty()) out.add(new Event("text", value));
    }
    return out;
  }

  private static boolean isBlock(Event event) {
    return BLOCK.contains(event.kind().replaceAll("[</]", ""));
  }

  private void read() {
    while (at < html.length()) {
      int tag = html.indexOf('<', at);
      if (tag < 0) tag = html.length();
      if (tag > at) text.append(Parser.unescapeEntities(html.substring(at, tag), false));
      at = tag;
      if (at < html.length()) tag();
    }
  }

  private void tag() {
    if (html.startsWith("<!--", at)) {
      skipPast("-->");
    } else if (html.startsWith("<!", at) || html.startsWith("<?", at)) {
      skipPast(">");
    } else if (html.startsWith("</", at) && at + 2 < html.length() && isLetter(at + 2)) {
      int close = html.indexOf('>', at);
      String name = html.substring(at + 2, close).strip();
      at = close + 1;
      end(name.split("\\s", 2)[0].toLowerCase(Locale.ROOT));
    } else if (at + 1 < html.length() && isLetter(at + 1)) {
      start();
    } else {
      text.append('<');
      at++;
    }
  }

  private boolean isLetter(int index) {
    char c = html.charAt(index);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private void skipPast(String end) {
    int found = html.indexOf(end, at);
    at = found < 0 ? html.length() : found + end.length();
  }

  private void start() {
    int from = at + 1;
    int to = from;
    while (to < html.length() && " \t\n/>".indexOf(html.charAt(to)) < 0) to++;
    String name = html.substring(from, to).toLowerCase(Locale.ROOT);
    at = to;
    Map<String, String> attributes = new TreeMap<>();
    boolean closed = false;
    while (at < html.length() && html.charAt(at) != '>') {
      char c = html.charAt(at);
      if (c == '/' || c <= ' ') {
        closed = c == '/';
        at++;
      } else {
        closed = false;
        attribute(attributes);
      }
    }
    at++;
    start(name, attributes);
    if (closed && !VOID.contains(name)) end(name);
    if (!closed && (name.equals("script") || name.equals("style"))) raw(name);
  }

  /** A script's text is no markup, and no character references are in it. */
  private void raw(String name) {
    int close = html.toLowerCase(Locale.ROOT).indexOf("</" + name, at);
    if (close < 0) close = html.length();
    text.append(html, at, close);
    at = close;
  }

  private void attribute(Map<String, String> into) {
    int from = at;
    while (at < html.length() && " \t\n/>=".indexOf(html.charAt(at)) < 0) at++;
    if (at == from) at++;
    String key = html.substring(from, at).toLowerCase(Locale.ROOT);
    String value = "";
    if (at < html.length() && html.charAt(at) == '=') {
      at++;
      char quote = html.charAt(at);
      int end = html.indexOf(quote, at + 1);
      value = Parser.unescapeEntities(html.substring(at + 1, end), true);
      at = end + 1;
    }
    into.put(key, value);
  }

  private void flush() {
    String found = pre > 0 ? text.toString() : text.toString().replaceAll("[ \t\r\n\f]+", " ");
    text.setLength(0);
    if (!found.isEmpty()) events.add(new Event("text", found));
  }

  private void start(String name, Map<String, String> attributes) {
    List<String> classes =
        new ArrayList<>(List.of(attributes.getOrDefault("class", "").strip().split("\\s+", -1)));
    boolean wrapper =
        name.equals("div")
            && (classes.contains("highlighter-rouge") || classes.equals(List.of("highlight")));
    if (wrapper || (name.equals("span") && pre > 0 && !attributes.containsKey("id"))) {
      open.push(new Open(name, true));
      return;
    }
    flush();
    if (!VOID.contains(name)) open.push(new Open(name, false));
    if (name.equals("pre")) {
      pre++;
      attributes.clear();
    }
    classes.remove("highlighter-rouge");
    classes.sort(null);
    attributes.replace("class", String.join(" ", classes));
    attributes.keySet().removeIf(key -> key.startsWith("data-"));
    attributes.remove("class", "");
    events.add(new Event("<" + name, attributes.toString()));
  }

  private void end(String name) {
    if (VOID.contains(name)) return;
    while (!open.isEmpty()) {
      Open last = open.pop();
      if (last.name().equals(name)) {
        if (last.dropped()) return;
        break;
      }
    }
    flush();
    if (name.equals("pre")) pre = Math.max(0, pre - 1);
    events.add(new Event("</" + name, ""));
  }
}
