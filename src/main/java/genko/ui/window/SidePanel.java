package genko.ui.window;

import genko.ui.tab.PostTab;
import genko.words.Words;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** What stands left of the text: the form of the post, or its outline. */
public final class SidePanel extends BorderPane {
  private final BooleanProperty outlineShown = new SimpleBooleanProperty();
  private final HBox tabs = new HBox();
  private @Nullable PostTab tab;

  SidePanel(Words words) {
    getStyleClass().add("form-holder");
    tabs.getStyleClass().add("side-tabs");
    ToggleGroup group = new ToggleGroup();
    ToggleButton form = button(words, "fields", group);
    ToggleButton outline = button(words, "outline", group);
    form.setOnAction(event -> outlineShown.set(false));
    outline.setOnAction(event -> outlineShown.set(true));
    tabs.getChildren().addAll(form, outline);
    outlineShown.subscribe(
        shown -> {
          form.setSelected(!shown);
          outline.setSelected(shown);
          fill();
        });
  }

  private static ToggleButton button(Words words, String id, ToggleGroup group) {
    ToggleButton button = new ToggleButton(words.say("window.side." + id));
    button.getStyleClass().setAll("side-tab");
    button.setTooltip(new Tooltip(words.say("window.side." + id + "-tip")));
    button.setToggleGroup(group);
    return button;
  }

  /** Whether the outline is shown in place of the form. */
  public BooleanProperty outlineShownProperty() {
    return outlineShown;
  }

  /** Shows the form or outline of {@code shown}; nothing when that is null. */
  void show(@Nullable PostTab shown) {
    tab = shown;
    fill();
  }

  private void fill() {
    setTop(tab == null ? null : tabs);
    if (tab == null) setCenter(null);
    else setCenter(outlineShown.get() ? tab.outline() : tab.form());
  }

  @Override
  public void requestFocus() {
    if (getCenter() != null) getCenter().requestFocus();
  }
}
