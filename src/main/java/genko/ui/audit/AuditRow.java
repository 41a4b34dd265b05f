package genko.ui.audit;

import genko.workspace.audit.AuditFinding;
import genko.workspace.audit.FindingGroup;

/** A row of what was found in a blog. */
public sealed interface AuditRow {
  /** What tells it from other rows, however often all is looked through again. */
  String key();

  /** A kind, or a word of it; {@code open} when what belongs to it stands below. */
  record Group(FindingGroup group, boolean open) implements AuditRow {
    @Override
    public String key() {
      return group.rule() + group.about();
    }
  }

  /** A post of the group above it. */
  record Post(FindingGroup group, String path, String title, int count, boolean open)
      implements AuditRow {
    @Override
    public String key() {
      return group.rule() + group.about() + path;
    }
  }

  /** A place in the post above it. */
  record Place(FindingGroup group, AuditFinding finding) implements AuditRow {
    @Override
    public String key() {
      return group.rule() + group.about() + finding.path() + finding.problem().span();
    }
  }
}
