package genko.jekyll.liquid.tag;

import genko.jekyll.liquid.run.BlockTag;
import genko.jekyll.liquid.run.Condition;
import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.run.TemplateBody;
import genko.text.Span;
import java.util.List;

/**
 * {@code if} and {@code unless}.
 *
 * @param negated whether the first condition is to fail
 */
public record IfTag(boolean negated, List<Branch> branches, Span tag, Span span)
    implements BlockTag {
  public record Branch(Condition condition, TemplateBody body) {}

  @Override
  public void render(RenderContext run) {
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
