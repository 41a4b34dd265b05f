package genko.ui.audit;

import genko.workspace.audit.AuditFinding;
import genko.workspace.audit.FindingGroup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which rows of kinds and posts are open, and all rows that are to be seen because of that. */
final class OpenRows {
  private final Set<String> keys = new HashSet<>();

  boolean contains(AuditRow row) {
    return keys.contains(row.key());
  }

  /** Opens {@code row} or closes it; whether it was otherwise before. */
  boolean set(AuditRow row, boolean wanted) {
    return wanted ? keys.add(row.key()) : keys.remove(row.key());
  }

  /** The rows of {@code groups}; {@code titles} are those of posts, by their paths. */
  List<AuditRow> rows(List<FindingGroup> groups, Map<String, String> titles) {
    List<AuditRow> rows = new ArrayList<>();
    for (FindingGroup group : groups) {
      if (!add(group, rows)) continue;
      if (group.parts().isEmpty()) addPosts(group, titles, rows);
      for (FindingGroup part : group.parts()) {
        if (add(part, rows)) addPosts(part, titles, rows);
      }
    }
    return rows;
  }

  /** Adds the row of {@code group}; whether it is open. */
  private boolean add(FindingGroup group, List<AuditRow> rows) {
    boolean shown = contains(new AuditRow.Group(group, false));
    rows.add(new AuditRow.Group(group, shown));
    return shown;
  }

  private void addPosts(FindingGroup group, Map<String, String> titles, List<AuditRow> rows) {
    Map<String, List<AuditFinding>> posts = new LinkedHashMap<>();
    for (AuditFinding one : group.findings()) {
      posts.computeIfAbsent(one.path(), path -> new ArrayList<>()).add(one);
    }
    posts.forEach(
        (path, all) -> {
          String title = titles.getOrDefault(path, "");
          boolean shown = contains(new AuditRow.Post(group, path, title, all.size(), false));
          rows.add(new AuditRow.Post(group, path, title, all.size(), shown));
          if (shown) all.forEach(one -> rows.add(new AuditRow.Place(group, one)));
        });
  }
}
