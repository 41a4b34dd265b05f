package genko.workspace.audit;

import genko.storage.files.Stamp;
import genko.text.ChangeSet;
import java.util.List;
import java.util.Map;

/**
 * What would be mended in one post. It is made of the very bytes that were looked at or not at all.
 *
 * @param path from the root of the scope
 * @param before of the bytes that were looked at
 * @param changes what becomes of the text
 * @param diffs the same, to be read by the writer
 * @param counts how many of each rule are mended
 */
public record PostFix(
    String path,
    Stamp before,
    ChangeSet changes,
    List<LineDiff> diffs,
    Map<String, Integer> counts) {
  public PostFix {
    diffs = List.copyOf(diffs);
    counts = Map.copyOf(counts);
  }
}
