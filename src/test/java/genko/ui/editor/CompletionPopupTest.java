package genko.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import genko.edit.completion.CompletionItem;
import genko.ui.Fx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class CompletionPopupTest {
  private static final Rectangle2D SCREEN = new Rectangle2D(0, 0, 1920, 1080);

  private static double top(double caret, double height) {
    return CompletionPopup.top(new BoundingBox(100, caret, 1, 20), height, SCREEN);
  }

  @Test
  void theChosenPictureStandsBesideItsNameAndALateOneOfAnotherDoesNot() throws Exception {
    Fx.start();
    Map<String, Consumer<Optional<Image>>> asked = new HashMap<>();
    Image day = new WritableImage(4, 4);
    Fx.run(
        () -> {
          Region owner = new Region();
          Stage stage = new Stage();
          stage.setScene(new Scene(owner, 200, 100));
          stage.show();
          CompletionPopup popup =
              new CompletionPopup(
                  owner, "候補", taken -> {}, (offer, taker) -> asked.put(offer.label(), taker));
          List<CompletionItem> offers =
              List.of(
                  new CompletionItem("夜.png", "", "夜.png"), new CompletionItem("昼.png", "", "昼"));
          popup.show(offers, new BoundingBox(10, 10, 1, 20));
          popup.walk(1);
          asked.get("夜.png").accept(Optional.of(new WritableImage(4, 4)));
          assertThat(popup.pictured()).isEmpty();
          asked.get("昼.png").accept(Optional.of(day));
          assertThat(popup.pictured()).contains(day);
          popup.close();
          assertThat(popup.pictured()).isEmpty();
          stage.hide();
        });
  }

  @Test
  void theListStandsBelowTheLineOrAboveItWhereTheScreenEnds() {
    assertThat(top(500, 226)).isEqualTo(524);
    assertThat(top(1000, 226)).isEqualTo(1000 - 4 - 226);
  }

  @Test
  void whereThereIsRoomOnNeitherSideItStandsBelow() {
    assertThat(
            CompletionPopup.top(
                new BoundingBox(0, 90, 1, 20), 226, new Rectangle2D(0, 0, 300, 200)))
        .isEqualTo(114);
  }
}
