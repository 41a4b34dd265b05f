package genko.workspace.habit;

import genko.frontmatter.Field;
import java.util.Optional;

/**
 * What most of the newest posts do with one field.
 *
 * @param count how many of them have it
 * @param raw what stands in nearly all of them, as written; empty where they differ
 */
public record FieldHabit(String key, int count, Field.Kind kind, Optional<String> raw) {}
