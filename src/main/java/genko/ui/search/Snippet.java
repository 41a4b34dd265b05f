package genko.ui.search;

import genko.search.MatchedLine;
import genko.text.Span;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * A line of a post in one line of a list, from shortly before its first hit on: the hits marked, or
 * struck through with what takes their place behind them.
 */
final class Snippet extends Region {
  /** So much of the line is seen before its first hit. */
  private static final int LEAD = 14;

  /** As the other, where what takes the hit's place is to be seen too. */
  private static final int LEAD_TO_REPLACE = 5;

  private final TextFlow flow = new TextFlow();

  Snippet() {
    getStyleClass().add("snippet");
    getChildren().add(flow);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
  }

  void clear() {
    // A line that is still to come is as high as one that is there.
    flow.getChildren().setAll(text(" ", "plain"));
  }

  void show(MatchedLine line, Optional<String> replacement) {
    flow.getChildren().clear();
    String text = line.text();
    int at =
        line.ranges().isEmpty()
            ? 0
            : from(
                text,
                line.ranges().getFirst().from(),
                replacement.isPresent() ? LEAD_TO_REPLACE : LEAD);
    if (at > 0) add("…", "plain");
    for (Span hit : line.ranges()) {
      add(text.substring(at, hit.from()), "plain");
      add(text.substring(hit.from(), hit.to()), replacement.isPresent() ? "removed" : "hit");
      replacement.filter(with -> !with.isEmpty()).ifPresent(with -> add(with, "added"));
      at = hit.to();
    }
    add(text.substring(at), "plain");
    requestLayout();
  }

  /** Where the part that is shown begins, at a whole character. */
  private static int from(String text, int hit, int lead) {
    int blank = 0;
    while (blank < hit && Character.isWhitespace(text.charAt(blank))) blank++;
    if (hit - blank <= lead) return blank;
    int from = hit - lead;
    return Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
  }

  private void add(String part, String style) {
    if (!part.isEmpty()) flow.getChildren().add(text(part, style));
  }

  private static Node text(String words, String style) {
    Text text = new Text(words);
    text.getStyleClass().addAll("words", style);
    return text;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.ceil(flow.prefHeight(1e6));
  }

  @Override
  protected void layoutChildren() {
    // Wider than any line, so that none is broken; what does not fit is not seen.
    double height = computePrefHeight(-1);
    flow.resizeRelocate(0, Math.rint((getHeight() - height) / 2), 1e6, height);
  }
}
