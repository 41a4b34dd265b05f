package genko.ui.audit;

import genko.workspace.audit.AuditFinding;
import genko.workspace.audit.FindingGroup;
import java.util.Optional;

/** A row of what was found in a blog. */
public sealed interface AuditRow {
  /** What tells it from other rows, however often all is looked through again. */
  String key();

  /** What was found of its kind. */
  FindingGroup group();

  /** The finding in it that is meant first; none of a group. */
  Optional<AuditFinding> first();

  /** A kind, or a word of it; {@code open} when what belongs to it stands below. */
  record Group(FindingGroup group, boolean open) implements AuditRow {
    @Override
    public String key() {
      return group.rule() + group.about();
    }

    @Override
    public Optional<AuditFinding> first() {
      return Optional.empty();
    }
  }

  /** A post of the group above it. */
  record Post(FindingGroup group, String path, String title, int count, boolean open)
      implements AuditRow {
    @Override
    public String key() {
      return group.rule() + group.about() + path;
    }

    @Override
    public Optional<AuditFinding> first() {
      return group.findings().stream().filter(one -> one.path().equals(path)).findFirst();
    }
  }

  /** A place in the post above it. */
  record Place(FindingGroup group, AuditFinding finding) implements AuditRow {
    @Override
    public String key() {
      return group.rule() + group.about() + finding.path() + finding.problem().span();
    }

    @Override
    public Optional<AuditFinding> first() {
      return Optional.of(finding);
    }
  }
}
