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
   * @param values what it is for; none for {@code else}, null for what is never shown
   */
  public record Branch(List<Expression> values, TemplateBody body) {}

  @Override
  public void render(RenderContext run) {
    Object value = DeferredText.made(subject.value(run));
    boolean found = false;
    for (Branch branch : branches) {
      if (branch.values() == null) continue;
      if (branch.values().isEmpty()) {
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
