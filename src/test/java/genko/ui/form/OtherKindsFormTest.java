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
}
