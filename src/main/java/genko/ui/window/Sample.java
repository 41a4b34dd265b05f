package genko.ui.window;

import genko.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The post that a window shows which has nothing else to show. */
final class Sample {
  private Sample() {}

  /** The sample in the language of {@code words}. */
  static String of(Words words) {
    String name = words.say("window.sample");
    try (InputStream in = Sample.class.getResourceAsStream("/genko/assets/sample/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
