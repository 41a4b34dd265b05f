package genko.app;

import genko.storage.files.OpenResult;
import genko.text.Text;
import genko.words.Words;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a command writes to, and in whose language. */
record Console(PrintStream out, PrintStream err, Words words) {
  PrintWriter outWriter() {
    return new PrintWriter(out, true, out.charset());
  }

  PrintWriter errWriter() {
    return new PrintWriter(err, true, err.charset());
  }

  void complain(String sentence) {
    err.println(sentence);
  }

  /** Says what is wrong in {@code file}; {@code line} counts from zero. */
  void complain(Path file, int line, String sentence) {
    complain(file + ":" + (line + 1) + ": " + sentence);
  }

  void complain(Path file, Text text, int offset, String sentence) {
    complain(file, text.lineAt(Math.min(offset, text.length())), sentence);
  }

  /** Says why {@code file} cannot be worked on. */
  void complain(OpenResult file) {
    switch (file) {
      case OpenResult.Opened opened -> throw new IllegalArgumentException("open: " + opened.path());
      case OpenResult.Undecodable it -> complain(it.path(), 0, say(it.key(), it.args()));
      case OpenResult.Unreadable it -> complain(it.path(), 0, say(it.key(), it.args()));
    }
  }

  String say(String key, List<Object> args) {
    return words.say(key, args.toArray());
  }

  /** The path that {@code argument} names; says what to do when the locale cannot hold it. */
  Optional<Path> path(String argument) {
    try {
      return Optional.of(Path.of(argument));
    } catch (InvalidPathException notInThisLocale) {
      complain(words.say(Display.isUtf8() ? "app.no-path" : "app.no-utf8", argument));
      return Optional.empty();
    }
  }
}
