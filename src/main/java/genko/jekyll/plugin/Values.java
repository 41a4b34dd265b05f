package genko.jekyll.plugin;

import genko.jekyll.liquid.Template;
import genko.jekyll.liquid.run.RenderContext;
import genko.jekyll.liquid.value.DeferredText;
import genko.jekyll.liquid.value.Limits;
import genko.jekyll.site.RubyValues;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks into what templates see, as the originals do in Ruby. */
final class Values {
  private Values() {}

  /** What lies at {@code keys}, one within the other; null where there is nothing. */
  static @Nullable Object at(@Nullable Object in, String... keys) {
    Object value = in;
    for (String key : keys) {
      value = value instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return DeferredText.made(value);
  }

  /** The first of {@code values} that is neither nil nor false; null without one. */
  static @Nullable Object first(@Nullable Object... values) {
    for (Object value : values) if (RubyValues.isTruthy(value)) return value;
    return null;
  }

  static boolean isTruthy(@Nullable Object value) {
    return RubyValues.isTruthy(value);
  }

  /** What {@code filters}, written as in a template, make of {@code value}, as text. */
  static String filtered(RenderContext run, @Nullable Object value, String filters) {
    Map<String, Object> values = new HashMap<>();
    values.put("value", value);
    String template = "{{ value | " + filters + " }}";
    run.budget().spend();
    return Template.parse(template).render(values, run.host(), Limits.USUAL).text();
  }
}
