package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.check.Diagnostic;
import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.tab.PostTab;
import genko.workspace.page.LinkDiagnostics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkDiagnosticsTest {
  @TempDir private Path folder;
  private OpenWindow window;

  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  @AfterEach
  void closeWindow() {
    window.close();
  }

  private PostTab open(Path post) throws Exception {
    window = OpenWindow.in(folder).clock(Clock.systemUTC()).build();
    return window.open(post);
  }

  private static List<Diagnostic> missing(PostTab tab) {
    if (tab.reviewProperty().get() == null) return List.of();
    return tab.reviewProperty().get().findings().stream()
        .filter(finding -> finding.problem().key().startsWith(LinkDiagnostics.KIND))
        .toList();
  }

  @Test
  void aMissingImageIsAProblemUntilItIsMended() throws Exception {
    Files.writeString(folder.resolve("_config.yml"), "title: 試し\n");
    Files.createDirectories(folder.resolve("assets"));
    Files.writeString(folder.resolve("assets/T.gif"), "");
    Path posts = Files.createDirectories(folder.resolve("_posts"));
    String text = "---\ntitle: 絵\ndate: 2024-05-02\n---\n![f](/assets/t.gif) ![g](/assets/T.gif)\n";
    PostTab tab = open(Files.writeString(posts.resolve("2024-05-02-e.md"), text));
    eventually(() -> missing(tab).size() == 1);
    Diagnostic found = Fx.call(() -> missing(tab).getFirst());
    assertThat(found.problem().key()).isEqualTo("check.target.case");
    Fx.run(() -> tab.analysis().diagnostics().apply(found.fixes().getFirst()));
    eventually(() -> tab.isReviewed() && missing(tab).isEmpty());
    assertThat(Fx.call(() -> tab.session().post().text().toString()))
        .isEqualTo(text.replace("t.gif", "T.gif"));
  }

  @Test
  void whatStandsBesideAPostWithoutABlogIsThere() throws Exception {
    Files.writeString(folder.resolve("a.png"), "");
    Path post = Files.writeString(folder.resolve("post.md"), "![a](a.png) ![b](b.png)\n");
    PostTab tab = open(post);
    eventually(() -> missing(tab).size() == 1);
    assertThat(Fx.call(() -> missing(tab).getFirst().problem().args().getFirst()))
        .isEqualTo("b.png");
  }
}
