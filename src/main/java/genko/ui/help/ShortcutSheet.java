package genko.ui.help;

import genko.ui.menu.Action;
import genko.ui.menu.Menus.Listed;
import genko.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keys of all commands as Markdown: a heading and a table for each menu, in its order. */
record ShortcutSheet(Words words, List<Listed> commands) {
  String markdown() {
    Map<String, List<Action>> menus = new LinkedHashMap<>();
    for (Listed listed : commands) {
      if (listed.action().keys().isEmpty()) continue;
      menus.computeIfAbsent(listed.menu(), menu -> new ArrayList<>()).add(listed.action());
    }
    StringBuilder out = new StringBuilder();
    menus.forEach((menu, actions) -> out.append(table(menu, actions)));
    return out.toString();
  }

  private String table(String menu, List<Action> actions) {
    StringBuilder rows = new StringBuilder("\n## " + words.say("menu." + menu) + "\n\n");
    rows.append(row(words.say("help.command"), words.say("help.keys"))).append("|---|---|\n");
    for (Action action : actions) {
      rows.append(
          row(words.say(action.key()), "`" + action.keys().orElseThrow().getDisplayText() + "`"));
    }
    return rows.toString();
  }

  private static String row(String left, String right) {
    return "| " + left.replace("|", "\\|") + " | " + right.replace("|", "\\|") + " |\n";
  }
}
