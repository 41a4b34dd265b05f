package genko.ui.preview;

import genko.ui.menu.Menus;
import genko.words.Words;
import genko.workspace.settings.PageSettings;
import genko.workspace.settings.PageWidth;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The small switches above the page: whose looks it has, how wide it is, what it scrolls with. */
public final class PageBar extends HBox {
  private final Words words;
  private final Menus menus;
  private final Runnable onLeave;
  private final BooleanProperty site = new SimpleBooleanProperty(true);
  private final ObjectProperty<PageWidth> width = new SimpleObjectProperty<>(PageWidth.PANEL);
  private final BooleanProperty phone = new SimpleBooleanProperty();
  private final BooleanProperty desk = new SimpleBooleanProperty();
  private final BooleanProperty together = new SimpleBooleanProperty(true);
  private final BooleanProperty inBlog = new SimpleBooleanProperty();
  private final BooleanProperty eased = new SimpleBooleanProperty(true);
  private final BooleanProperty dear = new SimpleBooleanProperty();

  /**
   * @param onLeave goes back to the text
   */
  PageBar(Words words, Menus menus, Runnable onLeave) {
    this.words = words;
    this.menus = menus;
    this.onLeave = onLeave;
    getStyleClass().addAll("side-tabs", "page-bar");
    ToggleButton ofSite = button("page.site", null);
    ToggleButton plain = button("page.plain", null);
    ofSite.setOnAction(event -> site.set(true));
    plain.setOnAction(event -> site.set(false));
    site.subscribe(
        shown -> {
          ofSite.setSelected(shown);
          plain.setSelected(!shown);
        });
    // A click on what is chosen already leaves it so.
    ofSite.selectedProperty().subscribe(() -> ofSite.setSelected(site.get()));
    plain.selectedProperty().subscribe(() -> plain.setSelected(!site.get()));
    for (ToggleButton choice : new ToggleButton[] {ofSite, plain}) {
      choice.visibleProperty().bind(inBlog);
      choice.managedProperty().bind(inBlog);
    }
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren()
        .addAll(
            ofSite,
            plain,
            space,
            whenDear(button("page.eased", Feather.WIND, eased)),
            button("page.together", Feather.LINK_2, together),
            button("page.phone", Feather.SMARTPHONE, phone),
            button("page.desk", Feather.MONITOR, desk));
    phone.subscribe(on -> choose(PageWidth.PHONE, on));
    desk.subscribe(on -> choose(PageWidth.DESK, on));
    width.subscribe(
        chosen -> {
          phone.set(chosen == PageWidth.PHONE);
          desk.set(chosen == PageWidth.DESK);
        });
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  private void choose(PageWidth wanted, boolean on) {
    if (on) width.set(wanted);
    else if (width.get() == wanted) width.set(PageWidth.PANEL);
  }

  private ToggleButton button(String key, Feather icon, BooleanProperty state) {
    ToggleButton button = button(key, icon);
    button.selectedProperty().bindBidirectional(state);
    return button;
  }

  private ToggleButton button(String key, @Nullable Feather icon) {
    ToggleButton button = new ToggleButton(icon == null ? words.say(key) : "");
    button.getStyleClass().setAll("side-tab");
    if (icon != null) {
      button.setGraphic(new FontIcon(icon));
      button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      button.setAccessibleText(words.say(key + "-tip"));
    }
    // Either of two looks is chosen by one command.
    String command = key.equals("page.plain") ? "page.site" : key;
    menus.explain(button, words.say(key + "-tip"), command);
    return button;
  }

  private void keyPressed(KeyEvent event) {
    if (event.getCode() != KeyCode.ESCAPE) return;
    onLeave.run();
    event.consume();
  }

  /** Whether the page is shown as the blog has it; otherwise as a plain article. */
  public BooleanProperty siteProperty() {
    return site;
  }

  /** How wide the page is made. */
  public ObjectProperty<PageWidth> pageWidthProperty() {
    return width;
  }

  BooleanProperty phoneProperty() {
    return phone;
  }

  BooleanProperty deskProperty() {
    return desk;
  }

  /** Whether page and text scroll together. */
  public BooleanProperty togetherProperty() {
    return together;
  }

  /** Seen only while the page has what could be left out. */
  private ToggleButton whenDear(ToggleButton button) {
    button.visibleProperty().bind(dear);
    button.managedProperty().bind(dear);
    return button;
  }

  /** Whether the page is painted more simply than its styles say, so that typing is quick. */
  public BooleanProperty easedProperty() {
    return eased;
  }

  /** Whether the page has styles that make it slow to paint. */
  public BooleanProperty dearProperty() {
    return dear;
  }

  /** Whether the post has a blog whose looks the page can have. */
  public BooleanProperty inBlogProperty() {
    return inBlog;
  }

  public PageSettings looks() {
    return new PageSettings(site.get(), width.get(), together.get());
  }

  public void wear(PageSettings looks) {
    site.set(looks.site());
    width.set(looks.width());
    together.set(looks.together());
  }
}
