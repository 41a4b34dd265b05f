package genko.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import genko.blog.BlogKind;
import genko.kinds.BlogKinds;
import genko.markdown.flexmark.CommonMark;
import genko.post.EditSession;
import genko.post.Post;
import genko.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The form of a post of another kind of blog than Jekyll's. */
class OtherKindsFormTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-17T04:13:58Z"), ZoneOffset.ofHours(9));

  private record Hints(BlogKind kind) implements FormHints {
    @Override
    public List<String> known(String key) {
      return List.of();
    }

    @Override
    public Clock clock() {
      return CLOCK;
    }

    @Override
    public ZoneId site() {
      return CLOCK.getZone();
    }
  }

  private static FormModel form(String kind, EditSession session) {
    Hints hints = new Hints(BlogKinds.named(kind).orElseThrow());
    return new FormModel(session, Words.of(Locale.ENGLISH), hints);
  }

  private static EditSession session(String text) {
    return new EditSession(Post.of(text, CommonMark.PLAIN), CLOCK);
  }

  @Test
  void theUsualFieldsAreThoseOfTheKind() {
    EditSession session = session("");
    form("zenn", session).addUsual();
    assertThat(session.post().text().toString())
        .isEqualTo(
            """
            ---
            title: ""
            emoji: 📝
            type: tech
            topics: []
            published: false
            ---
            """);
  }

  @Test
  void fieldsOfTomlAreRowsAndAreAddedInToml() {
    EditSession session = session("+++\ntitle = '題'\n[params]\nx = 1\n+++\n本文");
    FormModel form = form("hugo", session);
    assertThat(form.rows()).extracting(Row::key).containsExactly("title", "params.x");
    assertThat(form.missing()).contains("draft", "publishDate").doesNotContain("reading_time");
    form.add("draft");
    form.add("expiryDate");
    form.add("aliases");
    assertThat(session.post().text().toString())
        .isEqualTo(
            "+++\ntitle = '題'\ndraft = true\nexpiryDate = 2025-11-17T13:13:58+09:00\n"
                + "aliases = []\n[params]\nx = 1\n+++\n本文");
    ((TextRow) form.row("title").orElseThrow()).type("it's");
    assertThat(session.post().head().field("title").orElseThrow().raw()).isEqualTo("\"it's\"");
  }

  @Test
  void whatOnlyJekyllTakesAmissIsNoProblem() {
    String text = "---\npublished: \"false\"\ntitle: 2024\ntags: a, b\n---\n";
    assertThat(form("jekyll", session(text)).rows()).noneMatch(row -> row.advice().isEmpty());
    assertThat(form("plain", session(text)).rows()).allMatch(row -> row.advice().isEmpty());
  }

  @Test
  void zennsEmojiIsOneAndItsTypeOneOfTwo() {
    EditSession session = session("---\nemoji: \"📝\"\ntype: tech\n---\n");
    FormModel form = form("zenn", session);
    TextRow emoji = (TextRow) form.row("emoji").orElseThrow();
    assertThat(emoji.choices()).anyMatch(choice -> choice.startsWith("🍵 "));
    emoji.type("茶a");
    assertThat(emoji.isRefused()).isTrue();
    emoji.type(emoji.taken("👩‍💻 woman_technologist"));
    assertThat(emoji.isRefused()).isFalse();
    assertThat(((TextRow) form.row("type").orElseThrow()).choices())
        .containsExactly("tech", "idea");
    assertThat(session.post().text().toString())
        .isEqualTo("---\nemoji: \"👩‍💻\"\ntype: tech\n---\n");
  }

  @Test
  void noMoreTopicsAreTakenThanTheKindTakes() {
    EditSession session = session("---\ntopics: [a, b, c, d]\n---\n");
    ChipsRow topics = (ChipsRow) form("zenn", session).row("topics").orElseThrow();
    topics.add(List.of("e"));
    topics.add(List.of("f"));
    assertThat(topics.isRefused()).isTrue();
    assertThat(topics.items()).containsExactly("a", "b", "c", "d", "e");
    topics.remove(0);
    assertThat(topics.isRefused()).isFalse();
  }

  @Test
  void whatQiitasCommandWritesIsShownAndNotTyped() {
    String text =
        """
        ---
        id: abc
        updated_at: '2025-01-02T00:00:00+09:00'
        organization_url_name: null
        private: false
        ---
        """;
    FormModel form = form("qiita", session(text));
    assertThat(form.rows().subList(0, 3)).allMatch(ForeignRow.class::isInstance);
    ForeignRow id = (ForeignRow) form.row("id").orElseThrow();
    assertThat(id.valueProperty().get()).isEqualTo("abc");
    assertThat(id.reason()).contains("Qiita");
    assertThat(((ForeignRow) form.row("organization_url_name").orElseThrow()).valueProperty().get())
        .isEqualTo("(none)");
    assertThat(form.row("private").orElseThrow()).isInstanceOf(SwitchRow.class);
  }
}
