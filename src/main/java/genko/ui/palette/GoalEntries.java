package genko.ui.palette;

import genko.ui.tab.PostTab;
import genko.ui.tab.PostTabs;
import genko.words.Words;
import genko.workspace.WritingGoals;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What the palette offers after {@code =}: a goal for the post at hand, or none any more. */
public final class GoalEntries {
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
    String number = typed.replace(",", "").replace("字", "");
    if (!number.matches("\\d{0,7}")) return List.of();
    int wanted = number.isEmpty() ? 0 : Integer.parseInt(number);
    if (wanted > 0) return List.of(entry(tab, words.say("palette.goal", wanted), wanted));
    List<PaletteEntry> out = new ArrayList<>();
    out.add(PaletteEntry.of(words.say("palette.goal-hint"), "", () -> {}));
    OptionalInt now = goals.of(tab.open());
    if (now.isPresent()) {
      out.add(entry(tab, words.say("palette.goal-none", now.getAsInt()), 0));
    }
    return out;
  }

  private PaletteEntry entry(PostTab tab, String label, int characters) {
    return PaletteEntry.of(
        label,
        "",
        () -> {
          goals.set(tab.open(), characters);
          changed.run();
        });
  }
}
