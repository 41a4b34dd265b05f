package genko.workspace.step;

import genko.frontmatter.Field;
import genko.frontmatter.FrontMatter;
import genko.storage.files.Stamp;
import genko.text.ChangeSet;
import genko.text.Text;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What would be mended in one post. It is made of the very text that was looked at or not at all.
 *
 * @param path from the root of the scope
 * @param title what the post is called; empty where it has no title
 * @param before of the text that was looked at
 * @param changes what becomes of the text
 * @param diffs the same, to be read by the writer
 * @param counts how many of each rule are mended
 */
public record PostFix(
    String path,
    String title,
    Stamp before,
    ChangeSet changes,
    List<LineDiff> diffs,
    Map<String, Integer> counts) {
  public PostFix {
    diffs = List.copyOf(diffs);
    counts = Map.copyOf(counts);
  }

  /** {@code changes} of {@code text}, the text of the post at {@code path}, as lines too. */
  public static PostFix of(String path, Text text, ChangeSet changes, Map<String, Integer> counts) {
    String title =
        FrontMatter.of(text)
            .field("title")
            .filter(Field::isScalar)
            .map(field -> field.text().strip())
            .orElse("");
    List<LineDiff> diffs = LineDiff.of(text, changes);
    return new PostFix(path, title, Stamp.of(text), changes, diffs, counts);
  }

  /** What {@code fixes} do to the posts below {@code root}, and to no others. */
  static PostChange all(Path root, List<PostFix> fixes) {
    Map<Path, PostFix> byFile = new HashMap<>();
    fixes.forEach(fix -> byFile.put(root.resolve(fix.path()), fix));
    return (post, text) ->
        Optional.ofNullable(byFile.get(post))
            .filter(fix -> fix.before().equals(Stamp.of(text)))
            .map(PostFix::changes);
  }
}
