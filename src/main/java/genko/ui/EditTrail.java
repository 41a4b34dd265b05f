package genko.ui;

import genko.post.Origin;
import genko.session.Trail;
import genko.session.Trail.Place;
import genko.session.Update;
import genko.text.Span;
import java.util.Optional;
import javafx.collections.ListChangeListener;

/** Takes the writer back to where text was edited last, in whichever tab that was. */
final class EditTrail {
  private final Desk desk;
  private final Trail<PostTab> trail = new Trail<>();

  EditTrail(Desk desk) {
    this.desk = desk;
    desk.open().addListener((ListChangeListener<PostTab>) this::follow);
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

  void back() {
    PostTab tab = desk.currentProperty().get();
    if (tab == null || tab.isComposing()) return;
    show(trail.back(new Place<>(tab, tab.session().post().selection().caret())));
  }

  void forth() {
    PostTab tab = desk.currentProperty().get();
    if (tab != null && !tab.isComposing()) show(trail.forth());
  }

  private void show(Optional<Place<PostTab>> place) {
    place.ifPresent(
        there -> {
          desk.currentProperty().set(there.post());
          there.post().reveal(Span.at(there.offset()));
        });
  }
}
