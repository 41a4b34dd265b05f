package genko.storage.journal;

import static org.assertj.core.api.Assertions.assertThat;

import genko.post.Origin;
import genko.post.Selection;
import genko.post.Transaction;
import genko.storage.files.FileEncoding;
import genko.storage.journal.JournalEntry.Edited;
import genko.storage.journal.JournalEntry.Moved;
import genko.storage.journal.JournalEntry.Redone;
import genko.storage.journal.JournalEntry.Undone;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Text;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JournalFormatTest {
  private static final JournalStart START =
      new JournalStart(
          "/blog/_posts/2025-11-17-題.md",
          Optional.empty(),
          FileEncoding.of(StandardCharsets.UTF_8, true),
          Text.of("---\ntitle: \"題\"\n---\r\n\n本文\uD842 半分と𠮷\n"),
          Selection.at(3),
          true);

  private static final List<JournalEntry> ENTRIES =
      List.of(
          new Edited(
              new Transaction(
                  ChangeSet.of(Change.of(0, 1, "あ\uDC00"), Change.of(4, 4, "")),
                  new Selection(7, 2),
                  Origin.FORM,
                  "form.title"),
              Instant.ofEpochMilli(1_763_385_238_123L),
              true),
          new Undone(),
          new Redone(),
          new Moved(new Selection(1, 9)));

  private static byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(JournalFormat.begin(START));
    out.writeBytes(JournalFormat.of(ENTRIES));
    return out.toByteArray();
  }

  @Test
  void whatIsWrittenComesBack() {
    Journal read = JournalFormat.read(bytes()).orElseThrow();
    assertThat(read.start()).usingRecursiveComparison().ignoringFields("text").isEqualTo(START);
    assertThat(read.start().text().toString()).isEqualTo(START.text().toString());
    assertThat(read.entries()).isEqualTo(ENTRIES);
    assertThat(read.torn()).isFalse();
  }

  @Test
  void aJournalCutAnywhereGivesBackEverythingBeforeTheCut() {
    byte[] whole = bytes();
    int snapshot = JournalFormat.begin(START).length;
    for (int length = 0; length < whole.length; length++) {
      Optional<Journal> read = JournalFormat.read(Arrays.copyOf(whole, length));
      if (length < snapshot) {
        assertThat(read).as("cut at %d", length).isEmpty();
        continue;
      }
      int entries = wholeEntries(length);
      assertThat(read.orElseThrow().entries())
          .as("cut at %d", length)
          .isEqualTo(ENTRIES.subList(0, entries));
      boolean between = length == snapshot + JournalFormat.of(ENTRIES.subList(0, entries)).length;
      assertThat(read.orElseThrow().torn()).as("cut at %d", length).isEqualTo(!between);
    }
  }

  private static int wholeEntries(int length) {
    int snapshot = JournalFormat.begin(START).length;
    int whole = 0;
    while (whole < ENTRIES.size()
        && snapshot + JournalFormat.of(ENTRIES.subList(0, whole + 1)).length <= length) {
      whole++;
    }
    return whole;
  }

  @Test
  void aByteThatWentBadOutsideOfTheContentsCostsNothing() {
    byte[] whole = bytes();
    int snapshot = JournalFormat.begin(START).length;
    for (int at = 0; at < 16; at++) {
      for (int place : new int[] {at, at < 8 ? snapshot + at : at}) {
        byte[] bad = whole.clone();
        bad[place] ^= 0x11;
        Journal read = JournalFormat.read(bad).orElseThrow();
        assertThat(read.entries()).as("byte %d", place).isEqualTo(ENTRIES);
        assertThat(read.torn()).as("byte %d", place).isTrue();
        assertThat(read.lost()).as("byte %d", place).isFalse();
        assertThat(read.start().text().toString()).isEqualTo(START.text().toString());
      }
    }
  }

  @Test
  void aByteThatWentBadInTheContentsIsALossAndACutEndIsNone() {
    byte[] whole = bytes();
    byte[] bad = whole.clone();
    bad[JournalFormat.begin(START).length + 30] ^= 1;
    assertThat(JournalFormat.read(bad).orElseThrow().lost()).isTrue();
    assertThat(JournalFormat.read(Arrays.copyOf(whole, whole.length - 3)).orElseThrow().lost())
        .isFalse();
    byte[] zeros = Arrays.copyOf(whole, whole.length + 100);
    assertThat(JournalFormat.read(zeros).orElseThrow().lost()).isFalse();
  }

  @Test
  void aByteThatWentBadEndsTheJournalThereAndNeverChangesWhatWasWritten() {
    long seed = 20251123;
    Random random = new Random(seed);
    byte[] whole = bytes();
    for (int at = 0; at < whole.length; at++) {
      byte[] bad = whole.clone();
      bad[at] ^= (byte) (1 + random.nextInt(255));
      Optional<Journal> read = JournalFormat.read(bad);
      if (read.isEmpty()) continue;
      List<JournalEntry> entries = read.get().entries();
      assertThat(entries)
          .as("seed %d, byte %d", seed, at)
          .isEqualTo(ENTRIES.subList(0, entries.size()));
      assertThat(read.get().torn()).as("seed %d, byte %d", seed, at).isTrue();
      assertThat(read.get().start().text().toString()).isEqualTo(START.text().toString());
    }
  }
}
