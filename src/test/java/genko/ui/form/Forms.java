package genko.ui.form;

import genko.markdown.kramdown.Kramdown;
import genko.post.EditSession;
import genko.post.Post;
import genko.words.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Posts, sessions and hints for the tests of the form. */
final class Forms {
  static final Words JAPANESE = Words.of(Locale.JAPAN);
  static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  static final Clock NOON = Clock.fixed(Instant.parse("2025-11-18T03:00:00Z"), TOKYO);

  static final String EIGHT =
      """
      ---
      layout: post
      title: "港の朝市を歩く"
      date: 2025-11-17 13:13:58 +0000
      categories: [旅, 食]
      tags: [市場, "魚"]
      author: 佐藤
      excerpt: "朝五時の港で、魚を買う人たちの話。"
      reading_time: 3
      ---
      本文です。
      """;

  private Forms() {}

  /** A session whose clock moves on by ten seconds a look, so that every edit is its own step. */
  static EditSession session(String text) {
    return new EditSession(Post.of(text, Kramdown.JEKYLL), new Ticking(Duration.ofSeconds(10)));
  }

  /** A session in which everything happens at one moment. */
  static EditSession quick(String text) {
    return new EditSession(Post.of(text, Kramdown.JEKYLL), InstantSource.fixed(NOON.instant()));
  }

  static FormModel model(EditSession session) {
    return new FormModel(session, JAPANESE, HINTS);
  }

  static String text(EditSession session) {
    return session.post().text().toString();
  }

  static <R extends Row> R row(FormModel form, String key, Class<R> kind) {
    return kind.cast(form.row(key).orElseThrow());
  }

  static final FormHints HINTS =
      new FormHints() {
        private final Map<String, List<String>> known =
            Map.of(
                "tags", List.of("魚", "市場", "Web検索", "web標準", "旅"),
                "layout", List.of("post", "page"));

        @Override
        public List<String> known(String key) {
          return known.getOrDefault(key, List.of());
        }

        @Override
        public Clock clock() {
          return NOON;
        }

        @Override
        public ZoneId site() {
          return TOKYO;
        }
      };

  /** The machine's clock goes by Greenwich, the blog's by Tokyo, where the next day has come. */
  static final FormHints LATE =
      new FormHints() {
        @Override
        public List<String> known(String key) {
          return List.of();
        }

        @Override
        public Clock clock() {
          return Clock.fixed(Instant.parse("2025-11-17T20:00:00Z"), ZoneOffset.UTC);
        }

        @Override
        public ZoneId site() {
          return TOKYO;
        }
      };

  private static final class Ticking implements InstantSource {
    private final Duration tick;
    private Instant now = NOON.instant();

    Ticking(Duration tick) {
      this.tick = tick;
    }

    @Override
    public Instant instant() {
      now = now.plus(tick);
      return now;
    }
  }
}
