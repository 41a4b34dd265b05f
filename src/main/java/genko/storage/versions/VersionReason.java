package genko.storage.versions;

/** Why a version was kept. A later one of the same text takes the place of a lesser one. */
public enum VersionReason {
  /** Ten minutes of work had gone by. */
  WORK('w'),
  /** What the file held before it was first edited here. */
  OPENED('o'),
  /** Unsaved text whose place another text took: the file's, a merged one, an older version. */
  REPLACED('r'),
  /** Unsaved text that its writer did not want to save. */
  DROPPED('d'),
  SAVED('s');

  private final char letter;

  VersionReason(char letter) {
    this.letter = letter;
  }

  char letter() {
    return letter;
  }
}
