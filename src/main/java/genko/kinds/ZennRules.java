package genko.kinds;

import genko.blog.BlogKind;
import genko.blog.PlacedPost;
import genko.frontmatter.Field;
import genko.text.Graphemes;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What Zenn refuses in an article, as its command line says it. */
final class ZennRules {
  static final List<String> TYPES = List.of("tech", "idea");

  static final int MOST_TOPICS = 5;
  private static final int LONGEST_TITLE = 70;
  private static final Pattern SLUG = Pattern.compile("[a-z0-9_-]{12,50}");
  private static final Pattern CHAPTER = Pattern.compile("(?:\\d+\\.)?[a-z0-9_-]{1,50}");
  private static final Pattern TOPIC = Pattern.compile("[\\p{L}\\p{M}\\p{N}+#.ー-]+");

  private final PlacedPost post;
  private final List<Problem> found = new ArrayList<>();

  private ZennRules(PlacedPost post) {
    this.post = post;
  }

  static List<Problem> problems(BlogKind kind, PlacedPost post) {
    ZennRules rules = new ZennRules(post);
    rules.found.addAll(HeadLanguage.problems(kind, post));
    if (post.folder().equals("articles") || post.folder().isEmpty()) rules.article();
    if (ZennAddresses.isChapter(post)) rules.chapter();
    return List.copyOf(rules.found);
  }

  private void article() {
    boolean placed = post.folder().equals("articles");
    if (placed && !SLUG.matcher(post.stem()).matches()) {
      say(Severity.FAULT, Span.at(0), "slug", post.stem());
    }
    if (!post.head().exists()) return;
    for (String key : List.of("title", "emoji", "type", "topics")) {
      if (post.head().field(key).isEmpty()) {
        say(Severity.FAULT, Span.at(post.head().yaml().from()), "missing", key);
      }
    }
    value("title")
        .filter(field -> Graphemes.count(field.text()) > LONGEST_TITLE)
        .ifPresent(field -> say(Severity.FAULT, field.valueSpan(), "title", LONGEST_TITLE));
    value("emoji")
        .filter(field -> Graphemes.count(field.text()) != 1 || field.text().codePointAt(0) < 0x80)
        .ifPresent(field -> say(Severity.FAULT, field.valueSpan(), "emoji"));
    value("type")
        .filter(field -> !TYPES.contains(field.text()))
        .ifPresent(field -> say(Severity.FAULT, field.valueSpan(), "type", field.text()));
    value("published")
        .filter(field -> field.kind() != Field.Kind.BOOLEAN)
        .ifPresent(field -> say(Severity.FAULT, field.valueSpan(), "published"));
    topics();
  }

  private void chapter() {
    if (!CHAPTER.matcher(post.stem()).matches()) {
      say(Severity.FAULT, Span.at(0), "chapter", post.stem());
    }
    if (post.head().exists() && post.head().field("title").isEmpty()) {
      say(Severity.FAULT, Span.at(post.head().yaml().from()), "missing", "title");
    }
  }

  private Optional<Field> value(String key) {
    return post.head().field(key).filter(Field::isScalar);
  }

  private void topics() {
    Optional<Field> topics = post.head().field("topics");
    if (topics.isEmpty()) return;
    Field field = topics.get();
    if (field.kind() != Field.Kind.LIST) {
      if (field.kind() != Field.Kind.BROKEN) say(Severity.FAULT, field.valueSpan(), "topics.list");
      return;
    }
    if (field.items().size() > MOST_TOPICS) {
      say(Severity.FAULT, field.itemSpans().get(MOST_TOPICS), "topics.many", MOST_TOPICS);
    }
    for (int i = 0; i < field.items().size(); i++) {
      String topic = field.items().get(i);
      if (!TOPIC.matcher(topic).matches()) {
        say(Severity.DOUBT, field.itemSpans().get(i), "topics.character", topic);
      }
    }
  }

  private void say(Severity severity, Span span, String reason, Object... args) {
    found.add(Problem.of(severity, span, "kind.zenn." + reason, args));
  }
}
