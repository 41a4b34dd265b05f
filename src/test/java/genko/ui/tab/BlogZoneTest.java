package genko.ui.tab;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.ui.Fx;
import genko.ui.NoDialogs;
import genko.ui.OpenWindow;
import genko.ui.window.AppWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A blog of Tokyo on a machine that goes by Greenwich, where it is still the day before. */
class BlogZoneTest {
  private static final Instant LATE = Instant.parse("2024-06-02T20:30:15Z");

  @TempDir private Path folder;
  private Path post;
  private AppWindow shell;
  private OpenWindow window;
  private String proposed = "";

  private final class Answers extends NoDialogs {
    @Override
    public Optional<Path> chooseTarget(Optional<Path> folder, String name) {
      proposed = name;
      return Optional.empty();
    }
  }

  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  @BeforeEach
  void makeBlog() throws Exception {
    Files.writeString(folder.resolve("_config.yml"), "timezone: Asia/Tokyo\n");
    Path posts = Files.createDirectories(folder.resolve("_posts"));
    String text = "---\ntitle: 雨\ndate: 2024-06-03 04:00\nupdated: 2024-06-01\n---\n本文\n";
    post = Files.writeString(posts.resolve("2024-06-03-ame.md"), text);
    Clock clock = Clock.fixed(LATE, ZoneOffset.UTC);
    window = OpenWindow.in(folder).clock(clock).dialogs(new Answers()).build();
    shell = window.shell();
  }

  @AfterEach
  void closeWindow() throws Exception {
    window.close();
  }

  private PostTab current() {
    return shell.tabs().currentProperty().get();
  }

  private void open() throws Exception {
    Fx.run(() -> shell.tabs().open(List.of(post)));
    eventually(() -> current() != null && current().open().position().blog().isPresent());
  }

  private String date(PostTab tab) throws Exception {
    return Fx.call(() -> tab.session().post().head().field("date").orElseThrow().text());
  }

  @Test
  void aNewPostIsDatedAndNamedByTheBlogsClock() throws Exception {
    open();
    Fx.run(shell.tabs()::newPost);
    PostTab tab = Fx.call(this::current);
    assertThat(date(tab)).isEqualTo("2024-06-03 05:30:15 +0900");
    Fx.run(() -> shell.tabs().saveAs(tab, () -> {}));
    assertThat(proposed).startsWith("2024-06-03-");
    Fx.run(() -> shell.tabs().openCopy("日付のない本文\n"));
    Fx.run(() -> shell.tabs().saveAs(current(), () -> {}));
    assertThat(proposed).startsWith("2024-06-03-");
  }

  @Test
  void theFileOpenLastSaysWhichBlogItIsBeforeAnyIsOpen() throws Exception {
    Fx.run(() -> shell.tabs().recent().setAll(List.of(post)));
    eventually(
        () -> {
          shell.tabs().newPost();
          String date = current().session().post().head().field("date").orElseThrow().text();
          return date.equals("2024-06-03 05:30:15 +0900");
        });
  }

  @Test
  void withoutABlogTheMachinesClockGoes() throws Exception {
    Fx.run(shell.tabs()::newPost);
    assertThat(date(Fx.call(this::current))).isEqualTo("2024-06-02 20:30:15 +0000");
  }

  @Test
  void whatIsStillToComeIsJudgedInTheBlogsZone() throws Exception {
    open();
    eventually(() -> current().isReviewed());
    // 04:00 in Tokyo is an hour and a half ago there, and seven hours ahead in Greenwich.
    eventually(
        () ->
            current().reviewProperty().get().findings().stream()
                .noneMatch(finding -> finding.problem().key().equals("check.date.future")));
  }
}
