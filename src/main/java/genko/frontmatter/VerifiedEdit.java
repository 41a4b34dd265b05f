package genko.frontmatter;

import genko.text.ChangeSet;
import genko.text.Problem;
import genko.text.Problem.Severity;
import genko.text.Span;
import genko.text.Text;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads an edit back before it is handed out: the first candidate after which the field says what
 * was asked for, and every other field what it said before, is the edit.
 */
final class VerifiedEdit {
  private final FrontMatter before;

  VerifiedEdit(FrontMatter before) {
    this.before = before;
  }

  /** For changes to the value of {@code field} alone. */
  FieldEdit change(
      Field field, List<ChangeSet> candidates, BiPredicate<FrontMatter, Field> wanted) {
    for (ChangeSet candidate : candidates) {
      FrontMatter after = after(candidate);
      if (after != null && othersStay(after, field.index(), field.index())) {
        Field changed = after.fields().get(field.index());
        boolean here = changed.key().equals(field.key()) && changed.kind() != Field.Kind.BROKEN;
        if (here && wanted.test(after, changed)) return new FieldEdit.Done(candidate);
      }
    }
    return refused(field.keySpan(), field.key());
  }

  /**
   * The front matter after {@code changes}; null when they would let it end elsewhere or break it.
   */
  @Nullable FrontMatter after(ChangeSet changes) {
    Text text = changes.apply(Text.of(before.head()));
    FrontMatter after = FrontMatter.of(text);
    boolean whole =
        after.exists() && after.format() == before.format() && after.bodyStart() == text.length();
    if (!whole || !after.isSound() && before.isSound()) return null;
    before.verified(changes, after);
    return after;
  }

  /**
   * Whether all fields but {@code gone} before and {@code come} after say the same; -1 for none.
   */
  boolean othersStay(FrontMatter after, int gone, int come) {
    List<Field> old = before.fields();
    List<Field> now = after.fields();
    if (old.size() - (gone < 0 ? 0 : 1) != now.size() - (come < 0 ? 0 : 1)) return false;
    int at = 0;
    for (int i = 0; i < old.size(); i++) {
      if (i == gone) continue;
      if (at == come) at++;
      if (!same(old.get(i), after, now.get(at))) return false;
      at++;
    }
    return true;
  }

  boolean same(Field field, FrontMatter after, Field now) {
    return field.saysWhat(now)
        && (!after.isSound()
            || !before.isSound()
            || before.meaning(field).equals(after.meaning(now)));
  }

  static FieldEdit refused(Span where, String key) {
    return new FieldEdit.Refused(Problem.of(Severity.FAULT, where, "frontmatter.refused", key));
  }
}
