package genko.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import genko.ui.Fx;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a screen reader is told of the text. */
class AccessibleTextTest {
  @BeforeAll
  static void start() throws Exception {
    Fx.start();
  }

  private static void with(String text, Consumer<PostArea> test) throws Exception {
    Fx.run(
        () -> {
          PostArea area = new PostArea();
          Stage stage = new Stage();
          stage.setScene(new Scene(area, 400, 300));
          stage.show();
          try {
            area.replaceText(text);
            area.moveTo(0);
            area.layout();
            test.accept(area);
          } finally {
            stage.hide();
          }
        });
  }

  private static Object ask(PostArea area, AccessibleAttribute attribute, Object... parameters) {
    return area.queryAccessibleAttribute(attribute, parameters);
  }

  @Test
  void theAreaIsATextWithACaretAndASelection() throws Exception {
    with(
        "一行\n二行目\n",
        area -> {
          assertThat(area.getAccessibleRole()).isEqualTo(AccessibleRole.TEXT_AREA);
          assertThat(ask(area, AccessibleAttribute.ROLE)).isEqualTo(AccessibleRole.TEXT_AREA);
          assertThat(ask(area, AccessibleAttribute.TEXT)).isEqualTo("一行\n二行目\n");
          assertThat(ask(area, AccessibleAttribute.EDITABLE)).isEqualTo(true);
          area.selectRange(5, 3);
          assertThat(ask(area, AccessibleAttribute.SELECTION_START)).isEqualTo(3);
          assertThat(ask(area, AccessibleAttribute.SELECTION_END)).isEqualTo(5);
          assertThat(ask(area, AccessibleAttribute.CARET_OFFSET)).isEqualTo(3);
          area.setEditable(false);
          assertThat(ask(area, AccessibleAttribute.EDITABLE)).isEqualTo(false);
        });
  }

  @Test
  void theTextIsThatOfTheMomentAndPutTogetherOnce() throws Exception {
    with(
        "a",
        area -> {
          Object first = ask(area, AccessibleAttribute.TEXT);
          assertThat(ask(area, AccessibleAttribute.TEXT)).isSameAs(first);
          area.insertText(1, "b");
          assertThat(ask(area, AccessibleAttribute.TEXT)).isEqualTo("ab");
        });
  }

  @Test
  void linesAreParagraphs() throws Exception {
    with(
        "一行\n\n三行目",
        area -> {
          assertThat(ask(area, AccessibleAttribute.LINE_FOR_OFFSET, 2)).isEqualTo(0);
          assertThat(ask(area, AccessibleAttribute.LINE_FOR_OFFSET, 3)).isEqualTo(1);
          assertThat(ask(area, AccessibleAttribute.LINE_FOR_OFFSET, 999)).isEqualTo(2);
          assertThat(ask(area, AccessibleAttribute.LINE_START, 2)).isEqualTo(4);
          assertThat(ask(area, AccessibleAttribute.LINE_END, 2)).isEqualTo(7);
          assertThat(ask(area, AccessibleAttribute.LINE_END, 1)).isEqualTo(3);
          assertThat(ask(area, AccessibleAttribute.LINE_START, 3)).isNull();
        });
  }

  @Test
  void placesOnTheScreenAndInTheTextAreOneAnother() throws Exception {
    with(
        "一二三\n四五六",
        area -> {
          Bounds[] bounds = (Bounds[]) ask(area, AccessibleAttribute.BOUNDS_FOR_RANGE, 1, 1);
          assertThat(bounds).hasSize(1);
          Point2D inside = new Point2D(bounds[0].getMinX() + 2, bounds[0].getCenterY());
          assertThat(ask(area, AccessibleAttribute.OFFSET_AT_POINT, inside)).isEqualTo(1);
        });
  }

  @Test
  void aScreenReaderMaySelect() throws Exception {
    with(
        "一二三",
        area -> {
          area.executeAccessibleAction(AccessibleAction.SET_TEXT_SELECTION, 1, 99);
          assertThat(area.getSelectedText()).isEqualTo("二三");
        });
  }

  @Test
  void everyChangeIsTold() throws Exception {
    Fx.run(
        () -> {
          List<AccessibleAttribute> told = new ArrayList<>();
          CodeArea area = new CodeArea();
          AccessibleText spoken = new AccessibleText(area, told::add);
          area.replaceText("一二三");
          assertThat(told).contains(AccessibleAttribute.TEXT);
          told.clear();
          area.moveTo(1);
          assertThat(told).contains(AccessibleAttribute.CARET_OFFSET);
          area.selectRange(0, 2);
          assertThat(told)
              .contains(AccessibleAttribute.SELECTION_START, AccessibleAttribute.SELECTION_END)
              .doesNotContain(AccessibleAttribute.TEXT);
          assertThat(spoken.answer(AccessibleAttribute.TEXT)).contains("一二三");
        });
  }
}
