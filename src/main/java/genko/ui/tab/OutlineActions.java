package genko.ui.tab;

import genko.check.Diagnostic;
import genko.post.Post;
import genko.post.Transaction;
import genko.text.QuickFix;
import genko.text.Span;
import genko.ui.outline.OutlinePane;
import genko.workspace.page.Diagnostics;
import java.util.List;

/** What the outline does to the post of {@code tab}. */
record OutlineActions(PostTab tab) implements OutlinePane.Actions {
  @Override
  public Post post() {
    return tab.session().post();
  }

  @Override
  public void goTo(Span span) {
    if (!tab.isComposing()) tab.editor().goToTop(span);
  }

  @Override
  public void dispatch(Transaction edit) {
    if (tab.isComposing()) return;
    tab.session().sealHistory();
    tab.session().dispatch(edit);
  }

  @Override
  public List<QuickFix> headings(Span span) {
    Diagnostics review = tab.reviewProperty().get();
    if (review == null || !review.isOf(post())) return List.of();
    return review.findings().stream()
        .filter(finding -> finding.problem().key().equals("check.heading.bold"))
        .filter(finding -> span.contains(finding.problem().span()))
        .findFirst()
        .map(Diagnostic::fixes)
        .orElse(List.of());
  }

  @Override
  public void mend(QuickFix fix) {
    tab.analysis().diagnostics().apply(fix);
  }

  @Override
  public void leave() {
    tab.editor().requestFocus();
  }
}
