package genko.highlight;

/**
 * A stretch of code, in UTF-16 units from its beginning, and the class that Rouge gives it; empty
 * for code that has none.
 */
public record CodeSpan(int from, int to, String kind) {}
