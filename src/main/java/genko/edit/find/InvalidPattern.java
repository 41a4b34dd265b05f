package genko.edit.find;

/**
 * What is wrong with a pattern or with what shall replace it: the key of the sentence, and the part
 * that is wrong, as far as that is known.
 */
public record InvalidPattern(String key, String part) {}
