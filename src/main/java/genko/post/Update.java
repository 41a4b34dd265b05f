package genko.post;

/** What an edit made of a post: tells views what to draw again. */
public record Update(Post before, Post after, Transaction edit) {}
