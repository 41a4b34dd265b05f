package genko.check;

import static org.assertj.core.api.Assertions.assertThat;

import genko.markdown.kramdown.Kramdown;
import genko.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MissingTargetsTest {
  private static final String HEAD = "---\ntitle: 絵\n---\n";

  private static List<Diagnostic> find(String body, Map<String, List<String>> missing) {
    Text text = Text.of(HEAD + body);
    return MissingTargets.of(
        text,
        HEAD.length(),
        Kramdown.JEKYLL.parse(text, HEAD.length()),
        (address, image) -> Optional.ofNullable(missing.get(address)));
  }

  private static void check(String body, String key, String address, String near, String after) {
    List<Diagnostic> found = find(body, Map.of(address, List.of(near)));
    assertThat(found).extracting(one -> one.problem().key()).containsExactly("check.target." + key);
    Text text = Text.of(HEAD + body);
    assertThat(text.slice(found.getFirst().problem().span())).isEqualTo(address);
    assertThat(found.getFirst().fixes().getFirst().changes().apply(text).toString())
        .isEqualTo(HEAD + after);
  }

  @Test
  void whatIsMissingStandsWhereItIsWrittenWithItsLikes() {
    check("絵 ![e](/a.jpg) 後", "image", "/a.jpg", "/b.jpg", "絵 ![e](/b.jpg) 後");
    check("[a.pdf](a.pdf)", "link", "a.pdf", "/b.pdf", "[a.pdf](/b.pdf)");
    check("- a\n- ![e](/t.gif)", "case", "/t.gif", "/T.gif", "- a\n- ![e](/T.gif)");
    check("![e](/ガ.gif)", "form", "/ガ.gif", "/カ\u3099.gif", "![e](/カ\u3099.gif)");
    check(
        "x <img src=\"/a.jpg\" alt=\"\"> y",
        "image",
        "/a.jpg",
        "/b.jpg",
        "x <img src=\"/b.jpg\" alt=\"\"> y");
    check("<p>\n<a href='/a'>x</a>\n</p>", "link", "/a", "/b", "<p>\n<a href='/b'>x</a>\n</p>");
    check(
        "x[^1]\n\n[^1]: ![e](/a.jpg)", "image", "/a.jpg", "/b.jpg", "x[^1]\n\n[^1]: ![e](/b.jpg)");
  }

  @Test
  void aReferenceIsSaidWithoutAFix() {
    List<Diagnostic> found = find("[x][r]\n\n[r]: /a.pdf\n", Map.of("/a.pdf", List.of("/b.pdf")));
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().fixes()).isEmpty();
  }

  @Test
  void codeIsNoLinkAndEachAddressIsAskedForOnce() {
    List<String> asked = new ArrayList<>();
    Text text = Text.of("`![e](/a)` ![f](/b) [g](/b)\n\n    ![h](/c)\n");
    List<Diagnostic> found =
        MissingTargets.of(
            text,
            0,
            Kramdown.JEKYLL.parse(text, 0),
            (address, image) -> {
              asked.add(address);
              return Optional.of(List.of());
            });
    assertThat(asked).containsExactly("/b", "/b");
    assertThat(found).hasSize(2);
  }
}
