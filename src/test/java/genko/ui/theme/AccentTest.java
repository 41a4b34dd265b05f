package genko.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The accent is Genko's wherever Primer, below it, has one of its own: on a focused button too. */
class AccentTest {
  private static final Pattern USED = Pattern.compile(":\\s*(-color-accent-[\\w-]+)");
  private static final Pattern SAID = Pattern.compile("(-color-accent-[\\w-]+)\\s*:");

  private static Set<String> names(Pattern pattern, String sheet) throws IOException {
    Set<String> names = new TreeSet<>();
    try (InputStream in = AccentTest.class.getResourceAsStream(sheet)) {
      Matcher name = pattern.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      while (name.find()) names.add(name.group(1));
    }
    return names;
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void everyAccentThatPrimersRulesUseIsOurs(String theme) throws IOException {
    Set<String> used = names(USED, "/atlantafx/base/theme/primer-" + theme + ".css");
    assertThat(used).contains("-color-accent-emphasis");
    assertThat(names(SAID, "/genko/assets/styles/" + theme + ".css")).containsAll(used);
  }
}
