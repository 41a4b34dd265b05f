package genko.workspace.lint;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import genko.frontmatter.Yaml;
import genko.kinds.BlogKinds;
import genko.preview.ImageSource.Found;
import genko.storage.files.BlogFolder;
import genko.storage.files.Stamp;
import genko.storage.linter.LinterCommand;
import genko.workspace.blog.ChoiceLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The linters that a blog has: textlint, where it is configured and installed in its folder, and
 * the commands in the section {@code linters} of its {@code .genko.yml}.
 *
 * @param mistakes entries of the section that say nothing
 */
public record BlogLinters(List<LinterCommand> commands, List<Mistake> mistakes) {
  /** An entry of {@code .genko.yml}, by its keys, and its line, counted from zero. */
  public record Mistake(String entry, int line) {}

  static final String TEXTLINT = "textlint";

  private static final String SECTION = "linters";
  private static final String PROGRAM = "node_modules/.bin/textlint";
  private static final String PACKAGE = "node_modules/textlint/package.json";
  private static final List<String> CONFIGS =
      List.of("", ".json", ".yml", ".yaml", ".js", ".cjs", ".mjs").stream()
          .map(ending -> ".textlintrc" + ending)
          .toList();
  private static final String SCRIPT = script();
  private static final int LONGEST = 1 << 16;

  /** A configuration that is longer code is none. */
  private static final int LONGEST_CODE = 1 << 22;

  private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

  public BlogLinters {
    commands = List.copyOf(commands);
    mistakes = List.copyOf(mistakes);
  }

  /** Those of the blog in {@code folder}; asks the disk and runs nothing. */
  public static BlogLinters of(BlogFolder folder) {
    List<LinterCommand> commands = new ArrayList<>();
    List<String> mistakes = new ArrayList<>();
    Map<?, ?> said = section(folder, mistakes);
    // One that is called so takes its place.
    if (!said.containsKey(TEXTLINT)) textlint(folder).ifPresent(commands::add);
    said.forEach(
        (name, value) -> {
          if (isOff(value)) return;
          List<String> line = line(value);
          if (line.isEmpty()) mistakes.add(SECTION + "." + name);
          else commands.add(LinterCommand.each(String.valueOf(name), line));
        });
    if (mistakes.isEmpty()) return new BlogLinters(commands, List.of());
    ChoiceLines lines = ChoiceLines.of(folder);
    return new BlogLinters(
        commands, mistakes.stream().map(entry -> new Mistake(entry, lines.of(entry))).toList());
  }

  private static Map<?, ?> section(BlogFolder folder, List<String> mistakes) {
    Object all =
        folder
            .start(BlogKinds.CHOICE, LONGEST)
            .map(bytes -> Yaml.of(new String(bytes, StandardCharsets.UTF_8), ZoneOffset.UTC))
            .<Object>map(yaml -> Optional.ofNullable(yaml.value()).orElse(""))
            .orElse("");
    Object section = all instanceof Map<?, ?> entries ? entries.get(SECTION) : null;
    if (section == null) return Map.of();
    if (section instanceof Map<?, ?> entries) return entries;
    mistakes.add(SECTION);
    return Map.of();
  }

  private static boolean isOff(@Nullable Object value) {
    return Boolean.FALSE.equals(value);
  }

  /** A list of a program and its arguments, or these with spaces between. */
  private static List<String> line(@Nullable Object value) {
    if (value instanceof List<?> parts) return parts.stream().map(String::valueOf).toList();
    boolean words = value instanceof String said && !said.isBlank();
    return words ? List.of(String.valueOf(value).strip().split("\\s+", -1)) : List.of();
  }

  private static Optional<LinterCommand> textlint(BlogFolder folder) {
    List<String> configs = CONFIGS.stream().filter(name -> folder.look(name).isPresent()).toList();
    if (configs.isEmpty() || folder.look(PROGRAM).isEmpty()) return Optional.empty();
    String state =
        Stream.concat(configs.stream(), Stream.of(".textlintignore", PACKAGE))
            .map(name -> folder.look(name).map(BlogFolder.Entry::toString).orElse(""))
            .collect(Collectors.joining(" "));
    List<String> asked = new ArrayList<>(List.of(PROGRAM));
    for (String name : configs) {
      asked.add(name);
      if (!isCode(name)) continue;
      Optional<String> content = content(folder, name);
      if (content.isEmpty()) return Optional.empty();
      asked.add(content.get());
    }
    List<String> line = List.of("node", "-e", SCRIPT);
    return Optional.of(new LinterCommand(TEXTLINT, line, true, state, asked));
  }

  private static boolean isCode(String config) {
    return config.endsWith("js");
  }

  /** What tells a configuration that is run from another; empty where it cannot be read. */
  private static Optional<String> content(BlogFolder folder, String name) {
    try {
      return folder.read(name, LONGEST_CODE) instanceof Found.Bytes code
          ? Optional.of("sha256:" + Stamp.of(code.bytes()).sha256())
          : Optional.empty();
    } catch (IOException _) {
      // What cannot be read is not allowed either.
      return Optional.empty();
    }
  }

  private static String script() {
    try (InputStream in =
        Objects.requireNonNull(
            BlogLinters.class.getResourceAsStream("/genko/assets/linter/textlint.js"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public boolean isEmpty() {
    return commands.isEmpty();
  }

  /** What the writer allows: a JSON list a line, which no other commands have. */
  public String asked() {
    return commands.stream()
        .map(command -> JSON.toJson(command.asked()))
        .collect(Collectors.joining("\n"));
  }

  /** What the writer is shown of {@link #asked}: words that are not plain stand in quotes. */
  public String shown() {
    return commands.stream()
        .map(command -> ShownCommand.of(command.asked()))
        .collect(Collectors.joining(", "));
  }
}
