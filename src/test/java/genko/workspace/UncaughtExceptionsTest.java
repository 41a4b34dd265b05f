package genko.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.files.Disk;
import genko.storage.files.FaultLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link UncaughtExceptions} without a window. */
class UncaughtExceptionsTest {
  @TempDir private Path folder;

  private final List<UncaughtExceptions.Fault> told = new ArrayList<>();
  private int flushed;
  private UncaughtExceptions uncaught;

  @BeforeEach
  void begin() {
    uncaught = uncaught(folder.resolve("logs"));
  }

  private UncaughtExceptions uncaught(Path logs) {
    UncaughtExceptions made =
        new UncaughtExceptions(
            new FaultLog(Disk.REAL, logs), TestWorkspace.CLOCK, Runnable::run, Runnable::run);
    made.setOnFault(() -> flushed++);
    made.setTeller(told::add);
    return made;
  }

  private void fault(Throwable why) {
    uncaught.uncaughtException(Thread.currentThread(), why);
  }

  @Test
  void aFaultIsLoggedToldAndTheJournalsAreWritten() throws IOException {
    fault(new IllegalStateException("壊れた"));
    assertThat(flushed).isEqualTo(1);
    assertThat(told)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.kind()).isEqualTo("IllegalStateException");
              assertThat(one.details())
                  .contains("壊れた", "2025-11-17T16:00:00Z", "UncaughtExceptionsTest");
            });
    Path log = told.getFirst().log().orElseThrow();
    assertThat(Files.readString(log)).isEqualTo(told.getFirst().details());
  }

  @Test
  void theSameFaultIsToldAFewTimesAndTheJournalsAreWrittenAtEach() {
    for (int turn = 0; turn < 10; turn++) fault(new IllegalStateException());
    assertThat(told).hasSize(UncaughtExceptions.MOST_OF_ONE);
    assertThat(flushed).isEqualTo(10);
    fault(new IllegalArgumentException());
    assertThat(told).hasSize(UncaughtExceptions.MOST_OF_ONE + 1);
  }

  @Test
  void ofManyDifferentFaultsOnlySoManyAreTold() {
    for (int at = 0; at < 2 * UncaughtExceptions.MOST; at++) {
      IllegalStateException why = new IllegalStateException();
      why.setStackTrace(new StackTraceElement[] {new StackTraceElement("C", "m", "C.java", at)});
      fault(why);
    }
    assertThat(told).hasSize(UncaughtExceptions.MOST);
  }

  @Test
  void withoutALogTheFaultIsToldAllTheSame() throws IOException {
    uncaught = uncaught(Files.writeString(folder.resolve("a file"), "").resolve("logs"));
    fault(new OutOfMemoryError());
    assertThat(told).singleElement().satisfies(one -> assertThat(one.log()).isEmpty());
  }

  @Test
  void whoCannotTellThrowsNothing() {
    UncaughtExceptions ended =
        new UncaughtExceptions(
            new FaultLog(Disk.REAL, folder.resolve("logs")),
            TestWorkspace.CLOCK,
            task -> {
              throw new RejectedExecutionException();
            },
            Runnable::run);
    IllegalStateException why = new IllegalStateException();
    ended.uncaughtException(Thread.currentThread(), why);
    assertThat(why.getSuppressed()).hasSize(1);
  }

  @Test
  void journalsThatCannotBeWrittenKeepTheFaultFromNobody() throws IOException {
    uncaught.setOnFault(
        () -> {
          throw new IllegalStateException("no journal");
        });
    fault(new IllegalArgumentException("壊れた"));
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().details()).contains("壊れた", "no journal");
    assertThat(Files.readString(told.getFirst().log().orElseThrow())).contains("壊れた");
  }

  @Test
  void aFaultThatComesAgainWhileItIsHandledEndsThere() {
    OutOfMemoryError why = new OutOfMemoryError();
    uncaught.setTeller(
        fault -> {
          throw why;
        });
    uncaught.setOnFault(
        () -> {
          throw why;
        });
    fault(why);
    assertThat(why.getSuppressed()).isEmpty();
  }

  @Test
  void faultsOfOneKindFromOtherPlacesAreOthers() {
    for (int turn = 0; turn < 10; turn++) fault(new IllegalStateException("一"));
    fault(new IllegalStateException("二"));
    assertThat(told).hasSize(UncaughtExceptions.MOST_OF_ONE + 1);
    IllegalStateException bare = new IllegalStateException();
    bare.setStackTrace(new StackTraceElement[0]);
    fault(bare);
    assertThat(told).hasSize(UncaughtExceptions.MOST_OF_ONE + 2);
  }
}
