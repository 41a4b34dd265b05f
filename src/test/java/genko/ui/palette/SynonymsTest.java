package genko.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import genko.ui.menu.MenuTable;
import genko.words.Words;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SynonymsTest {
  @Test
  void everyIdIsACommandOrASetting() {
    List<String> commands = MenuTable.ids("");
    Words words = Words.of(Locale.ENGLISH);
    for (String id : Synonyms.read().byId().keySet()) {
      boolean setting = id.matches("(writing|settings)\\..*") && words.keys().contains(id);
      assertThat(commands.contains(id) || setting || id.equals("next-tab")).as(id).isTrue();
    }
  }

  @Test
  void aLineIsAnIdAndItsWords() {
    Synonyms read = Synonyms.parse("# words\n\nfocus: zen, 集中\n");
    assertThat(read.of("focus")).containsExactly("zen", "集中");
    assertThat(read.of("other")).isEmpty();
    assertThatThrownBy(() -> Synonyms.parse("focus zen")).hasMessageContaining("focus zen");
    assertThatThrownBy(() -> Synonyms.parse("a: b\na: c")).hasMessageContaining("twice: a");
  }
}
