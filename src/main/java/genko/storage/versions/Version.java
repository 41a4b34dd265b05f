package genko.storage.versions;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a post was at a time: {@code length} is in UTF-16 units, {@code text} is the checksum of the
 * text, under which it lies. Its name says all of it, so that a version is an empty file and can
 * neither be torn nor half there.
 */
public record Version(Instant at, VersionReason why, int length, String text) {
  private static final Pattern NAME =
      Pattern.compile("(\\d{1,15})-([a-z])-(\\d{1,10})-([0-9a-f]{64})");

  String name() {
    return "%d-%c-%d-%s".formatted(at.toEpochMilli(), why.letter(), length, text);
  }

  /** The version whose name this is; empty when it is none. */
  static Optional<Version> of(String name) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) return Optional.empty();
    char letter = parts.group(2).charAt(0);
    long length = Long.parseLong(parts.group(3));
    if (length > Integer.MAX_VALUE) return Optional.empty();
    return Arrays.stream(VersionReason.values())
        .filter(why -> why.letter() == letter)
        .findFirst()
        .map(
            why ->
                new Version(
                    Instant.ofEpochMilli(Long.parseLong(parts.group(1))),
                    why,
                    (int) length,
                    parts.group(4)));
  }
}
