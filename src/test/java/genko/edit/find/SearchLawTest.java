package genko.edit.find;

import static org.assertj.core.api.Assertions.assertThat;

import genko.text.ChangeSet;
import genko.text.Span;
import genko.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Searching random texts against a model that compares every part of the text. */
class SearchLawTest {
  /** Units of a text with what they are when folded. */
  private static final List<Map.Entry<String, String>> UNITS =
      List.of(
          Map.entry("ア", "あ"),
          Map.entry("ｱ", "あ"),
          Map.entry("あ", "あ"),
          Map.entry("ガ", "が"),
          Map.entry("ｶﾞ", "が"),
          Map.entry("か\u3099", "が"),
          Map.entry("か", "か"),
          Map.entry("ｶ", "か"),
          Map.entry("ﾊﾟ", "ぱ"),
          Map.entry("は", "は"),
          Map.entry("ヴ", "ゔ"),
          Map.entry("ｳﾞ", "ゔ"),
          Map.entry("ー", "ー"),
          Map.entry("ｰ", "ー"),
          Map.entry("a", "a"),
          Map.entry("Ａ", "A"),
          Map.entry("A", "A"),
          Map.entry("１", "1"),
          Map.entry("1", "1"),
          Map.entry("　", " "),
          Map.entry("。", "。"),
          Map.entry("｡", "。"),
          Map.entry("𠮷", "𠮷"),
          Map.entry("🍣", "🍣"),
          Map.entry("漢", "漢"),
          Map.entry("\r\n", "\n"),
          Map.entry("\n", "\n"));

  private record Unit(int from, int to, String folded) {}

  private static List<Unit> units(Random random, int most, StringBuilder text) {
    List<Unit> units = new ArrayList<>();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      Map.Entry<String, String> unit = UNITS.get(random.nextInt(UNITS.size()));
      units.add(new Unit(text.length(), text.length() + unit.getKey().length(), unit.getValue()));
      text.append(unit.getKey());
    }
    return units;
  }

  private static String folded(List<Unit> units) {
    StringBuilder out = new StringBuilder();
    units.forEach(unit -> out.append(unit.folded));
    return out.toString();
  }

  /** Every part of the text whose folded units are the folded units sought, left to right. */
  private static List<Span> model(List<Unit> text, List<Unit> sought, Span scope, boolean exact) {
    String wanted = folded(sought);
    List<Span> out = new ArrayList<>();
    int from = 0;
    while (from < text.size()) {
      int next = from + 1;
      for (int to = from + 1; to <= text.size(); to++) {
        Span span = new Span(text.get(from).from, text.get(to - 1).to);
        String here = folded(text.subList(from, to));
        boolean same = exact ? here.equals(wanted) : here.equalsIgnoreCase(wanted);
        if (same && scope.contains(span)) {
          out.add(span);
          next = to;
          break;
        }
      }
      from = next;
    }
    return out;
  }

  private static List<Span> spans(Matches matches) {
    List<Span> out = new ArrayList<>();
    for (int i = 0; i < matches.size(); i++) out.add(matches.get(i));
    return out;
  }

  private static SearchLimit patient() {
    return SearchLimit.after(Duration.ofSeconds(60), () -> false);
  }

  @Test
  void aFoldedSearchFindsWhatComparingFoldedTextFinds() {
    int found = 0;
    for (long seed = 1; seed <= 4000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      StringBuilder words = new StringBuilder();
      List<Unit> units = units(random, 40, text);
      List<Unit> sought = units(random, 3, words);
      if (sought.isEmpty()) continue;
      boolean exact = random.nextBoolean();
      int from = random.nextInt(text.length() + 1);
      Span scope =
          random.nextBoolean() ? new Span(0, text.length()) : new Span(from, text.length());
      SearchOptions options = new SearchOptions(exact, false, false, true);
      Search search = ((Search.Sought.Ready) Search.of(words.toString(), options)).search();
      SearchOutcome outcome = search.in(text.toString(), scope, patient());
      List<Span> model = model(units, sought, scope, exact);
      assertThat(spans(((SearchOutcome.Found) outcome).matches()))
          .as("seed " + seed + ": " + words + " in " + text)
          .isEqualTo(model);
      found += model.size();
    }
    assertThat(found).isGreaterThan(1000);
  }

  @Test
  void replacingAllIsReplacingOneByOneFromTheEnd() {
    String[] patterns = {"[あか]+", "(.)\\1", "^", "$", "(か)|(が)", "\\n", "a?", "漢.", "\\w"};
    String[] words = {"", "x", "$0$0", "[$1]", "\\n", "𠮷$&"};
    int made = 0;
    for (long seed = 1; seed <= 3000; seed++) {
      Random random = new Random(seed);
      StringBuilder drawn = new StringBuilder();
      units(random, 30, drawn);
      String text = drawn.toString();
      boolean fold = random.nextBoolean();
      String pattern = patterns[random.nextInt(patterns.length)];
      SearchOptions options =
          new SearchOptions(random.nextBoolean(), random.nextInt(4) == 0, true, fold);
      Search search = ((Search.Sought.Ready) Search.of(pattern, options)).search();
      Replacement.Given given = Replacement.of(words[random.nextInt(words.length)], search);
      if (!(given instanceof Replacement.Given.Ready ready)) continue;
      String where = "seed " + seed + ": " + pattern + " in " + text;
      Span all = new Span(0, text.length());
      Matches matches = ((SearchOutcome.Found) search.in(text, all, patient())).matches();
      Text one = Text.of(text);
      for (int i = matches.size() - 1; i >= 0; i--) {
        SearchOutcome step =
            search.replaceOne(text, all, matches.get(i), ready.replacement(), patient());
        ChangeSet changes = ((SearchOutcome.Replaced) step).changes();
        one = changes.apply(one);
      }
      SearchOutcome whole = search.replaceAll(text, all, ready.replacement(), patient());
      SearchOutcome.Replaced replaced = (SearchOutcome.Replaced) whole;
      assertThat(replaced.count()).as(where).isEqualTo(matches.size());
      assertThat(replaced.changes().apply(Text.of(text))).as(where).isEqualTo(one);
      made += replaced.count();
    }
    assertThat(made).isGreaterThan(3000);
  }

  @Test
  void matchesAreInOrderAndAnsweredByPlace() {
    String text = "ab ab\nab";
    Search search = ((Search.Sought.Ready) Search.of("ab", SearchOptions.PLAIN)).search();
    Matches matches =
        ((SearchOutcome.Found) search.in(text, new Span(0, text.length()), patient())).matches();
    assertThat(matches.firstFrom(0)).isZero();
    assertThat(matches.firstFrom(1)).isEqualTo(1);
    assertThat(matches.firstFrom(7)).isEqualTo(3);
    assertThat(matches.firstEndingAfter(2)).isEqualTo(1);
    assertThat(matches.firstEndingAfter(4)).isEqualTo(1);
    assertThat(matches.indexOf(new Span(3, 5))).isEqualTo(1);
    assertThat(matches.indexOf(new Span(3, 4))).isEqualTo(-1);
  }
}
