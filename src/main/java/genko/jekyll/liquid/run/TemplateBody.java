package genko.jekyll.liquid.run;

import genko.jekyll.liquid.value.BuildAbort;
import genko.text.Problem.Severity;
import java.util.List;

/** Nodes one after the other. */
public record TemplateBody(List<TemplateNode> nodes, boolean isBlank) {
  public static final TemplateBody EMPTY = new TemplateBody(List.of(), true);

  public void render(RenderContext run) {
    run.enter();
    try {
      for (TemplateNode node : nodes) {
        run.budget().spend();
        render(node, run);
        if (run.isInterrupted()) return;
      }
    } finally {
      run.leave();
    }
  }

  private static void render(TemplateNode node, RenderContext run) {
    if (node instanceof PlainText) {
      node.render(run);
      return;
    }
    var outer = run.at(node);
    try {
      if (node.isBlank()) run.unseen(() -> node.render(run));
      else node.render(run);
    } catch (BuildAbort abort) {
      run.tell(Severity.FAULT, abort.key(), abort.args().toArray());
      run.placeholder(node, true);
    } finally {
      run.back(outer);
    }
  }
}
