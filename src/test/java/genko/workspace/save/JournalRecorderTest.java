package genko.workspace.save;

import static org.assertj.core.api.Assertions.assertThat;

import genko.post.EditSession;
import genko.post.Origin;
import genko.post.Selection;
import genko.post.Transaction;
import genko.storage.files.Disk;
import genko.storage.files.FileEncoding;
import genko.storage.files.OpenResult.Opened;
import genko.storage.files.PostFiles;
import genko.storage.files.SaveResult.Saved;
import genko.storage.journal.Journal;
import genko.storage.journal.JournalEntry;
import genko.storage.journal.JournalEntry.Edited;
import genko.storage.journal.JournalEntry.Encoded;
import genko.storage.journal.JournalEntry.Moved;
import genko.storage.journal.JournalEntry.Redone;
import genko.storage.journal.JournalEntry.Undone;
import genko.storage.journal.JournalFolder;
import genko.storage.journal.JournalFolder.Left;
import genko.text.ChangeSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the journal of an open post says at each time, as another start would find it. */
class JournalRecorderTest {
  private static final String OLD = "---\r\ntitle: 題\r\n---\r\n\r\n本文";

  @TempDir private Path temp;
  private PostFiles files;
  private JournalFolder folder;
  private OpenPost open;
  private JournalRecorder recorder;
  private boolean running;
  private int asked;

  @BeforeEach
  void begin() throws IOException {
    files = new PostFiles(Disk.REAL, temp.resolve("backups"));
    Path post = Files.writeString(temp.resolve("post.md"), OLD);
    open = OpenPost.of((Opened) files.open(post), () -> Instant.EPOCH);
    start();
    recorder =
        new JournalRecorder(open, JournalFolder.create(Disk.REAL, () -> folder), () -> asked++);
  }

  private void start() throws IOException {
    folder = JournalFolder.open(Disk.REAL, temp.resolve("journals"));
    running = true;
  }

  @AfterEach
  void end() throws IOException {
    if (running) folder.close();
    running = false;
  }

  private void type(String words) {
    EditSession session = open.session();
    ChangeSet end = ChangeSet.insert(session.post().text().length(), words);
    session.dispatch(Transaction.of(session.post(), Origin.TYPE, end));
  }

  private String text() {
    return open.session().post().text().toString();
  }

  private void save() {
    Saved saved = (Saved) files.save(open.file().orElseThrow(), open.session().post().text());
    open.saved(saved.now(), open.session().state());
  }

  /** What a start would find after the program has died now; there is no program after it. */
  private Optional<Journal> found() throws IOException {
    recorder.write();
    end();
    try (JournalFolder next = JournalFolder.open(Disk.REAL, temp.resolve("journals"))) {
      return next.takeOver().left().stream().map(Left::journal).findFirst();
    }
  }

  private Journal journal() throws IOException {
    return found().orElseThrow();
  }

  private static List<Class<?>> kinds(Journal journal) {
    return journal.entries().stream().<Class<?>>map(JournalEntry::getClass).toList();
  }

  private static String restored(Journal journal) {
    return OpenPost.restored(journal, () -> Instant.EPOCH).session().post().text().toString();
  }

  @Test
  void aPostThatNobodyEditsHasNone() throws IOException {
    open.session().select(Selection.at(3));
    recorder.moved();
    assertThat(asked).isZero();
    assertThat(found()).isEmpty();
  }

  @Test
  void whatIsTypedComesBackAfterTheTextOfTheFile() throws IOException {
    type("一");
    type("二\r\n");
    assertThat(asked).isPositive();
    Journal journal = journal();
    assertThat(journal.start().text()).hasToString(OLD);
    assertThat(journal.start().saved()).isTrue();
    assertThat(journal.start().path()).isEqualTo(temp.resolve("post.md").toString());
    assertThat(journal.start().stamp()).isEqualTo(open.file().map(Opened::stamp));
    assertThat(kinds(journal)).contains(Edited.class);
    assertThat(restored(journal)).isEqualTo(OLD + "一二\r\n");
  }

  @Test
  void whatWasWrittenIsGoneOnWith() throws IOException {
    type("一");
    recorder.write();
    recorder.write();
    type("二");
    assertThat(restored(journal())).isEqualTo(OLD + "一二");
  }

  @Test
  void undoAndRedoAreStepsOfTheirOwn() throws IOException {
    type("一");
    open.session().undo();
    open.session().redo();
    open.session().undo();
    Journal journal = journal();
    assertThat(kinds(journal)).contains(Undone.class, Redone.class);
    assertThat(restored(journal)).isEqualTo(OLD);
  }

  @Test
  void whereTheCaretWentIsKept() throws IOException {
    type("一");
    open.session().select(Selection.at(2));
    recorder.moved();
    recorder.moved();
    Journal journal = journal();
    assertThat(kinds(journal)).containsOnlyOnce(Moved.class);
    assertThat(journal.entries().getLast()).isEqualTo(new Moved(Selection.at(2)));
  }

  @Test
  void aSaveThatLastsEndsTheJournal() throws IOException {
    type("一");
    recorder.write();
    save();
    recorder.saved(true);
    assertThat(found()).isEmpty();
  }

  @Test
  void aSaveThatMayBeLostKeepsTheJournal() throws IOException {
    type("一");
    recorder.write();
    save();
    recorder.saved(false);
    assertThat(restored(journal())).isEqualTo(OLD + "一");
  }

  @Test
  void whatIsTypedSinceTheSavedTextBeginsANewJournal() throws IOException {
    type("一");
    int state = open.session().state();
    Saved saved = (Saved) files.save(open.file().orElseThrow(), open.session().post().text());
    type("二");
    open.saved(saved.now(), state);
    recorder.saved(true);
    Journal journal = journal();
    assertThat(journal.start().saved()).isFalse();
    assertThat(restored(journal)).isEqualTo(OLD + "一二");
  }

  @Test
  void afterASaveTheNextEditBeginsWithTheSavedText() throws IOException {
    type("一");
    save();
    recorder.saved(true);
    type("二");
    Journal journal = journal();
    assertThat(journal.start().text()).hasToString(OLD + "一");
    assertThat(journal.start().saved()).isTrue();
    assertThat(restored(journal)).isEqualTo(OLD + "一二");
  }

  @Test
  void whatIsDiscardedIsGoneAndNothingIsNotedAfterIt() throws IOException {
    type("一");
    recorder.write();
    recorder.discard();
    int before = asked;
    type("二");
    assertThat(asked).isEqualTo(before);
    assertThat(found()).isEmpty();
  }

  @Test
  void anotherEncodingIsNoted() throws IOException {
    type("一");
    FileEncoding other = FileEncoding.chosen(FileEncoding.SHIFT_JIS);
    open.setEncoding(other);
    recorder.encoded();
    assertThat(journal().entries().getLast()).isEqualTo(new Encoded(other));
  }

  @Test
  void aTextThatNoFileHoldsAnyMoreIsKeptWithoutAnEdit() throws IOException {
    recorder.unsaved();
    recorder.unsaved();
    Journal journal = journal();
    assertThat(journal.start().saved()).isFalse();
    assertThat(journal.entries()).isEmpty();
    assertThat(restored(journal)).isEqualTo(OLD);
  }

  @Test
  void aJournalBegunAnewForgetsWhatWasBefore() throws IOException {
    type("一");
    recorder.anew();
    Journal journal = journal();
    assertThat(journal.start().text()).hasToString(OLD + "一");
    assertThat(journal.entries()).isEmpty();
  }

  @Test
  void aJournalThatGrewTooLongBeginsAnewWithTheTextAsItIs() throws IOException {
    for (int i = 0; i <= JournalRecorder.MOST_ENTRIES; i++) {
      open.session().select(Selection.at(i % 2));
      if (i == 0) type("一");
      recorder.moved();
    }
    open.session().select(Selection.at(5));
    recorder.moved();
    Journal journal = journal();
    assertThat(journal.start().text()).hasToString(text());
    assertThat(journal.start().selection()).isEqualTo(Selection.at(5));
    assertThat(journal.entries()).isEmpty();
  }

  @Test
  void whatWasFoundIsGoneOnWith() throws IOException {
    type("一");
    Journal found = journal();
    start();
    Left left = folder.takeOver().left().getFirst();
    open = OpenPost.restored(found, () -> Instant.EPOCH);
    recorder = new JournalRecorder(open, left.file(), () -> asked++);
    recorder.resume(found);
    type("二");
    Journal journal = journal();
    assertThat(journal.start()).isEqualTo(found.start());
    assertThat(restored(journal)).isEqualTo(OLD + "一二");
  }
}
