package genko.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import genko.text.RandomText;
import genko.text.Span;
import genko.text.Text;
import genko.ui.editor.TextStyles.Coloured;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import org.fxmisc.richtext.model.StyleSpan;
import org.junit.jupiter.api.Test;

class TextStylesTest {
  @Test
  void eachCharacterHasTheClassesOfTheSpansThatHoldIt() {
    for (long seed = 1; seed <= 500; seed++) {
      Random random = new Random(seed);
      Text text = Text.of(RandomText.of(random, 30));
      List<Coloured> spans = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        int from = random.nextInt(text.length() + 1);
        int to = from + random.nextInt(text.length() - from + 1);
        spans.add(new Coloured(new Span(from, to), "c" + i));
      }
      TextStyles colours = TextStyles.of(text, part -> spans);
      for (int line = 0; line < text.lineCount(); line++) {
        int at = text.lineStart(line);
        for (StyleSpan<Collection<String>> style : colours.line(line)) {
          for (int unit = 0; unit < style.getLength(); unit++, at++) {
            int offset = at;
            List<String> expected =
                spans.stream()
                    .filter(one -> one.span().from() <= offset && offset < one.span().to())
                    .map(Coloured::styleClass)
                    .toList();
            assertThat(style.getStyle()).as("seed " + seed).containsExactlyElementsOf(expected);
          }
        }
        assertThat(at).as("seed " + seed).isEqualTo(text.lineEnd(line));
      }
    }
  }
}
