package genko.jekyll.site;

/**
 * Why the values of a file of data are not to be had.
 *
 * @param path from the blog's root
 * @param line counts from zero
 * @param endsBuild whether Jekyll stops at it too, and not Genko alone
 * @param key names the sentence, which {@code word} fills
 */
public record DataFileFault(String path, int line, boolean endsBuild, String key, String word) {}
