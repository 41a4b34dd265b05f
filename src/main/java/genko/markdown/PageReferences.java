package genko.markdown;

import java.util.Optional;

/**
 * What a body asks of the blog that it belongs to. Called in any thread. Two that give the same
 * answers are equal.
 */
public interface PageReferences {
  /** Knows no blog. */
  PageReferences NONE =
      new PageReferences() {
        @Override
        public Optional<String> address(String reference, boolean whole) {
          return Optional.empty();
        }

        @Override
        public Optional<String> value(String name) {
          return Optional.empty();
        }
      };

  /** The address of the page that {@code reference} names, with its host if it is {@code whole}. */
  Optional<String> address(String reference, boolean whole);

  /** What the blog's configuration says of {@code name} for pages to show. */
  Optional<String> value(String name);
}
