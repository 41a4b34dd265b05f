package genko.storage.git;

import java.time.Instant;

/**
 * A commit in which a file changed.
 *
 * @param id its whole name
 * @param subject the first line of its message
 * @param path what the file was called then, from the root of the repository
 */
public record GitCommit(String id, Instant at, String author, String subject, String path) {}
