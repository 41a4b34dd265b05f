package genko.workspace.library;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which kinds of problems were found in the posts of a blog.
 *
 * @param root the blog that was looked through; empty where none was
 * @param titles what each kind is called, by its rule
 * @param rules the rules of what was found in each post, by its path from the root
 */
public record PostProblems(
    Optional<Path> root, Map<String, String> titles, Map<String, Set<String>> rules) {
  public static final PostProblems NONE = new PostProblems(Optional.empty(), Map.of(), Map.of());

  public PostProblems {
    titles = Map.copyOf(titles);
    rules = Map.copyOf(rules);
  }

  /** The rules by posts, if it is {@code blog} that was looked through. */
  public Optional<Map<String, Set<String>>> of(Path blog) {
    return root.equals(Optional.of(blog)) ? Optional.of(rules) : Optional.empty();
  }
}
