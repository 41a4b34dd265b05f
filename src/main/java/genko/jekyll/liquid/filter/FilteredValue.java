package genko.jekyll.liquid.filter;

import genko.jekyll.liquid.run.Expression;
import genko.jekyll.liquid.run.Host;
import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.value.BuildAbort;
import genko.jekyll.liquid.value.DeferredText;
import genko.jekyll.liquid.value.Range;
import genko.text.Problem.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value and the filters that it goes through. */
public record FilteredValue(Expression first, List<Call> filters) {
  /** An argument; without a name it is known by its place. */
  public record Argument(String name, Expression value) {}

  public record Call(String filter, List<Argument> arguments) {}

  /** So much of a text is gone through at the cost of a step. */
  private static final int UNITS = 64;

  public static final FilteredValue NOTHING = new FilteredValue(Expression.NIL, List.of());

  public @Nullable Object value(RenderContext run) {
    Object value = first.value(run);
    for (Call call : filters) value = call(run, call, value);
    return value;
  }

  private static @Nullable Object call(RenderContext run, Call call, @Nullable Object value) {
    run.budget().spend();
    Optional<Filter> known = Filters.get(call.filter());
    Optional<Host.Work> other =
        known.isEmpty() ? run.host().filter(call.filter()) : Optional.empty();
    if (other.isPresent()) {
      List<Object> given = new ArrayList<>();
      for (Argument one : call.arguments()) given.add(DeferredText.made(one.value().value(run)));
      return other.get().apply(run, DeferredText.made(value), given);
    }
    if (known.isEmpty()) {
      run.tell(Severity.DOUBT, "liquid.unknownFilter", call.filter());
      return value;
    }
    Filter filter = known.get();
    Object input = DeferredText.made(value);
    if (input instanceof String text) run.budget().spend(text.length() / UNITS);
    List<Object> values = new ArrayList<>(call.arguments().size());
    Map<String, Object> named = new LinkedHashMap<>();
    for (Argument argument : call.arguments()) {
      Object given = DeferredText.made(argument.value().value(run));
      if (argument.name().isEmpty()) values.add(given);
      else named.put(argument.name(), given);
    }
    if (!named.isEmpty()) values.add(named);
    if (values.size() < filter.least() || values.size() > filter.most()) {
      throw new BuildAbort(
          "liquid.arguments", call.filter(), filter.least(), filter.most(), values.size());
    }
    Object made = filter.work().apply(run, input, values);
    if (made instanceof String text) run.budget().check(text.length());
    if (made instanceof List<?> list && !(list instanceof Range)) run.budget().check(list.size());
    return made;
  }
}
