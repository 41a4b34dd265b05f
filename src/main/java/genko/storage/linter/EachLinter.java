package genko.storage.linter;

import genko.storage.linter.LinterResult.Reason;
import genko.storage.program.ProgramDeadline;
import genko.storage.program.ProgramOutput;
import genko.text.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A linter that runs once for each text: that is what it reads, JSON is what it says, on either of
 * its streams. It ends with whatever number it likes, as linters tell with it whether they found
 * something.
 */
final class EachLinter implements Linter {
  private final Duration limit;
  private final RunningProgram program;

  EachLinter(LinterCommand command, Path folder, Duration limit) {
    this.limit = limit;
    program = new RunningProgram(command, folder);
  }

  @Override
  public LinterResult look(Path file, Text text) {
    Process process;
    try {
      process = program.start(file);
    } catch (IOException none) {
      return program.failed(Reason.MISSING, String.valueOf(none.getMessage()));
    }
    try (ProgramDeadline deadline = ProgramDeadline.of(process, limit)) {
      ProgramOutput out = ProgramOutput.of(process, process.getInputStream(), MOST_BYTES, true);
      ProgramOutput words = ProgramOutput.of(process, process.getErrorStream(), MOST_BYTES, true);
      write(process, text);
      process.waitFor();
      String said = new String(out.bytes(), StandardCharsets.UTF_8);
      String beside = new String(words.bytes(), StandardCharsets.UTF_8);
      if (deadline.isOver()) return program.failed(Reason.LATE, beside);
      if (out.isCut() || words.isCut()) return program.failed(Reason.TOO_MUCH, "");
      return answer(said.isBlank() ? beside : said, text, process.exitValue());
    } catch (InterruptedException _) {
      program.stop();
      Thread.currentThread().interrupt();
      return program.failed(Reason.STOPPED, "");
    } finally {
      program.end();
    }
  }

  private LinterResult answer(String json, Text text, int exit) {
    Optional<List<LinterMessage>> messages = LinterJson.parse(json, text);
    if (messages.isPresent()) return new LinterResult.Said(messages.get());
    // Some say nothing at all where they find nothing.
    if (json.isBlank() && exit == 0) return new LinterResult.Said(List.of());
    return program.failed(exit == 0 ? Reason.UNREADABLE : Reason.ENDED, json);
  }

  private static void write(Process process, Text text) {
    try (OutputStream to = process.getOutputStream()) {
      to.write(text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException _) {
      // It ended without reading; what it says of that is told.
    }
  }

  @Override
  public void stop() {
    program.stop();
  }
}
