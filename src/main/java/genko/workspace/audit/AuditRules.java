package genko.workspace.audit;

import genko.check.CheckGroup;
import genko.frontmatter.Yaml;
import genko.kinds.BlogKinds;
import genko.storage.files.BlogFolder;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.Span;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a blog wants to be looked for, as the section {@code check} of its {@code .genko.yml} says.
 * A rule is called as the key of its problem without {@code check.}; a rule that is named by the
 * beginning of others, as {@code heading} is, stands for all of them, and the longest name counts.
 *
 * @param severities what each named rule says: how bad it is, or empty where it is off
 * @param paragraph how many characters a paragraph has that is looked for in other posts
 * @param futureDays how many days ahead a date may lie
 * @param words how the writer spells words, whatever the blog's majority does
 * @param leave words that are left as they are written
 * @param mistakes entries of the section that say nothing
 */
public record AuditRules(
    Map<String, Optional<Severity>> severities,
    int paragraph,
    int futureDays,
    Set<String> words,
    Set<String> leave,
    List<String> mistakes) {
  private static final String SECTION = "check";
  private static final int LONGEST = 1 << 16;
  private static final int PARAGRAPH = 100;
  private static final int FUTURE_DAYS = 90;
  private static final int MOST = 1_000_000;

  public static final AuditRules USUAL =
      new AuditRules(Map.of(), PARAGRAPH, FUTURE_DAYS, Set.of(), Set.of(), List.of());

  public AuditRules {
    severities = Map.copyOf(severities);
    words = Set.copyOf(words);
    leave = Set.copyOf(leave);
    mistakes = List.copyOf(mistakes);
  }

  /** Those of the blog in {@code folder}. */
  public static AuditRules of(BlogFolder folder) {
    return folder
        .start(BlogKinds.CHOICE, LONGEST)
        .map(bytes -> of(new String(bytes, StandardCharsets.UTF_8)))
        .orElse(USUAL);
  }

  /** Those that the file {@code yaml} says. */
  public static AuditRules of(String yaml) {
    Yaml read = Yaml.of(yaml, ZoneOffset.UTC);
    List<String> mistakes = new ArrayList<>();
    read.fault().ifPresent(fault -> mistakes.add(BlogKinds.CHOICE));
    Object section = read.value() instanceof Map<?, ?> all ? all.get(SECTION) : null;
    if (section == null) {
      return new AuditRules(Map.of(), PARAGRAPH, FUTURE_DAYS, Set.of(), Set.of(), mistakes);
    }
    if (!(section instanceof Map<?, ?> said)) {
      mistakes.add(SECTION);
      return new AuditRules(Map.of(), PARAGRAPH, FUTURE_DAYS, Set.of(), Set.of(), mistakes);
    }
    Set<String> known = Set.of("rules", "paragraph", "future-days", "words", "leave");
    for (Object key : said.keySet()) {
      if (!known.contains(String.valueOf(key))) mistakes.add(SECTION + "." + key);
    }
    return new AuditRules(
        severities(said.get("rules"), mistakes),
        number(said, "paragraph", PARAGRAPH, mistakes),
        number(said, "future-days", FUTURE_DAYS, mistakes),
        texts(said, "words", mistakes),
        texts(said, "leave", mistakes),
        mistakes);
  }

  private static Map<String, Optional<Severity>> severities(
      @Nullable Object rules, List<String> mistakes) {
    Map<String, Optional<Severity>> severities = new HashMap<>();
    if (rules == null) return severities;
    if (!(rules instanceof Map<?, ?> all)) {
      mistakes.add(SECTION + ".rules");
      return severities;
    }
    for (Map.Entry<?, ?> rule : all.entrySet()) {
      String name = String.valueOf(rule.getKey());
      String said = String.valueOf(rule.getValue()).toLowerCase(Locale.ROOT);
      switch (said) {
        case "off", "false" -> severities.put(name, Optional.empty());
        case "note" -> severities.put(name, Optional.of(Severity.NOTE));
        case "doubt" -> severities.put(name, Optional.of(Severity.DOUBT));
        case "fault" -> severities.put(name, Optional.of(Severity.FAULT));
        default -> mistakes.add(SECTION + ".rules." + name);
      }
    }
    return severities;
  }

  private static int number(Map<?, ?> said, String key, int usual, List<String> mistakes) {
    Object value = said.get(key);
    if (value == null) return usual;
    if (value instanceof Long number && number > 0 && number < MOST) return number.intValue();
    mistakes.add(SECTION + "." + key);
    return usual;
  }

  private static Set<String> texts(Map<?, ?> said, String key, List<String> mistakes) {
    Object value = said.get(key);
    if (value == null) return Set.of();
    if (!(value instanceof List<?> list)) {
      mistakes.add(SECTION + "." + key);
      return Set.of();
    }
    Set<String> texts = new LinkedHashSet<>();
    list.forEach(one -> texts.add(String.valueOf(one)));
    return texts;
  }

  /** What the rule of {@code problem} is called. */
  public static String rule(Problem problem) {
    return problem.key().startsWith("check.") ? problem.key().substring(6) : problem.key();
  }

  /** Whether {@code name} is {@code rule}, or a beginning of it that ends at a dot. */
  public static boolean names(String name, String rule) {
    return rule.equals(name) || rule.startsWith(name + ".");
  }

  /** {@code problem} as bad as this blog takes it; empty where it does not mind. */
  public Optional<Problem> told(Problem problem) {
    String rule = rule(problem);
    for (String name = rule; ; name = name.substring(0, name.lastIndexOf('.'))) {
      Optional<Severity> severity = severities.get(name);
      if (severity != null) {
        return severity.map(bad -> new Problem(problem.span(), bad, problem.key(), problem.args()));
      }
      if (name.indexOf('.') < 0) return Optional.of(problem);
    }
  }

  /** Whether what has {@code key}, or a rule of that name, is wanted. */
  public boolean wants(String key) {
    return told(Problem.of(Severity.NOTE, Span.at(0), key)).isPresent();
  }

  /** What is looked for in each post. */
  Set<CheckGroup> groups() {
    return EnumSet.allOf(CheckGroup.class);
  }
}
