package genko.check;

import genko.frontmatter.Field;
import genko.frontmatter.Field.Style;
import genko.jekyll.rules.PostDate;
import genko.jekyll.rules.PostName;
import genko.text.Problem.Severity;
import genko.text.Span;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The date of the post. The front matter's beats the file name's; one that cannot be read aborts
 * the build (Jekyll: utils.rb, parse_date); one in the future keeps the post from being built
 * unless the site says {@code future: true} (publisher.rb). A year or an hour alone is left to the
 * reader of dates, and what the front matter says of itself is not said twice.
 */
final class DateCheck implements Check {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  /** A page of a site stands outside time; by its layout it says that it is no post. */
  private static boolean isPage(CheckedPost post) {
    return post.head().field("layout").filter(layout -> layout.text().equals("page")).isPresent();
  }

  @Override
  public void look(CheckedPost post, DiagnosticList found) {
    Optional<Field> field = post.head().field("date");
    Optional<LocalDate> named =
        PostName.parse(FileNameCheck.nameOf(post.fileName())).flatMap(FileNameCheck::day);
    if (field.isEmpty()) {
      boolean draft = FileNameCheck.isDraft(post.fileName());
      boolean dateless = post.head().exists() && named.isEmpty() && !draft && !isPage(post);
      Span head = Span.at(post.head().yaml().from());
      if (dateless) found.add(Severity.NOTE, head, List.of(), "check.date.missing");
      return;
    }
    if (field.get().problem().isPresent() || !field.get().isScalar()) return;
    Optional<PostDate> date = PostDate.parse(field.get().text());
    Span span = field.get().valueSpan();
    // Jekyll reads more forms than are shown as dates here; what it cannot read, the head says.
    if (date.isEmpty()) return;
    boolean quoted = field.get().style() != Style.PLAIN;
    LocalDateTime there =
        LocalDateTime.ofInstant(date.get().instant(quoted, post.site()), post.site());
    if (date.get().instant(quoted, post.site()).isAfter(post.now())) {
      found.add(Severity.NOTE, span, List.of(), "check.date.future", MOMENT.format(there));
    }
    boolean sameDay =
        named.isEmpty()
            || named.get().equals(date.get().local().toLocalDate())
            || named.get().equals(there.toLocalDate());
    if (!sameDay) {
      Object written = date.get().local().toLocalDate().toString();
      found.add(
          Severity.NOTE, span, List.of(), "check.date.other", written, named.get().toString());
    }
  }
}
