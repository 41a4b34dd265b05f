package genko.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordFormsTest {
  private static List<String> found(String text) {
    List<String> found = new ArrayList<>();
    WordForms.find(
        text,
        (from, to) -> {
          String written = text.substring(from, to);
          String group = WordForms.group(written);
          if (!group.isEmpty()) found.add(written + ":" + group);
        });
    return found;
  }

  @Test
  void waysToWriteOneWordAreOfOneGroup() {
    assertThat(found("サーバとサーバー、ＷＥＢとWebを下さい。"))
        .containsExactly("サーバ:アサーバー", "サーバー:アサーバー", "ＷＥＢ:Aweb", "Web:Aweb", "下さい:クダサイ");
  }

  @Test
  void whatIsShortOrAnotherWordOrAPartOfAnAddressHasNone() {
    assertThat(found("バーでドラマーがweb-siteを見る。ab")).isEmpty();
    assertThat(found("call(css)を直す")).containsExactly("call:Acall");
    assertThat(found("色(css)を直す")).containsExactly("css:Acss");
  }
}
