package genko.liquid;

import genko.text.Span;
import java.util.List;

/**
 * {@code cycle}.
 *
 * @param key what tells it from others; those with the same key take turns
 * @param name the name that it was given, or null
 */
record Cycle(Object key, Expression name, List<Expression> values, Span span) implements Node {
  static Cycle of(Markup.Turn turn, Span span) {
    if (turn.name() instanceof Expression name) return new Cycle(null, name, turn.values(), span);
    Object key = turn.name() == null ? new Object() : turn.name();
    return new Cycle(key, null, turn.values(), span);
  }

  @Override
  public void render(Run run) {
    Object group = name == null ? key : name.value(run);
    int now = run.turn(group, values.size());
    run.made(Shown.output(values.get(now).value(run), run.budget()));
  }
}
