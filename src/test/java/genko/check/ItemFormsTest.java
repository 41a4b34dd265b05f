package genko.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tags are taken for one. */
class ItemFormsTest {
  @ParameterizedTest
  @CsvSource({
    "ChatGPT,chatgpt",
    "ＡＩ,AI",
    "データベース,データーベース",
    "生成 AI,生成AI",
    "tool,Tools",
    "web-design,Web Design",
    "ﾌﾞﾛｸﾞ,ブログ"
  })
  void theseAreOne(String one, String other) {
    assertThat(ItemForms.likeness(one)).isEqualTo(ItemForms.likeness(other));
  }

  @ParameterizedTest
  @CsvSource({
    "AI,AIs",
    "new,news ticker",
    "class,clas",
    "status,statu",
    "春,夏",
    "C++,C",
    "analysis,analysi"
  })
  void theseAreNot(String one, String other) {
    assertThat(ItemForms.likeness(one)).isNotEqualTo(ItemForms.likeness(other));
  }
}
