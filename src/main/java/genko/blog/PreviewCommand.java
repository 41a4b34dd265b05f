package genko.blog;

/** How a kind of blog is previewed: the command that a writer gives, and the port it serves on. */
public record PreviewCommand(String command, int port) {}
