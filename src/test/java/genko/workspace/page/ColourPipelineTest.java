package genko.workspace.page;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.kinds.BlogKinds;
import genko.markdown.Dialect;
import genko.markdown.kramdown.Kramdown;
import genko.post.Origin;
import genko.post.Post;
import genko.words.Words;
import genko.workspace.notice.Notice;
import genko.workspace.save.OpenPost;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Colours of an open post, whose worker works when the test says so. */
class ColourPipelineTest {
  private static final String HEAD = "---\ntitle: 題\n---\n\n";

  private final OpenPost open =
      OpenPost.untitled(Post.of(HEAD + "本文\n", Kramdown.JEKYLL), () -> Instant.EPOCH);
  private final Queue<Runnable> held = new ArrayDeque<>();
  private final List<Throwable> faults = new ArrayList<>();
  private final List<ParsedPost> read = new ArrayList<>();
  private Function<ParsedPost, String> colouring = parsed -> parsed.post().text().toString();
  private final ColourPipeline<String> colours =
      new ColourPipeline<>(
          open,
          parsed -> colouring.apply(parsed),
          new TaskRunner(held::add, Runnable::run, faults::add),
          new RenderFailureNotice(open.notices(), Words.of(Locale.ENGLISH)),
          read::add);

  private void write(String text) {
    open.session().become(text, Origin.TYPE);
  }

  private String text() {
    return open.session().post().text().toString();
  }

  private void work() {
    while (!held.isEmpty()) held.remove().run();
  }

  private Optional<Notice> said() {
    return open.notices().about("reading");
  }

  @Test
  void theColoursAreThoseOfTheTextAsLongAsItStays() {
    assertThat(colours.isSettled()).isFalse();
    colours.ask();
    assertThat(colours.current()).isEmpty();
    assertThat(colours.isSettled()).isFalse();
    work();
    assertThat(colours.current()).contains(text());
    assertThat(colours.newest()).contains(read.getFirst());
    assertThat(colours.isSettled()).isTrue();
    write(HEAD + "別の本文\r\n");
    assertThat(colours.current()).isEmpty();
    assertThat(colours.newest()).as("of whichever text").isPresent();
    assertThat(colours.isSettled()).isFalse();
  }

  @Test
  void ofManyTextsThatComeWhileOneIsReadTheNewestIsReadNext() {
    for (int turn = 0; turn < 5; turn++) {
      write(text() + "字");
      colours.ask();
    }
    work();
    assertThat(read).hasSize(2);
    assertThat(read.getFirst().post().text().toString()).isEqualTo(HEAD + "本文\n字");
    assertThat(read.getLast().isOf(open.session().post())).isTrue();
    assertThat(colours.current()).contains(text());
  }

  @Test
  void aReadingThatComesLateIsNotThatOfTheText() {
    colours.ask();
    write(HEAD + "別の本文\n");
    work();
    assertThat(read).hasSize(1);
    assertThat(colours.current()).isEmpty();
    assertThat(colours.isSettled()).isFalse();
  }

  @Test
  void aReadingThatFollowsIsThatOfTheWholeText() {
    colours.ask();
    work();
    for (String next :
        List.of(
            HEAD + "",
            "",
            "本文だけ\n\n```\nコード\n```\n",
            HEAD.replace("題", "長い題") + "# 見出し\r\n\r\n本文",
            "---\ntitle: 閉じない\n本文\n")) {
      write(next);
      colours.ask();
      work();
      assertThat(colours.current()).contains(next);
      ParsedPost anew = ParsedPost.of(open.session().post());
      assertThat(read.getLast().body().root().children())
          .hasSameSizeAs(anew.body().root().children());
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void whatNeverShouldHappenIsSaidAndWhatWasReadStays() {
    colours.ask();
    work();
    ParsedPost before = read.getFirst();
    colouring =
        parsed -> {
          throw new IllegalStateException("no colours");
        };
    write(HEAD + "別の本文\n");
    colours.ask();
    work();
    assertThat(said()).hasValueSatisfying(notice -> assertThat(notice.bad()).isTrue());
    assertThat(faults).isEmpty();
    assertThat(colours.newest()).containsSame(before);
    assertThat(colours.current()).isEmpty();
    assertThat(colours.isSettled()).as("nothing more comes of it").isTrue();
    colouring = parsed -> "色";
    write(HEAD + "また別の本文\n");
    assertThat(colours.isSettled()).isFalse();
    colours.ask();
    work();
    assertThat(said()).isEmpty();
    assertThat(colours.current()).contains("色");
  }

  @Test
  void aTextThatTakesTooLongWaitsForTheTypingToRest() {
    write("字".repeat(RenderFailure.LONGEST + 1));
    colours.ask();
    work();
    assertThat(said()).isPresent();
    assertThat(colours.isSettled()).isTrue();
    write("短い\n");
    colours.ask();
    assertThat(held).as("typed on").isEmpty();
    assertThat(colours.isSettled()).isFalse();
    colours.rest();
    work();
    assertThat(colours.current()).contains("短い\n");
    assertThat(said()).isEmpty();
    colours.rest();
    assertThat(held).as("nothing had to wait").isEmpty();
  }

  @Test
  void itIsKnownInWhichDialectTheTextWasAskedFor() {
    assertThat(colours.isAskedIn(Kramdown.JEKYLL)).isFalse();
    colours.ask();
    assertThat(colours.isAskedIn(Kramdown.JEKYLL)).isTrue();
    Dialect other =
        BlogKinds.named("zenn").orElseThrow().site(Optional.empty(), Clock.systemUTC()).dialect();
    open.session().setDialect(other);
    assertThat(colours.isAskedIn(other)).isFalse();
    colours.ask();
    assertThat(colours.isAskedIn(other)).isTrue();
    work();
    assertThat(read.getLast().body().dialect()).isEqualTo(other);
  }
}
