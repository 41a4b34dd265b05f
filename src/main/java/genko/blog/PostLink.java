package genko.blog;

/**
 * How one post leads to another of its blog: what stands as the target of a link, and the whole
 * link where that has a form of its own, else "".
 */
public record PostLink(String target, String whole) {
  public PostLink(String target) {
    this(target, "");
  }
}
