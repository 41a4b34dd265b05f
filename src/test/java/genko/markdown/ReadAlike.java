package genko.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** That two documents are the same in all that is made of them, for tests. */
public final class ReadAlike {
  private ReadAlike() {}

  /** Fails where {@code document} is other than {@code scratch}, {@code what} had happened. */
  public static void check(Document document, Document scratch, String what) {
    equal(tree(document.root()), tree(scratch.root()), what);
    assertThat(footnotes(document)).as(what).isEqualTo(footnotes(scratch));
    equal(HtmlRenderer.blocks(document), HtmlRenderer.blocks(scratch), what);
    equal(Outline.of(document), Outline.of(scratch), what);
    equal(Styling.of(document), Styling.of(scratch), what);
    assertThat(Counts.of(document)).as(what).isEqualTo(Counts.of(scratch));
  }

  private static Map<String, List<String>> footnotes(Document document) {
    Map<String, List<String>> notes = new TreeMap<>();
    document.footnotes().forEach((name, note) -> notes.put(name, tree(note)));
    return notes;
  }

  private static List<String> tree(Node node) {
    List<String> out = new ArrayList<>();
    tree(node, 0, out);
    return out;
  }

  private static void tree(Node node, int depth, List<String> out) {
    out.add(
        " ".repeat(depth)
            + node.toString().replace("\n", "\\n")
            + node.attributes()
            + node.marker()
            + node.language()
            + (node.tight() ? " tight" : ""));
    for (Node child : node.children()) tree(child, depth + 1, out);
  }

  /** Says where two lists part, which is more to the point than the two of them. */
  private static void equal(List<?> found, List<?> wanted, String what) {
    int at = 0;
    while (at < found.size() && at < wanted.size() && found.get(at).equals(wanted.get(at))) at++;
    assertThat(at < found.size() ? found.get(at) : "the end")
        .as("number %d, after %s", at, what)
        .isEqualTo(at < wanted.size() ? wanted.get(at) : "the end");
  }
}
