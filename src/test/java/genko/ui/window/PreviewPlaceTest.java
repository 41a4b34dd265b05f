package genko.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import genko.ui.Fx;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where the preview goes in windows of different widths. */
class PreviewPlaceTest {
  private final Region form = new Region();
  private final Region text = new Region();
  private final Region preview = new Region();

  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  private Panels panels(double width) {
    Panels panels = new Panels(form, text, preview);
    Scene _ = new Scene(panels, width, 700);
    panels.resize(width, 700);
    panels.layout();
    return panels;
  }

  @Test
  void isBesideTheTextWhereTheFormLeavesRoom() throws Exception {
    Fx.run(
        () -> {
          Panels panels = panels(920);
          assertThat(preview.isVisible()).isFalse();
          panels.toggleForm();
          panels.layout();
          assertThat(text.isVisible() && preview.isVisible()).isTrue();
          assertThat(text.getWidth()).isGreaterThanOrEqualTo(400);
          assertThat(text.getWidth() + preview.getWidth()).isEqualTo(920);
          panels.togglePreview();
          panels.layout();
          assertThat(text.isVisible()).isTrue();
          assertThat(preview.isVisible()).isFalse();
        });
  }

  @Test
  void standsBesideFormAndTextInASmallWindow() throws Exception {
    Fx.run(
        () -> {
          Panels panels = panels(1000);
          assertThat(panels.isFormVisible() && text.isVisible() && preview.isVisible()).isTrue();
          assertThat(text.getWidth()).isGreaterThanOrEqualTo(380);
          assertThat(preview.getWidth()).isGreaterThanOrEqualTo(320);
          panels.togglePreview();
          panels.layout();
          assertThat(text.getWidth()).isEqualTo(700);
        });
  }

  @Test
  void takesTheTextsPlaceWhereThereIsNone() throws Exception {
    Fx.run(
        () -> {
          Panels panels = panels(920);
          panels.togglePreview();
          panels.layout();
          assertThat(preview.isVisible()).isTrue();
          assertThat(text.isVisible()).isFalse();
          panels.toggleForm();
          panels.layout();
          assertThat(text.isVisible() && preview.isVisible()).isTrue();
        });
  }

  private static void narrow(Panels panels, double width) {
    panels.resize(width, 700);
    panels.layout();
  }

  @Test
  void whatIsBeingWrittenInStaysInSightWhenTheWindowGetsNarrow() throws Exception {
    Fx.run(
        () -> {
          Panels panels = panels(1000);
          form.setFocusTraversable(true);
          form.requestFocus();
          narrow(panels, 700);
          assertThat(form.isVisible()).isTrue();
          assertThat(text.isVisible()).isFalse();
          panels.toggleForm();
          panels.layout();
          assertThat(form.isVisible()).isFalse();
          narrow(panels, 1000);
          assertThat(form.isVisible() && text.isVisible() && preview.isVisible()).isTrue();
          preview.setFocusTraversable(true);
          preview.requestFocus();
          narrow(panels, 700);
          assertThat(preview.isVisible()).isTrue();
          assertThat(form.isVisible() || text.isVisible()).isFalse();
        });
  }

  @Test
  void theTextIsInSightInANarrowWindowWhereTheKeyboardIsInIt() throws Exception {
    Fx.run(
        () -> {
          Panels panels = panels(1000);
          text.setFocusTraversable(true);
          text.requestFocus();
          narrow(panels, 700);
          assertThat(text.isVisible()).isTrue();
          assertThat(form.isVisible() || preview.isVisible()).isFalse();
        });
  }
}
