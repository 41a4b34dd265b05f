package genko.markdown;

/** A footnote that a body defines, by its name; its words are the children of {@code content}. */
public record FootnoteDefinition(String name, Node content) {}
