package genko.ui.palette;

import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import genko.words.Words;
import genko.workspace.WritingGoal;
import genko.workspace.WritingGoal.Unit;
import genko.workspace.WritingGoals;
import genko.workspace.page.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the palette offers after {@code =}: a goal for the post at hand in characters or in words,
 * or none any more. A number alone is offered in both, first in what the post is written in.
 */
public final class GoalEntries {
  private static final Pattern TYPED = Pattern.compile("(\\d{0,7})\\s*(\\p{L}*)");

  /** What may be typed after the number, and its beginnings. */
  private static final String CHARACTERS = "characters";

  private static final String WORDS = "words";

  private final Words words;
  private final PostTabs tabs;
  private final WritingGoals goals;
  private final Runnable changed;

  public GoalEntries(Words words, PostTabs tabs, WritingGoals goals, Runnable changed) {
    this.words = words;
    this.tabs = tabs;
    this.goals = goals;
    this.changed = changed;
  }

  public List<PaletteEntry> of(String typed) {
    PostTab tab = tabs.currentProperty().get();
    if (tab == null) return List.of();
    Matcher parts = TYPED.matcher(typed.replace(",", ""));
    if (!parts.matches()) return List.of();
    int wanted = parts.group(1).isEmpty() ? 0 : Integer.parseInt(parts.group(1));
    if (wanted > 0) return goals(tab, wanted, parts.group(2).toLowerCase(Locale.ROOT));
    return parts.group(2).isEmpty() ? withoutNumber(tab) : List.of();
  }

  private List<PaletteEntry> goals(PostTab tab, int amount, String unit) {
    List<PaletteEntry> out = new ArrayList<>();
    for (Unit one : List.of(usual(tab), Unit.CHARACTERS, Unit.WORDS)) {
      boolean listed = out.size() == 1 && one == usual(tab);
      if (!listed && out.size() < 2 && isMeant(unit, one)) {
        out.add(set(tab, new WritingGoal(amount, one)));
      }
    }
    return out;
  }

  private static boolean isMeant(String typed, Unit unit) {
    return unit == Unit.WORDS
        ? typed.equals("語") || WORDS.startsWith(typed)
        : typed.equals("字") || typed.equals("文字") || CHARACTERS.startsWith(typed);
  }

  /** What the post has as its goal, what it is written in, or what those who read it write in. */
  private Unit usual(PostTab tab) {
    Optional<WritingGoal> now = goals.of(tab.open());
    if (now.isPresent()) return now.get().unit();
    Diagnostics found = tab.reviewProperty().get();
    if (found != null && found.characters() > 0) return Unit.of(found.counts());
    boolean japanese = words.locale().getLanguage().equals(Locale.JAPANESE.getLanguage());
    return japanese ? Unit.CHARACTERS : Unit.WORDS;
  }

  private List<PaletteEntry> withoutNumber(PostTab tab) {
    List<PaletteEntry> out = new ArrayList<>();
    out.add(PaletteEntry.of(words.say("palette.goal-hint"), "", () -> {}));
    goals.of(tab.open()).ifPresent(now -> out.add(none(tab, now)));
    return out;
  }

  private PaletteEntry set(PostTab tab, WritingGoal goal) {
    String key = goal.unit() == Unit.WORDS ? "palette.goal.words" : "palette.goal";
    return entry(words.say(key, goal.amount()), () -> goals.set(tab.open(), goal));
  }

  private PaletteEntry none(PostTab tab, WritingGoal goal) {
    String key = goal.unit() == Unit.WORDS ? "palette.goal-none.words" : "palette.goal-none";
    return entry(words.say(key, goal.amount()), () -> goals.remove(tab.open()));
  }

  private PaletteEntry entry(String label, Runnable change) {
    return PaletteEntry.of(
        label,
        "",
        () -> {
          change.run();
          changed.run();
        });
  }
}
