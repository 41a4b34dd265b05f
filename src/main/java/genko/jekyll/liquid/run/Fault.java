package genko.jekyll.liquid.run;

import genko.text.Problem;

/**
 * Something wrong with a template. {@code problem} stands where the writer of the rendered text can
 * do something about it; a {@code FAULT} is what ends Jekyll's build.
 *
 * @param file the file that was taken in there and is at fault, or empty for the template itself
 * @param line where in that file, from zero
 */
public record Fault(Problem problem, String file, int line) {
  /** Whether Jekyll would build nothing. */
  public boolean abortsBuild() {
    return problem.severity() == Problem.Severity.FAULT;
  }
}
