package genko.blog;

import java.util.Set;

/**
 * Where the pictures of a post go.
 *
 * @param folder from the blog's root, without a slash at its end
 * @param address what comes before the name of a picture in a link to it
 * @param mostBytes a larger picture is not taken
 * @param types the endings that are taken; empty for all
 */
public record PictureRules(String folder, String address, long mostBytes, Set<String> types) {
  public PictureRules {
    types = Set.copyOf(types);
  }

  public PictureRules(String folder, String address) {
    this(folder, address, Long.MAX_VALUE, Set.of());
  }
}
