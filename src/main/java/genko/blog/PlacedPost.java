package genko.blog;

import genko.frontmatter.Field;
import genko.frontmatter.FrontMatter;
import java.util.List;
import java.util.Optional;

/**
 * A post as its kind of blog looks at it.
 *
 * @param path from the blog's root, with {@code /} between the names; the name alone where the post
 *     lies in no blog
 */
public record PlacedPost(String path, FrontMatter head) {
  /** The text of the field {@code key}; empty when it is missing, broken, or no single value. */
  public Optional<String> text(String key) {
    return head.field(key).filter(Field::isScalar).map(field -> field.text().strip());
  }

  /** The text of the field {@code key}, where there is any. */
  public Optional<String> said(String key) {
    return text(key).filter(said -> !said.isEmpty());
  }

  /** Whether the field {@code key} says yes. */
  public boolean isTrue(String key) {
    return text(key).filter(said -> said.equalsIgnoreCase("true")).isPresent();
  }

  public boolean isFalse(String key) {
    return text(key).filter(said -> said.equalsIgnoreCase("false")).isPresent();
  }

  /** What the field {@code key} lists; a single text is one item. */
  public List<String> items(String key) {
    Optional<Field> field = head.field(key);
    if (field.isEmpty()) return List.of();
    if (field.get().kind() == Field.Kind.LIST) return field.get().items();
    return said(key).map(List::of).orElse(List.of());
  }

  /** The name of the file. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The name of the file without its extension. */
  public String stem() {
    String name = name();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** The folder of the file, without a slash at its end. */
  public String folder() {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
