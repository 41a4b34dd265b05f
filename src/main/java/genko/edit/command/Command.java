package genko.edit.command;

import genko.post.Post;
import genko.post.Transaction;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a writer can do to a post, from a menu, with a key or from the palette. {@code command.ID}
 * names its words; {@code work} gives no edit where the command makes no sense.
 */
public record Command(String id, Function<Post, Optional<Transaction>> work) {}
