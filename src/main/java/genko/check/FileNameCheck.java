package genko.check;

import genko.jekyll.rules.PostName;
import genko.text.Problem.Severity;
import genko.text.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether Jekyll would take the file for a post: its name begins with a day and ends in an
 * extension that is converted (Jekyll: DATE_FILENAME_MATCHER, converters/markdown.rb), and what
 * begins with one of {@code . _ # ~} or ends in {@code ~} is passed over (entry_filter.rb). A draft
 * needs no day. Outside of {@code _posts} a name without a day may be a page, so it is only
 * doubtful.
 */
final class FileNameCheck implements Check {
  private static final List<String> OTHER_MARKUP = List.of("html", "htm", "textile", "adoc");

  @Override
  public void look(CheckedPost post, DiagnosticList found) {
    String path = post.fileName().replace('\\', '/');
    String name = nameOf(path);
    if (name.isEmpty()) return;
    boolean draft = isDraft(path);
    boolean posts = path.contains("_posts/");
    Severity graver = posts ? Severity.FAULT : Severity.DOUBT;
    Span start = Span.at(0);
    Optional<PostName> parts = PostName.parse(name);
    if (PostName.isIgnored(name)) {
      found.add(graver, start, List.of(), "check.name.ignored", name);
    } else if (parts.isEmpty() && !draft) {
      found.add(graver, start, List.of(), "check.name.undated", name);
    } else if (parts.isPresent() && day(parts.get()).isEmpty()) {
      // Jekyll gives up the whole build over it (document.rb: InvalidDateError).
      found.add(Severity.FAULT, start, List.of(), "check.name.noDay", parts.get().date());
    } else if (!isConverted(name)) {
      found.add(Severity.DOUBT, start, List.of(), "check.name.extension", name);
    }
  }

  /** Whether the path leads through the folder of drafts, whose names need no day. */
  static boolean isDraft(String path) {
    return path.replace('\\', '/').contains("_drafts/");
  }

  /** The last part of a path. */
  static String nameOf(String path) {
    String slashed = path.replace('\\', '/');
    return slashed.substring(slashed.lastIndexOf('/') + 1);
  }

  /** The day in a name, if the calendar has it; a year of two digits is of this century. */
  static Optional<LocalDate> day(PostName name) {
    String[] parts = name.date().split("-", -1);
    int year = Integer.parseInt(parts[0]);
    try {
      return Optional.of(
          LocalDate.of(
              year < 100 ? 2000 + year : year,
              Integer.parseInt(parts[1]),
              Integer.parseInt(parts[2])));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static boolean isConverted(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return PostName.isMarkdown(name) || OTHER_MARKUP.contains(extension);
  }
}
