package genko.check;

import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.QuickFix;
import genko.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What one check has found so far. No writer works through more than {@value #MOST} of a kind, so
 * what comes after those is left out until they are fewer.
 */
final class DiagnosticList {
  static final int MOST = 100;

  private final List<Diagnostic> list = new ArrayList<>();

  void add(Severity severity, Span span, List<QuickFix> fixes, String key, Object... args) {
    add(Problem.of(severity, span, key, args), fixes);
  }

  void add(Problem problem, List<QuickFix> fixes) {
    if (!isFull()) list.add(new Diagnostic(problem, List.copyOf(fixes)));
  }

  boolean isFull() {
    return list.size() >= MOST;
  }

  List<Diagnostic> list() {
    return list;
  }
}
