package genko.workspace.audit;

import genko.storage.files.Stamp;
import genko.workspace.audit.PostFacts.Said;
import java.util.List;
import java.util.Optional;

/**
 * A post that was looked through.
 *
 * @param stamp of the text that was read; empty where it could not be
 * @param facts what is compared with other posts; empty where it could not be read
 */
public record AuditedPost(
    String path, Optional<Stamp> stamp, List<AuditFinding> findings, Optional<PostFacts> facts) {
  public AuditedPost {
    findings = List.copyOf(findings);
  }

  /** Empty where it has none of its own. */
  public Optional<String> title() {
    return facts.flatMap(PostFacts::title).map(Said::text);
  }

  /** The same when its words were compared, which need not be kept. */
  AuditedPost withoutWords() {
    return new AuditedPost(path, stamp, findings, facts.map(PostFacts::withoutWords));
  }
}
