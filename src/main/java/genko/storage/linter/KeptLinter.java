package genko.storage.linter;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import genko.storage.linter.LinterResult.Reason;
import genko.storage.program.ProgramDeadline;
import genko.storage.program.ProgramOutput;
import genko.text.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A linter that stays and is asked of one text after another: a line of JSON each way, {@code id},
 * {@code file} and {@code text} to it and {@code id} with {@code messages} or an {@code error} from
 * it. One that ended, or was ended because it took too long, begins anew with the next text.
 */
final class KeptLinter implements Linter {
  private static final Gson JSON = new Gson();

  private final Duration limit;
  private final RunningProgram program;
  private @Nullable Talk talk;
  private long asked;

  /** What one process is told and says. */
  private record Talk(Process process, AnswerLines lines, ProgramOutput words) {}

  private record Request(long id, String file, String text) {}

  KeptLinter(LinterCommand command, Path folder, Duration limit) {
    this.limit = limit;
    program = new RunningProgram(command, folder);
  }

  @Override
  public LinterResult look(Path file, Text text) {
    Talk now;
    try {
      now = talk(file);
    } catch (IOException none) {
      return program.failed(Reason.MISSING, String.valueOf(none.getMessage()));
    }
    long id = ++asked;
    try (ProgramDeadline deadline = ProgramDeadline.of(now.process, limit)) {
      write(now.process, new Request(id, file.toString(), text.toString()));
      Optional<LinterResult> answer = answer(now.lines, id, text);
      if (answer.isPresent()) return answer.get();
      end();
      if (now.lines.isTooLong()) return program.failed(Reason.TOO_MUCH, "");
      return program.failed(deadline.isOver() ? Reason.LATE : Reason.ENDED, now.words.text());
    } catch (InterruptedException _) {
      stop();
      Thread.currentThread().interrupt();
      return program.failed(Reason.STOPPED, "");
    }
  }

  private static void write(Process process, Request request) {
    try {
      OutputStream to = process.getOutputStream();
      to.write((JSON.toJson(request) + "\n").getBytes(StandardCharsets.UTF_8));
      to.flush();
    } catch (IOException _) {
      // It has ended; so will what it says.
    }
  }

  private Talk talk(Path file) throws IOException {
    Talk last = talk;
    if (last != null && last.process.isAlive()) return last;
    Process process = program.start(file);
    ProgramOutput words = ProgramOutput.of(process, process.getErrorStream(), MOST_WORDS, false);
    Talk next = new Talk(process, AnswerLines.of(process, MOST_BYTES), words);
    talk = next;
    return next;
  }

  /**
   * The answer to the question {@code id}; empty where there is none. Whatever else it says is
   * passed over.
   */
  private Optional<LinterResult> answer(AnswerLines lines, long id, Text text)
      throws InterruptedException {
    while (true) {
      Optional<String> line = lines.next();
      if (line.isEmpty()) return Optional.empty();
      Optional<JsonObject> said = object(line.get()).filter(one -> isAnswer(one, id));
      if (said.isPresent()) return Optional.of(result(said.get(), text));
    }
  }

  private LinterResult result(JsonObject said, Text text) {
    JsonElement error = said.get("error");
    if (error != null && !error.isJsonNull()) return program.failed(Reason.ENDED, said(error));
    return LinterJson.of(said, text)
        .<LinterResult>map(LinterResult.Said::new)
        .orElseGet(() -> program.failed(Reason.UNREADABLE, ""));
  }

  private static String said(JsonElement error) {
    return error.isJsonPrimitive() ? error.getAsString() : error.toString();
  }

  private static boolean isAnswer(JsonObject said, long id) {
    JsonElement given = said.get("id");
    return given != null && given.isJsonPrimitive() && given.getAsString().equals("" + id);
  }

  private static Optional<JsonObject> object(String line) {
    try {
      JsonElement read = JsonParser.parseString(line);
      return read.isJsonObject() ? Optional.of(read.getAsJsonObject()) : Optional.empty();
    } catch (JsonParseException _) {
      // Something that a rule has printed.
      return Optional.empty();
    }
  }

  private void end() {
    talk = null;
    program.end();
  }

  @Override
  public void stop() {
    program.stop();
  }
}
