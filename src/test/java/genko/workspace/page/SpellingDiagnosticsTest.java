package genko.workspace.page;

import static org.assertj.core.api.Assertions.assertThat;

import genko.async.TaskRunner;
import genko.check.Diagnostic;
import genko.markdown.kramdown.Kramdown;
import genko.post.Origin;
import genko.post.Post;
import genko.storage.files.Disk;
import genko.storage.files.PostFiles;
import genko.words.Words;
import genko.workspace.notice.Notice;
import genko.workspace.save.OpenPost;
import genko.workspace.spelling.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words of an open post, whose worker works when the test says so. */
class SpellingDiagnosticsTest {
  /** No languages: no machine has a dictionary of them but the test's own. */
  private static final String OWN = "qaa";

  private static final String NONE = "qab";

  @TempDir private Path folder;
  private final Queue<Runnable> held = new ArrayDeque<>();
  private final List<Throwable> faults = new ArrayList<>();
  private final List<ParsedPost> of = new ArrayList<>();
  private final List<List<Diagnostic>> told = new ArrayList<>();
  private final OpenPost open =
      OpenPost.untitled(
          Post.of("---\nlang: qaa\n---\nhello wrold\n", Kramdown.JEKYLL), () -> Instant.EPOCH);
  private Spelling spelling;
  private SpellingDiagnostics diagnostics;

  @BeforeEach
  void putDictionary() throws IOException {
    Path dictionaries = Files.createDirectories(folder.resolve("settings/dictionaries"));
    Files.writeString(dictionaries.resolve(OWN + ".aff"), "SET UTF-8\nTRY abcdelorw\n");
    Files.writeString(dictionaries.resolve(OWN + ".dic"), "2\nhello\nworld\n");
    PostFiles files = new PostFiles(Disk.REAL, folder.resolve("backups"));
    spelling = new Spelling(files, new TaskRunner(Runnable::run, Runnable::run, faults::add));
    spelling.keepIn(folder.resolve("settings"));
    diagnostics = diagnostics(open);
  }

  private SpellingDiagnostics diagnostics(OpenPost post) {
    return new SpellingDiagnostics(
        post,
        Words.of(Locale.ENGLISH),
        spelling,
        new TaskRunner(held::add, Runnable::run, faults::add),
        (from, found) -> {
          of.add(from);
          told.add(found);
        });
  }

  private ParsedPost reading() {
    return ParsedPost.of(open.session().post());
  }

  private void write(String text) {
    open.session().become(text, Origin.TYPE);
  }

  private void look() {
    diagnostics.ask(reading());
    while (!held.isEmpty()) held.remove().run();
  }

  private static List<String> words(List<Diagnostic> found) {
    return found.stream().map(one -> one.word().orElseThrow()).toList();
  }

  private Optional<Notice> said() {
    return open.notices().about("spelling");
  }

  @Test
  void whatMayHaveBeenMeantIsKnownOnceItWasThoughtAbout() {
    assertThat(diagnostics.known(reading())).isEmpty();
    look();
    assertThat(words(told.getFirst())).containsExactly("wrold");
    assertThat(told.getFirst().getFirst().fixes()).isNotEmpty();
    assertThat(diagnostics.known(reading())).isEqualTo(told.getFirst());
    write("---\nlang: qaa\n---\n\nhello\r\n\r\nwrold\r\n");
    List<Diagnostic> moved = diagnostics.known(reading());
    assertThat(words(moved)).containsExactly("wrold");
    assertThat(open.session().post().text().slice(moved.getFirst().problem().span()))
        .isEqualTo("wrold");
  }

  @Test
  void ofManyTextsThatComeWhileOneIsLookedAtTheNewestIsNext() {
    for (String word : List.of("a", "b", "helo")) {
      write("---\nlang: qaa\n---\n" + word + "x\n");
      diagnostics.ask(reading());
    }
    assertThat(held).hasSize(1);
    look();
    assertThat(told).hasSize(2);
    assertThat(of.getLast().isOf(open.session().post())).isTrue();
  }

  @Test
  void aLanguageWithoutADictionaryIsSaidOnceAndInTheWordsOfTheProgram() {
    write("---\nlang: " + NONE + "\n---\nhello\n");
    assertThat(diagnostics.known(reading())).isEmpty();
    assertThat(said()).as("before anybody looked").isEmpty();
    look();
    assertThat(said().orElseThrow().sentence()).contains(NONE);
    assertThat(said().orElseThrow().bad()).isFalse();
    assertThat(told.getLast()).isEmpty();
    open.notices().dismiss("spelling");
    look();
    assertThat(said()).isEmpty();
    write("---\nlang: qac-XX\n---\nhello\n");
    look();
    assertThat(said().orElseThrow().sentence()).contains("qac_XX");
  }

  @Test
  void japaneseHasNoUnknownWordsAndNeedsNoDictionary() {
    write("---\nlang: ja\n---\nhello wrold\n");
    look();
    assertThat(told.getLast()).isEmpty();
    assertThat(said()).isEmpty();
    spelling.setWanted(false);
    write("---\nlang: qaa\n---\nhello wrold\n");
    look();
    assertThat(told.getLast()).isEmpty();
    assertThat(faults).isEmpty();
  }
}
