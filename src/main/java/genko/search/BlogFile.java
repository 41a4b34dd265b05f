package genko.search;

import java.nio.file.Path;

/**
 * A file of a blog as its folder tells of it: {@code length} in bytes, {@code modified} in
 * milliseconds since 1970.
 */
public record BlogFile(Path path, long length, long modified) {}
