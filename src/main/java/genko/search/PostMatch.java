package genko.search;

import java.nio.file.Path;

/**
 * A post in which something was found.
 *
 * @param title as its head has it; empty where that has none
 * @param count how often the terms of the query stand in it, all together
 * @param inTitle whether all of them stand in its title
 */
public record PostMatch(Path path, String title, int count, boolean inTitle) {}
