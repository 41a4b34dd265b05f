package genko.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import genko.house.Program;
import genko.house.Program.Ended;
import genko.ui.NoDialogs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;

/** Every export of the program that is shipped, with its own class path. */
class ExportsIT {
  private static final String POST =
      """
      ---
      title: 題
      ---
      **「太字」**です。

      | 項 | 値 |
      |----|----|
      | a  | 一 |
      """;

  @TempDir private Path folder;

  @Test
  void everyExportOfTheMenuIsMade() throws Exception {
    Path post = Files.writeString(folder.resolve("2025-11-17-題.md"), POST);
    Path made = Files.createDirectories(folder.resolve("made"));
    Program program = new Program(Files.createDirectories(folder.resolve("run")));
    List<Class<?>> front = List.of(ExportsRun.class, NoDialogs.class);
    Ended ended = program.drive(ExportsRun.class, front, post.toString(), made.toString());
    assertThat(ended.err()).isEmpty();
    assertThat(ended.exit()).isZero();
    Map<String, String> said =
        ended
            .out()
            .lines()
            .map(line -> line.split("\t", 2))
            .collect(Collectors.toMap(part -> part[0], part -> part[1]));
    assertThat(said)
        .containsEntry("export.html", "export.html.htmlに書き出しました。")
        .containsEntry("export.html-images", "export.html-images.htmlに書き出しました。")
        .containsEntry("export.pdf", "export.pdf.pdfに書き出しました。")
        .containsEntry("export.copy-html", "ページをコピーしました。")
        .containsEntry("export.copy-rich", "ページをコピーしました。");
    // There is no printer, or none without a screen; either is said.
    assertThat(said.get("print")).containsAnyOf("プリンターが見つかりません", "印刷できませんでした");
    assertThat(said.get("clipboard")).contains("<strong>「太字」</strong>です。");
    String html = Files.readString(made.resolve("export.html.html"), StandardCharsets.UTF_8);
    assertThat(html).contains("<strong>「太字」</strong>です。");
    byte[] pdf = Files.readAllBytes(made.resolve("export.pdf.pdf"));
    assertThat(new PdfReader(pdf).getNumberOfPages()).isEqualTo(1);
  }
}
