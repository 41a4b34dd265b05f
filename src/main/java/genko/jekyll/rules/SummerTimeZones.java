package genko.jekyll.rules;

import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Makes Java know a zone with rules of its own. */
final class SummerTimeZones extends ZoneRulesProvider {
  private final String id;
  private final ZoneRules rules;

  private SummerTimeZones(String id, ZoneRules rules) {
    this.id = id;
    this.rules = rules;
  }

  /** The zone that is called {@code name}, which is no region's and was not given here before. */
  static ZoneId register(String name, ZoneRules rules) {
    String id = id(name);
    registerProvider(new SummerTimeZones(id, rules));
    return ZoneId.of(id);
  }

  /** Java's identifiers begin with a letter and have no commas. */
  private static String id(String name) {
    StringBuilder id = new StringBuilder("Posix/");
    for (int at = 0; at < name.length(); at++) {
      char unit = name.charAt(at);
      boolean plain =
          unit >= '0' && unit <= '9'
              || unit >= 'A' && unit <= 'Z'
              || unit >= 'a' && unit <= 'z'
              || "+-./".indexOf(unit) >= 0;
      if (plain) id.append(unit);
      else id.append(String.format(Locale.ROOT, "~%04x", (int) unit));
    }
    return id.toString();
  }

  @Override
  protected Set<String> provideZoneIds() {
    return Set.of(id);
  }

  @Override
  protected ZoneRules provideRules(String zone, boolean forCaching) {
    return rules;
  }

  @Override
  protected NavigableMap<String, ZoneRules> provideVersions(String zone) {
    return new TreeMap<>(Map.of("", rules));
  }
}
