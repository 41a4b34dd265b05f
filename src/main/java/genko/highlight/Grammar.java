package genko.highlight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A language as states, each with rules in an order: the first rule that matches where the reader
 * stands names the classes of what it matched, and may enter and leave states. A rule sees nothing
 * of the code before it: a look behind and a word's edge find the beginning of a text there, as in
 * Rouge. Built once, then shared.
 *
 * <p>Patterns must not need a stack as deep as the code is long: loops over alternatives are
 * possessive.
 */
final class Grammar {
  /** What becomes of a match. */
  interface Action {
    void take(GrammarReader reader);
  }

  /** Finds what begins at a place, where no pattern can in bounded time. */
  interface Finder {
    Found find(String code, int at);
  }

  /**
   * What a finder found.
   *
   * @param match the match and its groups, or nothing
   * @param barren where nothing was found, nothing can be found at any place before this one
   */
  record Found(List<String> match, int barren) {}

  /** Either a pattern or a finder, and what becomes of its match. */
  record Rule(Pattern pattern, @Nullable Finder finder, boolean atLineStart, Action action) {}

  static final String LETTER = "\\p{IsAlphabetic}";
  static final String WORD = "\\p{L}\\p{M}\\p{N}\\p{Pc}";

  private static final Pattern EDGE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*+)\\\\b");
  private static final Pattern NOTHING = Pattern.compile("(?!)");

  private final Map<String, State> states = new ConcurrentHashMap<>();
  private final String first;

  /** A grammar whose reader begins in its state {@code root}. */
  Grammar() {
    this("root");
  }

  /** A grammar whose reader begins in {@code first}, with its state {@code root} below that. */
  Grammar(String first) {
    this.first = first;
  }

  /** The rules of one state, and the states whose rules are tried between them. */
  static final class State {
    private final List<Object> parts = new ArrayList<>();
    private List<Rule> rules = List.of();

    private State() {}

    /** Tries the rules of another state here. */
    State mix(String state) {
      parts.add(state);
      return this;
    }

    State on(String pattern, Action action) {
      int flags = Pattern.MULTILINE | Pattern.UNIX_LINES;
      Matcher edges = EDGE.matcher(pattern);
      Pattern compiled = Pattern.compile(edges.replaceAll("$1(?U:\\\\b)"), flags);
      parts.add(new Rule(compiled, null, pattern.startsWith("^"), action));
      return this;
    }

    State on(String pattern, String kind) {
      return on(pattern, reader -> reader.token(kind));
    }

    /** Names the class of the match, then enters {@code next}. */
    State on(String pattern, String kind, String next) {
      return on(
          pattern,
          reader -> {
            reader.token(kind);
            reader.push(next);
          });
    }

    /** Names the class of the match, then leaves the state. */
    State last(String pattern, String kind) {
      return on(
          pattern,
          reader -> {
            reader.token(kind);
            reader.pop();
          });
    }

    /** Names the class of the match, then goes on in {@code next} in place of this state. */
    State becomes(String pattern, String kind, String next) {
      return on(
          pattern,
          reader -> {
            reader.token(kind);
            reader.become(next);
          });
    }

    /** Names the classes of the match's groups. */
    State groups(String pattern, String... kinds) {
      return on(pattern, reader -> reader.groups(kinds));
    }

    State found(Finder finder, Action action) {
      parts.add(new Rule(NOTHING, finder, false, action));
      return this;
    }

    List<Rule> rules() {
      return rules;
    }
  }

  /** A new state, or more rules for one that is there. */
  State state(String name) {
    return states.computeIfAbsent(name, ignored -> new State());
  }

  /** Puts the rules of the mixed states in their places; nothing may be added then. */
  Grammar built() {
    for (State state : states.values()) state.rules = flat(state, new HashSet<>());
    return this;
  }

  /**
   * The state {@code name}, which {@code rules} makes when it is first wanted: of such ones, one
   * for each mark that a text may end with, few are wanted at all.
   */
  State late(String name, Consumer<State> rules) {
    return states.computeIfAbsent(
        name,
        ignored -> {
          State made = new State();
          rules.accept(made);
          made.rules = flat(made, new HashSet<>());
          return made;
        });
  }

  private List<Rule> flat(State state, Set<State> within) {
    if (!within.add(state)) throw new IllegalStateException("a state is mixed into itself");
    List<Rule> all = new ArrayList<>();
    for (Object part : state.parts) {
      if (part instanceof Rule rule) all.add(rule);
      else all.addAll(flat(known((String) part), within));
    }
    within.remove(state);
    return List.copyOf(all);
  }

  /** The state in which a reader begins. */
  String first() {
    return first;
  }

  State known(String name) {
    State state = states.get(name);
    if (state == null) throw new IllegalArgumentException("no state " + name);
    return state;
  }
}
