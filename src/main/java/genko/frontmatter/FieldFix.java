package genko.frontmatter;

import genko.text.ChangeSet;
import genko.text.Problem;

/** An obvious way out of {@code problem}: what a button with the words of {@code labelKey} does. */
public record FieldFix(Problem problem, String labelKey, ChangeSet changes) {}
