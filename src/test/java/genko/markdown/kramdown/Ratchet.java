package genko.markdown.kramdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Pages compared with what kramdown or Jekyll made. The names of those that differ are a test
 * resource: a page that is not among them must stay equal, and one that has become equal must leave
 * the list. After a name and two spaces stands why; one after a question mark may be either, by the
 * machine.
 */
public final class Ratchet {
  private final String title;
  private final Class<?> home;
  private final Map<String, String> differences = new TreeMap<>();
  private final Set<String> names = new TreeSet<>();

  /** Of {@code title}, with its list beside {@code home}. */
  public Ratchet(String title, Class<?> home) {
    this.title = title;
    this.home = home;
  }

  public void compare(String name, String wanted, String got) {
    names.add(name);
    String difference = DomEvents.difference(wanted, got);
    if (!difference.isEmpty()) differences.put(name, difference);
  }

  /** As the other, white space included. */
  public void compareBytes(String name, String wanted, String got) {
    names.add(name);
    if (wanted.equals(got)) return;
    int at = 0;
    while (at < Math.min(wanted.length(), got.length()) && wanted.charAt(at) == got.charAt(at))
      at++;
    differences.put(name, "wanted " + around(wanted, at) + "\n   got    " + around(got, at));
  }

  private static String around(String text, int at) {
    int from = Math.max(0, at - 60);
    return text.substring(from, Math.min(text.length(), at + 60)).replace("\n", "\\n");
  }

  public void print(String what, Predicate<String> among) {
    long all = names.stream().filter(among).count();
    long equal =
        names.stream().filter(among).filter(name -> !differences.containsKey(name)).count();
    double share = all == 0 ? 0 : 100.0 * equal / all;
    System.out.printf("%s: equal %d of %d (%.1f %%)%n", what, equal, all, share);
  }

  /** Prints every first difference. */
  public void printDifferences() {
    differences.forEach((name, difference) -> System.out.println(name + "\n   " + difference));
  }

  /** Writes every first difference to {@code target} and holds the result against the list. */
  public void check(String resource) throws IOException {
    Path file = Path.of("target", resource.replace(".txt", "-first-differences.txt"));
    StringBuilder report = new StringBuilder();
    differences.forEach(
        (name, difference) -> report.append(name).append("\n   ").append(difference).append('\n'));
    Files.createDirectories(file.getParent());
    Files.writeString(file, report);
    Set<String> known = new TreeSet<>();
    Set<String> either = new TreeSet<>();
    for (String name : known(resource)) {
      if (name.startsWith("?")) either.add(name.substring(1));
      else known.add(name);
    }
    known.retainAll(names);
    Set<String> found = new TreeSet<>(differences.keySet());
    found.removeAll(either);
    assertThat(found)
        .as(
            "%s that differ from what is known to differ; %s has the first difference of each",
            title, file)
        .isEqualTo(known);
  }

  private List<String> known(String resource) throws IOException {
    try (var in = home.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("  ", 2)[0])
          .toList();
    }
  }
}
