package genko.journal;

import static org.assertj.core.api.Assertions.assertThat;

import genko.files.FileEncoding;
import genko.journal.Entry.Edited;
import genko.journal.Entry.Moved;
import genko.journal.Entry.Redone;
import genko.journal.Entry.Undone;
import genko.post.Origin;
import genko.post.Selection;
import genko.post.Transaction;
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

class RecordsTest {
  private static final Snapshot START =
      new Snapshot(
          "/blog/_posts/2025-11-17-題.md",
          Optional.empty(),
          FileEncoding.of(StandardCharsets.UTF_8, true),
          Text.of("---\ntitle: \"題\"\n---\r\n\n本文\uD842 半分と𠮷\n"),
          Selection.at(3),
          true);

  private static final List<Entry> ENTRIES =
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
    out.writeBytes(Records.begin(START));
    out.writeBytes(Records.of(ENTRIES));
    return out.toByteArray();
  }

  @Test
  void whatIsWrittenComesBack() {
    Journal read = Records.read(bytes()).orElseThrow();
    assertThat(read.start()).usingRecursiveComparison().ignoringFields("text").isEqualTo(START);
    assertThat(read.start().text().toString()).isEqualTo(START.text().toString());
    assertThat(read.entries()).isEqualTo(ENTRIES);
    assertThat(read.torn()).isFalse();
  }

  @Test
  void aJournalCutAnywhereGivesBackEverythingBeforeTheCut() {
    byte[] whole = bytes();
    int snapshot = Records.begin(START).length;
    for (int length = 0; length < whole.length; length++) {
      Optional<Journal> read = Records.read(Arrays.copyOf(whole, length));
      if (length < snapshot) {
        assertThat(read).as("cut at %d", length).isEmpty();
        continue;
      }
      int entries = wholeEntries(length);
      assertThat(read.orElseThrow().entries())
          .as("cut at %d", length)
          .isEqualTo(ENTRIES.subList(0, entries));
      boolean between = length == snapshot + Records.of(ENTRIES.subList(0, entries)).length;
      assertThat(read.orElseThrow().torn()).as("cut at %d", length).isEqualTo(!between);
    }
  }

  private static int wholeEntries(int length) {
    int snapshot = Records.begin(START).length;
    int whole = 0;
    while (whole < ENTRIES.size()
        && snapshot + Records.of(ENTRIES.subList(0, whole + 1)).length <= length) {
      whole++;
    }
    return whole;
  }

  @Test
  void aByteThatWentBadOutsideOfTheContentsCostsNothing() {
    byte[] whole = bytes();
    int snapshot = Records.begin(START).length;
    for (int at = 0; at < 16; at++) {
      for (int place : new int[] {at, at < 8 ? snapshot + at : at}) {
        byte[] bad = whole.clone();
        bad[place] ^= 0x11;
        Journal read = Records.read(bad).orElseThrow();
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
    bad[Records.begin(START).length + 30] ^= 1;
    assertThat(Records.read(bad).orElseThrow().lost()).isTrue();
    assertThat(Records.read(Arrays.copyOf(whole, whole.length - 3)).orElseThrow().lost()).isFalse();
    byte[] zeros = Arrays.copyOf(whole, whole.length + 100);
    assertThat(Records.read(zeros).orElseThrow().lost()).isFalse();
  }

  @Test
  void aByteThatWentBadEndsTheJournalThereAndNeverChangesWhatWasWritten() {
    long seed = 20251123;
    Random random = new Random(seed);
    byte[] whole = bytes();
    for (int at = 0; at < whole.length; at++) {
      byte[] bad = whole.clone();
      bad[at] ^= (byte) (1 + random.nextInt(255));
      Optional<Journal> read = Records.read(bad);
      if (read.isEmpty()) continue;
      List<Entry> entries = read.get().entries();
      assertThat(entries)
          .as("seed %d, byte %d", seed, at)
          .isEqualTo(ENTRIES.subList(0, entries.size()));
      assertThat(read.get().torn()).as("seed %d, byte %d", seed, at).isTrue();
      assertThat(read.get().start().text().toString()).isEqualTo(START.text().toString());
    }
  }
}
