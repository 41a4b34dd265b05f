package genko.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import genko.jekyll.plugin.OwnPlugin;
import genko.jekyll.plugin.Plugins;
import genko.ui.Fx;
import genko.ui.theme.Theme;
import genko.ui.window.AppWindow;
import genko.words.Words;
import genko.workspace.page.PageNotes;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageNotesRowTest {
  /** How wide the page is in a window of 1000 pixels. */
  private static final double NARROW = 322;

  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  private static PageNotes notes() {
    List<OwnPlugin> own =
        Stream.of(OwnPlugin.Kind.values())
            .map(kind -> new OwnPlugin(kind, "of_a_long_name_" + kind, "_plugins/own.rb"))
            .toList();
    return new PageNotes("", List.of(), new Plugins.Survey(List.of("x-gem"), own, true, List.of()));
  }

  private static boolean isWhole(Node node) {
    return node.lookupAll(".text").stream()
        .map(Text.class::cast)
        .allMatch(text -> ((Labeled) node).getText().equals(text.getText()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void allIsSaidInANarrowPageAndNothingIsCutOff(String language) throws Exception {
    Fx.run(
        () -> {
          PageNotesRow row = new PageNotesRow(Words.of(Locale.of(language)));
          VBox holder = new VBox(row);
          Scene scene = new Scene(holder, NARROW, 700);
          var _ = new Theme();
          AppWindow.style(scene);
          holder.applyCss();
          holder.layout();
          assertThat(row.isManaged()).as("nothing to say").isFalse();
          row.show(notes());
          ToggleButton summary = (ToggleButton) row.lookup(".summary");
          ScrollPane all = (ScrollPane) row.lookup(".scroll-pane");
          holder.applyCss();
          holder.layout();
          assertThat(row.isManaged()).isTrue();
          assertThat(summary.getText()).contains("of_a_long_name_TAG", "of_a_long_name_HOOK");
          assertThat(isWhole(summary)).as(summary.getText()).isTrue();
          assertThat(all.isManaged()).isFalse();
          double closed = row.getHeight();
          summary.fire();
          holder.applyCss();
          holder.layout();
          assertThat(all.isManaged()).isTrue();
          assertThat(row.getHeight()).isGreaterThan(closed + 60);
          Labeled details = (Labeled) all.getContent();
          assertThat(details.getText()).contains("x-gem", "_plugins/own.rb");
          assertThat(isWhole(details)).isTrue();
          assertThat(details.getWidth()).isLessThanOrEqualTo(NARROW);
        });
  }
}
