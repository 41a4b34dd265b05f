package genko.markdown;

import genko.text.Text;
import java.util.Optional;

/**
 * A way to read and show Markdown. Everything outside it asks for a {@link Document} and works on
 * that: its tree, its passages, its page, and the document after an edit. A value: two are equal
 * when they read every text alike.
 *
 * <p>Takes any text: what is not well formed is read as text.
 */
public interface Dialect {
  /** Reads the body that begins at {@code start}, a UTF-16 offset, of {@code text}. */
  Document parse(Text text, int start);

  /** Reads {@code body}. */
  default Document parse(String body) {
    return parse(Text.of(body), 0);
  }

  /** Where emphasis may begin and end; empty where it may within any sentence. */
  default Optional<EmphasisRule> emphasis() {
    return Optional.empty();
  }
}
