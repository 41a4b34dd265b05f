package genko.jekyll.liquid.tag;

import genko.jekyll.liquid.run.BlockTag;
import genko.jekyll.liquid.run.Expression;
import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.run.TemplateBody;
import genko.jekyll.liquid.value.Comparisons;
import genko.jekyll.liquid.value.DeferredText;
import genko.text.Span;
import java.util.List;

/** {@code case}. Every {@code when} that fits is shown, {@code else} when none before it did. */
public record CaseTag(Expression subject, List<Branch> branches, Span tag, Span span)
    implements BlockTag {
  /**
   * What is shown for some values.
   *
   * @param values what it is for; one for nothing at all is never shown
   * @param otherwise whether it is {@code else}, which is for what no branch before it is for
   */
  public record Branch(List<Expression> values, boolean otherwise, TemplateBody body) {}

  @Override
  public void render(RenderContext run) {
    Object value = DeferredText.made(subject.value(run));
    boolean found = false;
    for (Branch branch : branches) {
      if (branch.otherwise()) {
        if (found) continue;
        branch.body().render(run);
        return;
      }
      for (Expression expression : branch.values()) {
        if (!Comparisons.isEqual(value, expression.value(run))) continue;
        found = true;
        branch.body().render(run);
      }
    }
  }

  @Override
  public boolean isBlank() {
    return branches.stream().allMatch(branch -> branch.body().isBlank());
  }
}
