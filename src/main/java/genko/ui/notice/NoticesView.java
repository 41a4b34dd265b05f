package genko.ui.notice;

import genko.workspace.notice.Notice;
import genko.workspace.notice.Notices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.VBox;

/** A bar for each of some notices, the newest last. The bar of a notice that stays is kept. */
public final class NoticesView extends VBox {
  private final Notices notices;
  private final Map<Notice, NoticeBar> bars = new HashMap<>();

  public NoticesView(Notices notices) {
    this.notices = notices;
    notices.observe(this::draw);
    draw();
  }

  private void draw() {
    List<Notice> told = notices.all();
    for (Notice gone : List.copyOf(bars.keySet())) {
      if (!told.contains(gone)) getChildren().remove(bars.remove(gone));
    }
    for (Notice notice : told) {
      if (bars.containsKey(notice)) continue;
      NoticeBar bar = new NoticeBar(notice, () -> notices.dismiss(notice.topic()));
      bars.put(notice, bar);
      getChildren().add(bar);
    }
  }
}
