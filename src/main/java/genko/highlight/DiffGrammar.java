package genko.highlight;

/** Patches. */
final class DiffGrammar {
  static final Grammar DIFF = grammar();

  private DiffGrammar() {}

  private static Grammar grammar() {
    Grammar diff = new Grammar();
    diff.state("root")
        .on("^ .*$\\n?+", "")
        .on("^---$\\n?+", "p")
        .on("^[+>].*$\\n?+", "gi")
        .on("^[-<].*$\\n?+", "gd")
        .on("^!.*$\\n?+", "gs")
        .on("^(?:[Ii]ndex|diff).*$\\n?+", "gh")
        .groups("^(@@[^@]*+@@)([^\\n]*+\\n)", "p", "")
        .on("^\\w.*$\\n?+", "p")
        .on("^=.*$\\n?+", "gh")
        .on("\\s.*$\\n?+", "");
    return diff.built();
  }
}
