package genko.session;

import genko.post.Post;
import genko.post.Transaction;

/** What an edit made of a post: tells views what to draw again. */
public record Update(Post before, Post after, Transaction edit) {}
