package genko.ui;

/** What is looked at while one writes: the language of the post, where {@code language}. */
public record Checking(boolean language) {}
