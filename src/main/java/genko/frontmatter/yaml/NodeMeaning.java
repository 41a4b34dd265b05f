package genko.frontmatter.yaml;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A short name for what a node says with its aliases followed: equal for nodes that say the same,
 * however they are written. Each node is visited once, so aliases of aliases cost nothing.
 */
public final class NodeMeaning {
  private final IdentityHashMap<Node, String> known = new IdentityHashMap<>();

  private NodeMeaning() {}

  public static String of(Node node) {
    return new NodeMeaning().name(node);
  }

  private String name(Node node) {
    String name = known.get(node);
    if (name != null) return name;
    known.put(node, "itself");
    StringBuilder parts = new StringBuilder(node.getTag().toString());
    switch (node) {
      case ScalarNode scalar -> parts.append('=').append(scalar.getValue());
      case SequenceNode list -> {
        for (Node item : list.getValue()) parts.append('[').append(name(item));
      }
      case MappingNode map -> {
        for (NodeTuple entry : map.getValue()) {
          parts.append('{').append(name(entry.getKeyNode()));
          parts.append(':').append(name(entry.getValueNode()));
        }
      }
      default -> throw new IllegalArgumentException("unknown node: " + node.getNodeId());
    }
    String done = parts.length() < 64 ? parts.toString() : digest(parts.toString());
    known.put(node, done);
    return done;
  }

  private static String digest(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
