package genko.check;

import genko.text.Problem;
import genko.text.QuickFix;
import java.util.List;

/** A problem, its span in the whole text, and the ways out of it, the likeliest first. */
public record Diagnostic(Problem problem, List<QuickFix> fixes) {}
