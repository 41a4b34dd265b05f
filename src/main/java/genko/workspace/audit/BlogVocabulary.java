package genko.workspace.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a whole blog says without any dictionary knowing it: names, and words that several of its
 * posts have. In one post each of them may be a slip, and is marked there; in the list of a whole
 * blog the slips would not be seen for them.
 *
 * @param posts in how many posts each word stands
 */
record BlogVocabulary(Map<String, Integer> posts) {
  /** What so many posts have is a word of the blog. */
  private static final int MANY = 3;

  static BlogVocabulary of(Collection<AuditedPost> posts) {
    Map<String, Integer> counts = new HashMap<>();
    for (AuditedPost post : posts) {
      Set<String> own = new HashSet<>();
      post.findings().forEach(one -> one.diagnostic().word().ifPresent(own::add));
      own.forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    return new BlogVocabulary(counts);
  }

  /** Whether {@code finding} is about such a word. */
  boolean has(AuditFinding finding) {
    return finding.diagnostic().word().filter(this::isKnown).isPresent();
  }

  private boolean isKnown(String word) {
    return Character.isUpperCase(word.codePointAt(0)) || posts.getOrDefault(word, 0) >= MANY;
  }
}
