package genko.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class KindChoiceTest {
  private static void check(String file, String id, String expected) {
    assertThat(KindChoice.in(file, Optional.of(id))).as(file).contains(expected);
  }

  private static void checkRefused(String file) {
    assertThat(KindChoice.in(file, Optional.of("zenn"))).as(file).isEmpty();
  }

  @Test
  void theKindIsWrittenWhereThereIsNone() {
    check("", "zenn", "kind: zenn\n");
    check("# 私の設定\n", "hugo", "# 私の設定\nkind: hugo\n");
    check("plugins:\r\n  a: '{{ x }}'", "zenn", "plugins:\r\n  a: '{{ x }}'\r\nkind: zenn\r\n");
  }

  @Test
  void onlyTheKindIsWrittenAnew() {
    check("a: 1\nkind:   hugo  # 前\nb:  2\n", "zenn", "a: 1\nkind:   zenn  # 前\nb:  2\n");
    check("'kind': \"hugo\"", "qiita", "'kind': qiita");
    check("kind:\nb: 2\n", "zenn", "kind: zenn\nb: 2\n");
  }

  @Test
  void theKindIsLeftToTheFilesAgain() {
    assertThat(KindChoice.in("a: 1\r\nkind: zenn\r\nb: 2\r\n", Optional.empty()))
        .contains("a: 1\r\nb: 2\r\n");
    assertThat(KindChoice.in("a: 1\n", Optional.empty())).contains("a: 1\n");
    assertThat(KindChoice.in("kind: zenn", Optional.empty())).contains("");
  }

  @Test
  void aFileThatWouldSaySomethingElseIsLeftAlone() {
    checkRefused("kind: [\n");
    checkRefused("{a: 1}\n");
    checkRefused("- a\n");
    checkRefused("kind:\n  - hugo\n");
    checkRefused("a: 1\n...\n");
    checkRefused("kind: \"hugo\n  more\"\n");
  }
}
