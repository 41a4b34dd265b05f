package genko.ui.insert;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.image.Samples;
import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.tab.PostTab;
import genko.ui.window.AppWindow;
import genko.words.Words;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A post with a picture that no browser shows, in the window with its preview. */
class ImageConversionTest {
  private static final Words WORDS = Words.of(Locale.JAPANESE);

  @TempDir private Path blog;

  private AppWindow shell;
  private OpenWindow window;

  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  private PostTab open(String image, byte[] bytes) throws Exception {
    Files.writeString(blog.resolve("_config.yml"), "title: 帳\n");
    Files.write(Files.createDirectories(blog.resolve("図")).resolve(image), bytes);
    Path post = Files.createDirectories(blog.resolve("_posts")).resolve("2025-11-17-a.md");
    Files.writeString(post, "---\ntitle: 題\n---\n![海](/図/" + image + ")\n");
    window = OpenWindow.in(blog).clock(Clock.systemUTC()).show();
    shell = window.shell();
    Fx.run(() -> shell.tabs().open(List.of(post)));
    eventually(() -> shell.tabs().currentProperty().get() != null);
    return Fx.call(() -> shell.tabs().currentProperty().get());
  }

  private Optional<Node> notice(String sentence) {
    return shell.window().lookupAll(".notice").stream()
        .filter(bar -> sentence.equals(bar.getAccessibleText()))
        .findFirst();
  }

  private void convert(String image) throws Exception {
    String sentence = WORDS.say("image.unshown", image);
    eventually(() -> notice(sentence).isPresent());
    Fx.run(() -> ((Button) notice(sentence).orElseThrow().lookup(".button")).fire());
  }

  @Test
  void aTiffIsMadeAJpegThatThePostNames() throws Exception {
    ByteArrayOutputStream tiff = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(6, 4, BufferedImage.TYPE_INT_RGB), "tiff", tiff);
    PostTab tab = open("a.tiff", tiff.toByteArray());
    convert("a.tiff");
    String address = "/assets/images/posts/a.jpg";
    eventually(() -> notice(WORDS.say("image.converted", address)).isPresent());
    String text = Fx.call(() -> tab.session().post().text().toString());
    assertThat(text).endsWith("![海](/assets/images/posts/a.jpg)\n");
    assertThat(ImageIO.read(blog.resolve("." + address).toFile()).getWidth()).isEqualTo(6);
    assertThat(blog.resolve("図/a.tiff")).exists();
  }

  @Test
  void whatNobodyReadsStaysAndIsSaid() throws Exception {
    PostTab tab = open("b.heic", Samples.heic(10, 10));
    convert("b.heic");
    eventually(() -> notice(WORDS.say("image.unreadable", "b.heic")).isPresent());
    assertThat(Fx.call(() -> tab.session().post().text().toString())).contains("(/図/b.heic)");
  }
}
