package genko.frontmatter.yaml;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A piece of YAML as nodes, or the reason why it is none. {@code node} is null for comments alone
 * and when there is a fault. Never throws, whatever the text is.
 *
 * <p>snakeyaml's marks count code points from the text it was given; {@link #from} and {@link #to}
 * are UTF-16 offsets into {@code yaml}.
 */
public record ComposedYaml(
    String yaml, @Nullable Node node, Optional<Fault> fault, CodePointOffsets marks) {
  /**
   * The longest front matter that is read. snakeyaml takes seconds near its own limit of 3 MiB, and
   * reading goes on at every keystroke in the front matter.
   */
  public static final int MOST_UNITS = 1 << 18;

  /** As Jekyll gives it to YAML: with the opening line, so that {@code %} is no directive. */
  private static final String OPENING = "---\n";

  private static final int MOST_ALIASES = 50;

  /** Of a file; what they come to is counted besides. */
  private static final int MOST_FILE_ALIASES = 100_000;

  private static final int DEEPEST = 50;
  private static final int MOST_TABS = 64;

  /** Told of every reading, so that those that are not needed can be found. */
  private static final System.Logger LOG = System.getLogger(ComposedYaml.class.getName());

  private static final Resolver RESOLVER = new Resolver();
  private static final Pattern CHARACTER = Pattern.compile("character '?(.)");

  /** Why YAML is none: {@code key} and {@code word} for the message, {@code at} in UTF-16 units. */
  public record Fault(int at, String key, String word) {}

  public static ComposedYaml of(String yaml) {
    return of(yaml, OPENING, MOST_UNITS);
  }

  /** The first document of a file that is nothing but YAML. */
  public static ComposedYaml first(String yaml, int most) {
    return of(yaml, "", most);
  }

  private static ComposedYaml of(String yaml, String opening, int most) {
    if (yaml.length() > most) return broken(yaml, 0, "frontmatter.large", "");
    int odd = unprintable(yaml);
    if (odd >= 0) {
      String name = "U+%04X".formatted((int) yaml.charAt(odd));
      return broken(yaml, odd, "frontmatter.broken.control", name);
    }
    CodePointOffsets marks = CodePointOffsets.of(yaml, opening.length());
    StringBuilder input = new StringBuilder(yaml.length() + opening.length());
    input.append(opening).append(yaml);
    for (int tries = 0; ; tries++) {
      try {
        return new ComposedYaml(
            yaml, compose(input.toString(), opening.isEmpty()), Optional.empty(), marks);
      } catch (MarkedYAMLException e) {
        int at = e.getProblemMark() == null ? 0 : marks.offset(e.getProblemMark().getIndex());
        if (tries < MOST_TABS && isSeparatingTab(yaml, at)) {
          blank(input, at + opening.length());
        } else {
          return broken(yaml, at, key(e), word(e));
        }
      } catch (RuntimeException e) {
        // Its limits throw without a mark, and a few bad escapes throw whatever Java threw below.
        return broken(yaml, 0, keyOf(String.valueOf(e.getMessage())), "");
      }
    }
  }

  private static @Nullable Node compose(String input, boolean first) {
    LOG.log(Level.TRACE, () -> "reading YAML of " + input.length() + " characters");
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(first ? MOST_FILE_ALIASES : MOST_ALIASES);
    options.setNestingDepthLimit(DEEPEST);
    options.setCodePointLimit(input.length());
    ParserImpl parser = new ParserImpl(new StreamReader(input), options);
    Composer composer = new Composer(parser, RESOLVER, options);
    if (!first) return composer.getSingleNode();
    return composer.checkNode() ? composer.getNode() : null;
  }

  private static ComposedYaml broken(String yaml, int at, String key, String word) {
    Fault fault = new Fault(Math.min(at, yaml.length()), key, word);
    return new ComposedYaml(yaml, null, Optional.of(fault), CodePointOffsets.of("", 0));
  }

  /**
   * libyaml, which Jekyll reads with, takes a tab wherever a space may separate words; snakeyaml
   * takes none. A tab that indents is refused by both.
   */
  private static boolean isSeparatingTab(String yaml, int at) {
    if (at >= yaml.length() || yaml.charAt(at) != '\t') return false;
    for (int i = YamlLines.start(yaml, at); i < at; i++) {
      char unit = yaml.charAt(i);
      if (unit != '-' && !YamlLines.isBlank(unit)) return true;
    }
    return false;
  }

  private static void blank(StringBuilder input, int from) {
    for (int at = from; at < input.length() && input.charAt(at) == '\t'; at++) {
      input.setCharAt(at, ' ');
    }
  }

  public int from(Node of) {
    return marks.offset(of.getStartMark().getIndex());
  }

  public int to(Node of) {
    Mark end = of.getEndMark();
    return end == null ? from(of) : marks.offset(end.getIndex());
  }

  /** The first character that YAML forbids, lone surrogates included; -1 when there is none. */
  public static int unprintable(String yaml) {
    for (int at = 0; at < yaml.length(); at++) {
      char unit = yaml.charAt(at);
      if (Character.isHighSurrogate(unit)
          && at + 1 < yaml.length()
          && Character.isLowSurrogate(yaml.charAt(at + 1))) {
        at++;
      } else if (!isPrintable(unit)) {
        return at;
      }
    }
    return -1;
  }

  static boolean isPrintable(char unit) {
    return unit >= ' ' && unit <= '~'
        || unit == '\t'
        || unit == '\n'
        || unit == '\r'
        || unit == '\u0085'
        || unit >= '\u00A0' && unit <= '\uD7FF'
        || unit >= '\uE000' && unit <= '\uFFFD';
  }

  private static String word(MarkedYAMLException e) {
    Matcher matcher = CHARACTER.matcher(String.valueOf(e.getProblem()));
    return matcher.find() ? matcher.group(1) : "";
  }

  private static String key(MarkedYAMLException e) {
    return keyOf(e.getContext() + " " + e.getProblem());
  }

  private static String keyOf(String message) {
    String[][] reasons = {
      {"(TAB)", "tab"},
      {"cannot start any token", "start"},
      {"mapping values are not allowed", "colon"},
      {"sequence entries are not allowed", "dash"},
      {"quoted scalar null", "quote"},
      {"scanning a quoted scalar", "quote"},
      {"unknown escape", "escape"},
      {"escape", "escape"},
      {"hexadecimal", "escape"},
      {"undefined alias", "alias"},
      {"scanning an alias", "alias"},
      {"scanning an anchor", "anchor"},
      {"flow sequence", "list"},
      {"flow mapping", "map"},
      {"simple key", "noColon"},
      {"expected <block end>", "after"},
      {"single document", "document"},
      {"<document start>", "document"},
      {"epth", "deep"},
      {"liases", "aliases"},
    };
    for (String[] reason : reasons) {
      if (message.contains(reason[0])) return "frontmatter.broken." + reason[1];
    }
    return "frontmatter.broken.other";
  }
}
