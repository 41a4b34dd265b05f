package genko.workspace.page;

import genko.check.Diagnostic;
import genko.storage.linter.LinterMessage;
import genko.text.Change;
import genko.text.ChangeSet;
import genko.text.Graphemes;
import genko.text.Problem;
import genko.text.QuickFix;
import genko.workspace.lint.LinterFindings.Said;
import java.util.List;

/** What linters say, as problems with their ways out. */
public final class LinterProblems {
  /** So much of a fix is told, in UTF-16 units. */
  private static final int SHOWN = 24;

  private LinterProblems() {}

  public static Diagnostic of(Said said) {
    LinterMessage message = said.message();
    Problem problem =
        message.rule().isEmpty()
            ? Problem.of(
                message.severity(),
                message.span(),
                "check.lint.plain",
                said.linter(),
                message.sentence())
            : Problem.of(
                message.severity(),
                message.span(),
                "check.lint.said",
                said.linter(),
                message.sentence(),
                message.rule());
    return new Diagnostic(problem, message.ways().stream().map(LinterProblems::fix).toList());
  }

  private static QuickFix fix(Change way) {
    ChangeSet changes = ChangeSet.of(way);
    String next = shown(way.inserted());
    if (way.span().isEmpty()) return new QuickFix("check.fix.lint.insert", List.of(next), changes);
    if (next.isEmpty()) return new QuickFix("check.fix.lint.remove", List.of(), changes);
    return new QuickFix("check.fix.lint.change", List.of(next), changes);
  }

  private static String shown(String text) {
    String line = text.replaceAll("\\R", "↵");
    return line.length() > SHOWN ? line.substring(0, Graphemes.floor(line, SHOWN)) + "…" : line;
  }
}
