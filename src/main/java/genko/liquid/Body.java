package genko.liquid;

import genko.text.Problem.Severity;
import java.util.List;

/** Nodes one after the other. */
record Body(List<Node> nodes, boolean isBlank) {
  static final Body EMPTY = new Body(List.of(), true);

  void render(Run run) {
    run.enter();
    try {
      for (Node node : nodes) {
        run.budget().spend();
        render(node, run);
        if (run.isInterrupted()) return;
      }
    } finally {
      run.leave();
    }
  }

  private static void render(Node node, Run run) {
    if (node instanceof Plain) {
      node.render(run);
      return;
    }
    var outer = run.at(node);
    try {
      if (node.isBlank()) run.unseen(() -> node.render(run));
      else node.render(run);
    } catch (Abort abort) {
      run.tell(Severity.FAULT, abort.key(), abort.args().toArray());
      run.placeholder(node, true);
    } finally {
      run.back(outer);
    }
  }
}
