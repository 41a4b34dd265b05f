package genko.workspace.audit;

import genko.check.Diagnostic;
import genko.check.ItemForms;
import genko.check.WordForms;
import genko.check.WordReadings;
import genko.frontmatter.FrontMatter;
import genko.text.ChangeSet;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.QuickFix;
import genko.text.Span;
import genko.text.Text;
import genko.workspace.audit.PostFacts.Listed;
import genko.workspace.audit.PostFacts.Said;
import genko.workspace.audit.WordIndex.Word;
import genko.workspace.page.ParsedPost;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a blog writes what can be written in more than one way: its words and what its posts list, as
 * most of its places have it or its writer wants it. What a post has otherwise follows from its
 * text alone.
 *
 * @param words what becomes of a way to write a word
 * @param items what becomes of a tag, a category or an author, by the field
 */
record Habits(Map<Word, Usual> words, Map<String, Map<String, Usual>> items) {
  static final Habits NONE = new Habits(Map.of(), Map.of());

  /** Of Latin words that differ in case alone, one that is not so much rarer is no slip. */
  private static final int CLEARLY = 4;

  private static final String SENTENCE_ENDS = "。！？!?\n\r";

  /** How it is written at {@code most} places, where the other way has {@code few}. */
  record Usual(String written, int most, int few) {}

  static Habits of(List<PostFacts> posts, WordIndex index, AuditRules rules) {
    return new Habits(words(posts, index, rules), items(posts, rules));
  }

  private static Map<Word, Usual> words(List<PostFacts> posts, WordIndex index, AuditRules rules) {
    if (!rules.wants("word")) return Map.of();
    List<Word> all = index.words();
    int[] counts = new int[all.size()];
    posts.forEach(post -> post.words().count(counts));
    Map<String, Map<String, Integer>> groups = new HashMap<>();
    for (int i = 0; i < counts.length; i++) {
      Word word = all.get(i);
      groups.computeIfAbsent(word.group(), key -> new TreeMap<>()).put(word.written(), counts[i]);
    }
    Map<String, String> own = new HashMap<>();
    for (String word : rules.words()) {
      WordForms.find(
          word,
          (from, to) -> {
            String written = word.substring(from, to);
            String group = WordForms.group(written);
            if (!group.isEmpty()) own.put(group, written);
          });
    }
    Map<Word, Usual> found = new HashMap<>();
    groups.forEach(
        (group, ways) -> {
          Optional<String> wanted = Optional.ofNullable(own.get(group));
          if (ways.size() < 2 && wanted.isEmpty()) return;
          String usual = wanted.orElseGet(() -> usual(ways));
          int most = ways.getOrDefault(usual, 0);
          ways.forEach(
              (written, few) -> {
                boolean same = written.equals(usual) || rules.leave().contains(written);
                boolean clear =
                    wanted.isPresent() || few < most && isClear(group, written, usual, few, most);
                if (!same && clear) {
                  found.put(new Word(group, written), new Usual(usual, most, few));
                }
              });
        });
    return found;
  }

  /** Whether {@code written} is a slip: letters of another case may mean something else. */
  private static boolean isClear(String group, String written, String usual, int few, int most) {
    boolean latin = group.startsWith("A");
    String plain = Normalizer.normalize(written, Normalizer.Form.NFKC);
    String other = Normalizer.normalize(usual, Normalizer.Form.NFKC);
    return !latin || plain.equals(other) || most >= CLEARLY * few;
  }

  /** The way that most places have; of two the longer one. */
  private static String usual(Map<String, Integer> ways) {
    return ways.entrySet().stream()
        .max(
            Comparator.comparingInt((Map.Entry<String, Integer> way) -> way.getValue())
                .thenComparingInt(way -> way.getKey().length())
                .thenComparing(Map.Entry::getKey))
        .orElseThrow()
        .getKey();
  }

  private static Map<String, Map<String, Usual>> items(List<PostFacts> posts, AuditRules rules) {
    if (!rules.wants("check.blog.like")) return Map.of();
    Map<String, Map<String, Map<String, Integer>>> fields = new HashMap<>();
    for (PostFacts post : posts) {
      for (Listed one : post.lists()) {
        fields
            .computeIfAbsent(one.field(), key -> new HashMap<>())
            .computeIfAbsent(ItemForms.likeness(one.said().text()), key -> new TreeMap<>())
            .merge(one.said().text(), 1, Integer::sum);
      }
    }
    Map<String, Map<String, Usual>> found = new HashMap<>();
    fields.forEach(
        (field, groups) ->
            groups.values().stream()
                .filter(ways -> ways.size() > 1)
                .forEach(
                    ways ->
                        found
                            .computeIfAbsent(field, key -> new HashMap<>())
                            .putAll(usual(ways, rules))));
    return found;
  }

  private static Map<String, Usual> usual(Map<String, Integer> ways, AuditRules rules) {
    String usual =
        ways.keySet().stream().filter(rules.words()::contains).findFirst().orElse(usual(ways));
    int most = ways.getOrDefault(usual, 0);
    Map<String, Usual> found = new HashMap<>();
    ways.forEach(
        (written, few) -> {
          boolean same = written.equals(usual) || rules.leave().contains(written);
          if (!same) found.put(written, new Usual(usual, most, few));
        });
    return found;
  }

  /** Whether the post of {@code facts} has anything otherwise. */
  boolean touches(PostFacts facts, BitSet unusual) {
    return facts.words().hasAny(unusual) || hasOtherItem(facts.lists());
  }

  private boolean hasOtherItem(List<Listed> lists) {
    return lists.stream().anyMatch(one -> usual(one).isPresent());
  }

  private Optional<Usual> usual(Listed one) {
    return Optional.ofNullable(items.getOrDefault(one.field(), Map.of()).get(one.said().text()));
  }

  /** The numbers of the words that are not written as they mostly are. */
  BitSet unusual(WordIndex index) {
    BitSet numbers = new BitSet();
    List<Word> all = index.words();
    for (int i = 0; i < all.size(); i++) if (words.containsKey(all.get(i))) numbers.set(i);
    return numbers;
  }

  /** What {@code read} has otherwise than the blog. */
  List<Diagnostic> look(ParsedPost read, WordIndex index) {
    Text text = read.post().text();
    FrontMatter head = read.post().head();
    WordPlaces places = words.isEmpty() ? WordPlaces.NONE : WordPlaces.of(BodyText.of(read), index);
    return look(text.toString(), PostFacts.lists(text, head), places, unusual(index), index);
  }

  /**
   * What {@code text} has otherwise, which lists {@code lists} and has its words at {@code places};
   * those of {@code unusual} are not written as they mostly are.
   */
  List<Diagnostic> look(
      String text, List<Listed> lists, WordPlaces places, BitSet unusual, WordIndex index) {
    List<Diagnostic> found = new ArrayList<>();
    if (hasOtherItem(lists)) {
      FrontMatter head = FrontMatter.of(Text.of(text));
      for (Listed one : lists) usual(one).ifPresent(usual -> found.add(item(head, one, usual)));
    }
    WordReadings readings = new WordReadings();
    places.forEach(
        unusual,
        (number, from, stretch) -> {
          Word word = index.word(number);
          Span place = new Span(from, from + word.written().length());
          Usual usual = words.get(word);
          if (usual == null) return;
          Span sentence = sentence(text, place, stretch);
          boolean is =
              readings.confirms(
                  text.substring(sentence.from(), sentence.to()),
                  from - sentence.from(),
                  place.to() - sentence.from(),
                  word.group());
          if (is) found.add(word(word.written(), place, usual));
        });
    return found;
  }

  private static Diagnostic item(FrontMatter head, Listed one, Usual usual) {
    Said said = one.said();
    Problem problem =
        Problem.of(
            Severity.DOUBT,
            said.span(),
            "check.blog.like",
            said.text(),
            usual.written(),
            usual.few(),
            usual.most());
    List<QuickFix> fixes = new ArrayList<>();
    ChangeSet changes = ItemForms.renamed(head, one.key(), Map.of(said.text(), usual.written()));
    if (!changes.isEmpty()) {
      fixes.add(new QuickFix("check.fix.word", List.of(usual.written()), changes));
    }
    return new Diagnostic(problem, fixes);
  }

  private static Diagnostic word(String written, Span span, Usual usual) {
    boolean width =
        Normalizer.normalize(written, Normalizer.Form.NFKC)
            .equalsIgnoreCase(Normalizer.normalize(usual.written(), Normalizer.Form.NFKC));
    Problem problem =
        Problem.of(
            width ? Severity.NOTE : Severity.DOUBT,
            span,
            width ? "check.word.letters" : "check.word.spelling",
            written,
            usual.written(),
            usual.few(),
            usual.most());
    ChangeSet changes = ChangeSet.of(span, usual.written());
    return new Diagnostic(
        problem, List.of(new QuickFix("check.fix.word", List.of(usual.written()), changes)));
  }

  /** The sentence of {@code word} within {@code stretch}. */
  private static Span sentence(String text, Span word, Span stretch) {
    int from = word.from();
    while (from > stretch.from() && !endsSentence(text.charAt(from - 1))) from--;
    int to = word.to();
    while (to < stretch.to() && !endsSentence(text.charAt(to))) to++;
    return new Span(from, to);
  }

  private static boolean endsSentence(char one) {
    return SENTENCE_ENDS.indexOf(one) >= 0;
  }
}
