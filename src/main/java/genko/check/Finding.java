package genko.check;

import genko.text.Problem;
import java.util.List;

/** A problem, its span in the whole text, and the ways out of it, the likeliest first. */
public record Finding(Problem problem, List<Fix> fixes) {}
