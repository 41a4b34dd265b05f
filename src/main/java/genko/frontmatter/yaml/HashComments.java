package genko.frontmatter.yaml;

import genko.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A {@code #} that YAML takes for the beginning of a comment though its writer may have meant it as
 * part of a value: {@code - #京都}, {@code 朝 #1}, {@code [#a, b]}. The shape tells: a comment has a
 * space behind its {@code #}, a hash tag or a number has none.
 */
public final class HashComments {
  private HashComments() {}

  /** The comment behind {@code from} in its line, with nothing but blanks before it. */
  public static Optional<Span> behind(String head, int from) {
    int end = YamlLines.end(head, from);
    int comment = YamlLines.skipBlanks(head, from, end);
    boolean is = comment > from && comment < end && head.charAt(comment) == '#';
    return is ? Optional.of(commentAt(head, comment)) : Optional.empty();
  }

  /**
   * The comment that begins in the line of {@code from} among the marks of a list in brackets, up
   * to {@code to}, where its next item stands.
   */
  public static Optional<Span> inFlow(String head, int from, int to) {
    int end = Math.min(to, YamlLines.end(head, from));
    int comment = head.indexOf('#', from);
    return comment >= 0 && comment < end ? Optional.of(commentAt(head, comment)) : Optional.empty();
  }

  /**
   * Where the scalars end that stand inside of maps which are values themselves, as offsets into
   * the YAML of {@code composed}; of a value that is missing, behind its colon.
   */
  public static List<Integer> nestedEnds(ComposedYaml composed) {
    List<Integer> ends = new ArrayList<>();
    if (!(composed.node() instanceof MappingNode root)) return ends;
    Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (NodeTuple field : root.getValue()) {
      if (field.getValueNode() instanceof MappingNode map) nested(composed, map, ends, seen);
      if (field.getValueNode() instanceof SequenceNode list) {
        boolean maps = list.getValue().stream().anyMatch(MappingNode.class::isInstance);
        if (maps) nested(composed, list, ends, seen);
      }
    }
    return ends;
  }

  private static void nested(ComposedYaml composed, Node node, List<Integer> ends, Set<Node> seen) {
    if (!seen.add(node)) return;
    switch (node) {
      case MappingNode map -> {
        for (NodeTuple entry : map.getValue()) {
          boolean none =
              entry.getValueNode() instanceof ScalarNode value
                  && value.isPlain()
                  && value.getValue().isEmpty();
          int key = composed.to(entry.getKeyNode());
          if (none) ends.add(composed.yaml().indexOf(':', key) + 1);
          else nested(composed, entry.getValueNode(), ends, seen);
        }
      }
      case SequenceNode list -> {
        for (Node item : list.getValue()) nested(composed, item, ends, seen);
      }
      case ScalarNode scalar -> {
        boolean line = scalar.getScalarStyle() != ScalarStyle.LITERAL;
        if (line && scalar.getScalarStyle() != ScalarStyle.FOLDED) ends.add(composed.to(scalar));
      }
      default -> {}
    }
  }

  private static Span commentAt(String head, int from) {
    return new Span(from, YamlLines.stripped(head, from, YamlLines.end(head, from)));
  }

  /** Whether the comment looks like a value. */
  public static boolean isMeant(String head, Span comment) {
    int next = comment.from() + 1;
    return next < comment.to() && Character.isLetterOrDigit(head.codePointAt(next));
  }

  /** How much of {@code comment} is a value: a comment with a space may come after it. */
  public static int lengthOfValue(String comment) {
    int second = comment.indexOf(" # ");
    return second > 0 ? comment.substring(0, second).stripTrailing().length() : comment.length();
  }

  /** A list in brackets that a comment keeps from being closed. */
  public record Unclosed(int at, String mended) {}

  /**
   * Where the first such comment begins in {@code raw}, which begins with its bracket, and the list
   * with each item that holds one in quotes; empty when there is none or the list is no plain one.
   */
  public static Optional<Unclosed> unclosed(String raw) {
    if (raw.isEmpty() || raw.charAt(0) != '[') return Optional.empty();
    StringBuilder mended = new StringBuilder("[");
    int first = -1;
    int item = 1;
    for (int at = 1; at < raw.length(); at++) {
      char unit = raw.charAt(at);
      if (unit == '"' || unit == '\'') {
        at = raw.indexOf(unit, at + 1);
        if (at < 0) return Optional.empty();
      } else if (unit == '[' || unit == '{') {
        return Optional.empty();
      } else if (unit == '#' && isEaten(raw, at)) {
        if (first < 0) first = at;
        int end = itemEnd(raw, at);
        String text = raw.substring(item, end);
        int lead = text.length() - text.stripLeading().length();
        mended.append(text, 0, lead).append(Quoting.inDouble(text.strip()));
        item = end;
        at = end - 1;
      } else if (unit == ',' || unit == ']') {
        mended.append(raw, item, at + 1);
        item = at + 1;
        if (unit == ']') break;
      }
    }
    if (first < 0) return Optional.empty();
    return Optional.of(new Unclosed(first, mended.append(raw, item, raw.length()).toString()));
  }

  private static boolean isEaten(String raw, int at) {
    char before = raw.charAt(at - 1);
    boolean opens = YamlLines.isBlank(before) || before == ',' || before == '[';
    boolean value = at + 1 < raw.length() && Character.isLetterOrDigit(raw.codePointAt(at + 1));
    return opens && value;
  }

  private static int itemEnd(String raw, int from) {
    int at = from;
    while (at < raw.length()
        && ",]".indexOf(raw.charAt(at)) < 0
        && !YamlLines.isBreak(raw.charAt(at))) at++;
    return at;
  }
}
