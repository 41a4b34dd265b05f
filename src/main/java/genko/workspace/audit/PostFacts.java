package genko.workspace.audit;

import genko.blog.PlacedPost;
import genko.blog.PublicationStatus;
import genko.blog.PublicationStatus.State;
import genko.frontmatter.Field;
import genko.frontmatter.FrontMatter;
import genko.jekyll.rules.PostDate;
import genko.text.Span;
import genko.text.Text;
import genko.workspace.page.ParsedPost;
import genko.workspace.position.BlogPosition;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What of a post is compared with other posts, and where it stands; its text is not kept.
 *
 * @param title empty where it has none of its own
 * @param address where it is published; empty where it is not, or nobody knows
 * @param lists its categories, tags and authors
 * @param files the names of files that it mentions, in small letters
 * @param words the words in it that could be written in another way; none once they were compared
 */
record PostFacts(
    String path,
    Optional<Said> title,
    Optional<Said> description,
    Optional<ZonedDateTime> date,
    Optional<Said> dateField,
    boolean draft,
    Optional<String> address,
    List<Listed> lists,
    Optional<Part> part,
    List<Paragraph> paragraphs,
    Set<String> files,
    WordPlaces words) {
  /** The fields whose values other posts share. */
  private static final List<List<String>> SHARED =
      List.of(
          List.of("tags", "tag", "topics"),
          List.of("categories", "category"),
          List.of("author", "authors"));

  /** Something that a post says at a place. */
  record Said(String text, Span span, int line, int column) {
    static Said of(Text text, String said, Span span) {
      int line = text.lineAt(span.from());
      return new Said(said, span, line, span.from() - text.lineStart(line));
    }
  }

  /** A value of {@code field}, which is called as the first of its names. */
  record Listed(String field, String key, Said said) {}

  /** Which part of a series it is. */
  record Part(String series, int number, Said said) {}

  /** A paragraph by what it says without spaces and marks. */
  record Paragraph(long hash, int length, int line, int column, Span span) {}

  static PostFacts of(
      String path, ParsedPost read, BlogPosition at, AuditRules rules, WordIndex index) {
    FrontMatter head = read.post().head();
    Text text = read.post().text();
    PlacedPost placed = at.placed(head);
    Optional<PublicationStatus> status = at.publication(read.post(), true);
    BodyText body = BodyText.of(read);
    return new PostFacts(
        path,
        said(text, head, "title"),
        said(text, head, "description").or(() -> said(text, head, "excerpt")),
        date(placed, at),
        said(text, head, "date").or(() -> said(text, head, "published_at")),
        placed.isTrue("draft") || status.filter(one -> one.state() == State.DRAFT).isPresent(),
        status.filter(PostFacts::isOut).map(PublicationStatus::readable),
        lists(text, head),
        Parts.of(text, head),
        body.paragraphs(rules.paragraph()),
        FileUse.names(body.units()),
        WordPlaces.of(body, index));
  }

  private static boolean isOut(PublicationStatus status) {
    boolean out = status.state() == State.PUBLISHED || status.state() == State.FUTURE;
    return out
        && !status.address().isEmpty()
        && !status.address().contains(PublicationStatus.UNKNOWN);
  }

  static Optional<Said> said(Text text, FrontMatter head, String key) {
    return head.field(key)
        .filter(Field::isScalar)
        .filter(field -> !field.text().isBlank())
        .map(field -> Said.of(text, field.text().strip(), field.valueSpan()));
  }

  private static Optional<ZonedDateTime> date(PlacedPost post, BlogPosition at) {
    Optional<String> said = post.text("date").or(() -> post.text("published_at"));
    return said.flatMap(PostDate::parse)
        .map(date -> date.instant(true, at.zone()).atZone(at.zone()));
  }

  static List<Listed> lists(Text text, FrontMatter head) {
    List<Listed> found = new ArrayList<>();
    for (List<String> keys : SHARED) {
      for (String key : keys) {
        head.field(key).ifPresent(field -> found.addAll(listed(text, field, keys.getFirst())));
      }
    }
    return found;
  }

  private static List<Listed> listed(Text text, Field field, String name) {
    List<Listed> found = new ArrayList<>();
    boolean list = field.kind() == Field.Kind.LIST;
    List<String> items =
        list || !field.items().isEmpty()
            ? field.items()
            : field.isScalar() ? List.of(field.text()) : List.of();
    for (int i = 0; i < items.size(); i++) {
      boolean placed = list && i < field.itemSpans().size();
      Span span = placed ? field.itemSpans().get(i) : field.valueSpan();
      String item = items.get(i).strip();
      if (!item.isEmpty()) found.add(new Listed(name, field.key(), Said.of(text, item, span)));
    }
    return found;
  }

  /** The same without its words, which take most of the room. */
  PostFacts withoutWords() {
    return new PostFacts(
        path,
        title,
        description,
        date,
        dateField,
        draft,
        address,
        lists,
        part,
        paragraphs,
        files,
        WordPlaces.NONE);
  }
}
