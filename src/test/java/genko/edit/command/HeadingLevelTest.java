package genko.edit.command;

import static genko.edit.command.Checks.check;
import static genko.edit.command.Checks.checkRefused;
import static genko.edit.command.Checks.checkToggle;

import org.junit.jupiter.api.Test;

class HeadingLevelTest {
  @Test
  void aLineBecomesAHeadingOfALevelAndTextAgain() {
    for (int level = 1; level <= 6; level++) {
      checkToggle("heading-" + level, "wo‹›rds\n", "#".repeat(level) + " wo‹›rds\n");
    }
  }

  @Test
  void anotherLevelTakesThePlaceOfTheOneThere() {
    check("heading-4", "## ‹words\nmore›", "#### ‹words\n#### more›");
    check("heading-1", "> ### ‹›quoted", "> # ‹›quoted");
  }

  @Test
  void codeAndItemsAreLeftAlone() {
    checkRefused("heading-2", "```\nco‹›de\n```");
    checkRefused("heading-2", "- it‹›em");
  }
}
