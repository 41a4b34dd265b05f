package genko.frontmatter;

/** Where TOML or JSON cannot be read on: {@code key} names the sentence that says why. */
final class SourceFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final int at;
  private final String key;

  SourceFault(int at, String key) {
    super(key, null, false, false);
    this.at = at;
    this.key = key;
  }

  int at() {
    return at;
  }

  String key() {
    return key;
  }
}
