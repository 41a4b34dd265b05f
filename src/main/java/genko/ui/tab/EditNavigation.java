package genko.ui.tab;

import genko.post.Origin;
import genko.post.Update;
import genko.text.Span;
import genko.workspace.NavigationHistory;
import genko.workspace.NavigationHistory.Place;
import java.util.Optional;
import javafx.collections.ListChangeListener;

/** Takes the writer back to where text was edited last, in whichever tab that was. */
public final class EditNavigation {
  private final PostTabs tabs;
  private final NavigationHistory<PostTab> trail = new NavigationHistory<>();

  public EditNavigation(PostTabs tabs) {
    this.tabs = tabs;
    tabs.open().addListener((ListChangeListener<PostTab>) this::follow);
  }

  private void follow(ListChangeListener.Change<? extends PostTab> change) {
    while (change.next()) {
      change.getRemoved().forEach(trail::forget);
      for (PostTab tab : change.getAddedSubList())
        tab.session().observe(update -> note(tab, update));
    }
  }

  private void note(PostTab tab, Update update) {
    Origin origin = update.edit().origin();
    boolean elsewhere = origin == Origin.FORM || origin == Origin.RELOAD;
    if (elsewhere) trail.follow(tab, update.edit().changes());
    else trail.edited(tab, update.edit().changes());
  }

  public void back() {
    PostTab tab = tabs.currentProperty().get();
    if (tab == null || tab.isComposing()) return;
    show(tab, trail.back(new Place<>(tab, tab.session().post().selection().caret())));
  }

  public void forth() {
    PostTab tab = tabs.currentProperty().get();
    if (tab != null && !tab.isComposing()) show(tab, trail.forth());
  }

  private void show(PostTab from, Optional<Place<PostTab>> place) {
    place.ifPresentOrElse(
        there -> {
          tabs.currentProperty().set(there.post());
          there.post().reveal(Span.at(there.offset()));
        },
        from::sayNothingHere);
  }
}
