package genko.liquid;

import genko.text.Span;
import java.util.List;

/**
 * {@code if} and {@code unless}.
 *
 * @param negated whether the first condition is to fail
 */
record Conditional(boolean negated, List<Branch> branches, Span tag, Span span) implements Block {
  record Branch(Condition condition, Body body) {}

  @Override
  public void render(Run run) {
    boolean opposite = negated;
    for (Branch branch : branches) {
      if (branch.condition().holds(run) != opposite) {
        branch.body().render(run);
        return;
      }
      opposite = false;
    }
  }

  @Override
  public boolean isBlank() {
    return branches.stream().allMatch(branch -> branch.body().isBlank());
  }
}
