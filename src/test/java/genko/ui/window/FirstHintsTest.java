package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.ui.Fx;
import genko.ui.OpenWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody sees who starts the program for the first time. */
class FirstHintsTest {
  @TempDir private Path folder;

  private static List<String> said(OpenWindow window) {
    return window.scene().getRoot().lookupAll(".notice .label").stream()
        .filter(Label.class::isInstance)
        .map(label -> ((Label) label).getText())
        .filter(text -> text.matches("(Tip|ヒント).*"))
        .toList();
  }

  private static void choose(OpenWindow window, int button) throws Exception {
    Fx.run(
        () -> {
          List<Node> buttons = List.copyOf(window.scene().getRoot().lookupAll(".notice .button"));
          ((Button) buttons.get(button)).fire();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void theSampleIsThereWithoutAProblemAndThreeHintsThatGoAway(String language) throws Exception {
    try (OpenWindow window =
        OpenWindow.in(folder).language(Locale.of(language)).size(1000, 700).show()) {
      Fx.run(() -> window.shell().begin(List.of()));
      eventually(() -> window.shell().tabs().currentProperty().get() != null);
      var tab = Fx.call(() -> window.shell().tabs().currentProperty().get());
      eventually(tab::isReviewed);
      assertThat(Fx.call(() -> tab.reviewProperty().get().findings())).isEmpty();
      eventually(() -> window.shell().window().panels().isFormVisible());
      eventually(() -> window.shell().window().panels().isPreviewVisible());
      assertThat(Fx.call(() -> said(window).getFirst())).doesNotContain("Ctrl+3");
      for (String number : List.of("1", "2", "3")) {
        eventually(() -> said(window).size() == 1 && said(window).getFirst().contains(number));
        assertThat(Fx.call(() -> said(window).getFirst())).doesNotContain("{");
        choose(window, 0);
      }
      eventually(() -> said(window).isEmpty());
      assertThat(window.shell().hints().isShown()).isTrue();
    }
  }

  @Test
  void aWindowWithoutRoomForThePageSaysHowToSeeIt() throws Exception {
    try (OpenWindow window = OpenWindow.in(folder).language(Locale.ENGLISH).size(900, 700).show()) {
      Fx.run(() -> window.shell().begin(List.of()));
      eventually(() -> said(window).size() == 1 && said(window).getFirst().contains("Ctrl+3"));
      Fx.run(() -> window.scene().getWindow().setWidth(1300));
      eventually(() -> !said(window).getFirst().contains("Ctrl+3"));
    }
  }

  @Test
  void theyAreClosedAtOnceByWhoWantsNone() throws Exception {
    try (OpenWindow window = OpenWindow.in(folder).language(Locale.ENGLISH).show()) {
      Fx.run(() -> window.shell().begin(List.of()));
      eventually(() -> said(window).size() == 1);
      choose(window, 1);
      eventually(() -> said(window).isEmpty());
    }
  }

  @Test
  void whoHasSeenThemSeesThemNoMore() throws Exception {
    try (OpenWindow window = OpenWindow.in(folder).language(Locale.ENGLISH).show()) {
      Fx.run(
          () -> {
            window.shell().hints().setShown(true);
            window.shell().begin(List.of());
          });
      eventually(() -> window.shell().tabs().currentProperty().get() != null);
      Fx.frames(3);
      assertThat(Fx.call(() -> said(window))).isEmpty();
    }
  }
}
