package genko.text;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpanTest {
  @Test
  void refusesToEndBeforeItBegins() {
    assertThatThrownBy(() -> new Span(3, 2)).hasMessage("bad span: 3..2");
  }
}
