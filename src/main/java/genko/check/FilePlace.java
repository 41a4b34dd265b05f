package genko.check;

/**
 * A line of another file than the one that is looked through: a layout, say, that it stands in.
 *
 * @param path from the root of the blog
 * @param line counts from zero
 */
public record FilePlace(String path, int line) {}
