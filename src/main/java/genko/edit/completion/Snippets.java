package genko.edit.completion;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The snippets that a writer has defined in a file. A line that begins at the margin is the name of
 * a snippet, and after a space what it is for; the lines below that are indented by a tab or four
 * spaces are what it puts. A line that begins with {@code ;} is a comment. What is broken is
 * reported with its line, counted from one; the snippets around it work.
 */
public record Snippets(List<CompletionItem> offers, List<Fault> faults) {
  public static final Snippets NONE = new Snippets(List.of(), List.of());

  /** What is wrong in a line: {@code key} names the sentence that says so. */
  public record Fault(int line, String key) {}

  public Snippets {
    offers = List.copyOf(offers);
    faults = List.copyOf(faults);
  }

  public static Snippets of(String file) {
    return new Reader().read(file);
  }

  /** Reads a file line by line. */
  private static final class Reader {
    private final List<CompletionItem> offers = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final List<String> body = new ArrayList<>();
    private @Nullable String head;
    private int headLine;

    Snippets read(String file) {
      int number = 0;
      for (String line : file.lines().toList()) {
        number++;
        String words = line.startsWith("\uFEFF") ? line.substring(1) : line;
        boolean indented = words.startsWith("    ") || words.startsWith("\t");
        if (words.isBlank()) {
          if (head != null) body.add("");
        } else if (indented) {
          put(words.substring(words.startsWith("\t") ? 1 : 4), number);
        } else if (words.startsWith(" ")) {
          faults.add(new Fault(number, "complete.snippet.indent"));
        } else if (!words.startsWith(";")) {
          end();
          head = words.strip();
          headLine = number;
        }
      }
      end();
      return new Snippets(offers, faults);
    }

    private void put(String words, int number) {
      if (head == null) {
        faults.add(new Fault(number, "complete.snippet.nameless"));
        return;
      }
      if (SnippetTemplate.brokenAt(words) >= 0)
        faults.add(new Fault(number, "complete.snippet.stop"));
      body.add(words);
    }

    private void end() {
      if (head == null) return;
      while (!body.isEmpty() && body.getLast().isEmpty()) body.removeLast();
      String name = head.split("\\s+", 2)[0];
      String purpose = head.substring(name.length()).strip();
      if (body.isEmpty()) {
        faults.add(new Fault(headLine, "complete.snippet.empty"));
      } else if (!names.add(name)) {
        faults.add(new Fault(headLine, "complete.snippet.twice"));
      } else {
        offers.add(new CompletionItem(name, purpose, String.join("\n", body)));
      }
      head = null;
      body.clear();
    }
  }
}
