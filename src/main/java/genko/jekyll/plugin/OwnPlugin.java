package genko.jekyll.plugin;

/**
 * Something that Ruby in a blog's own folder of plug-ins defines, and that nobody runs here.
 *
 * @param name what templates call it, or what its class or its moment is called
 * @param path the file
 */
public record OwnPlugin(Kind kind, String name, String path) {
  /** What is defined. */
  public enum Kind {
    TAG,
    FILTER,
    HOOK,
    CONVERTER,
    GENERATOR
  }
}
