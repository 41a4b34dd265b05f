package genko.workspace.lifecycle;

import java.util.List;

/** What can be said of an action beforehand. */
public sealed interface PlanResult permits PostPlan, PlanResult.Refused {
  /** It cannot be done at all; {@code key} and {@code args} say why. */
  record Refused(String key, List<Object> args) implements PlanResult {
    public Refused {
      args = List.copyOf(args);
    }
  }
}
