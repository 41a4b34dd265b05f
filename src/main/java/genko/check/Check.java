package genko.check;

/** One thing to look for in a post. What it finds depends on the post alone. */
@FunctionalInterface
interface Check {
  void look(CheckedPost post, DiagnosticList found);
}
