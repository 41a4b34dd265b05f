package genko.ui.find;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.ui.Fx;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UnrollingTest {
  private static final double HEIGHT = 600;

  private final List<Double> heights = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void toolkit() throws Exception {
    Fx.start();
  }

  private Stage show(ListView<String> list) {
    Unrolling.of(list);
    Stage stage = new Stage();
    stage.setScene(new Scene(new BorderPane(list), 300, HEIGHT));
    stage.show();
    list.heightProperty().subscribe(height -> heights.add(height.doubleValue()));
    return stage;
  }

  @Test
  void aListGrowsWithItsFirstRowsAndIsThenAsHighAsItsPlace() throws Exception {
    ListView<String> list = Fx.call(ListView::new);
    Stage stage = Fx.call(() -> show(list));
    try {
      // What stands in place of rows has all of the place.
      eventually(() -> list.getHeight() == HEIGHT);
      heights.clear();
      List<String> rows = IntStream.range(0, 500).mapToObj(at -> "row " + at).toList();
      Fx.run(() -> list.getItems().setAll(rows));
      eventually(() -> list.getHeight() == HEIGHT && heights.size() > 1);
      assertThat(heights).isSorted().hasSizeBetween(4, 12);
      assertThat(heights.getFirst()).isLessThan(HEIGHT / 3);
      heights.clear();
      Fx.run(() -> list.getItems().setAll(rows.reversed()));
      Fx.run(() -> list.getItems().clear());
      Fx.run(() -> list.getItems().setAll(rows));
      Fx.frames(2);
      assertThat(heights).isEmpty();
    } finally {
      Fx.run(stage::close);
    }
  }

  @Test
  void aListThatIsNotInSightIsNotWaitedForForEver() throws Exception {
    ListView<String> list = Fx.call(ListView::new);
    Fx.run(() -> Unrolling.of(list));
    Fx.run(() -> list.getItems().setAll("row"));
    assertThat(Fx.call(list::getMaxHeight)).isZero();
    eventually(() -> list.getMaxHeight() == Region.USE_COMPUTED_SIZE);
  }
}
