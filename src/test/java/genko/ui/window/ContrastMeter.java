package genko.ui.window;

import genko.ui.Fx;
import genko.ui.Pictures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/**
 * How words stand out from what they stand on: the colour of the letters against the colour that
 * most pixels around them have in the drawn scene.
 */
final class ContrastMeter {
  private static final double LEAST = 4.5;

  private final List<String> weak = new ArrayList<>();
  private int measured;

  /** What stands out too little, a line each. */
  List<String> weak() {
    return weak;
  }

  /** How many stretches of words were measured. */
  int measured() {
    return measured;
  }

  /** Measures all words of {@code scene}. */
  void measure(String surface, Scene scene) throws Exception {
    // What has just come is laid out some frames later.
    Fx.frames(3);
    Fx.run(() -> measure(surface, scene.getRoot(), Pictures.of(scene), 1));
  }

  private void measure(String surface, Node node, WritableImage drawn, double opacity) {
    if (!node.isVisible() || node.getOpacity() == 0 || isSwitchedOff(node)) return;
    double shown = opacity * node.getOpacity();
    if (node instanceof Text text && !text.getText().isBlank()) {
      measure(surface, text, drawn, shown);
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) measure(surface, child, drawn, shown);
    }
  }

  /** What cannot be used now stands back; a menu says so by a pseudo-class alone. */
  private static boolean isSwitchedOff(Node node) {
    return node.isDisabled()
        || node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("disabled"));
  }

  private void measure(String surface, Text text, WritableImage drawn, double opacity) {
    if (!(text.getFill() instanceof Color ink)) return;
    Bounds at = text.localToScene(text.getLayoutBounds());
    if (isCutOff(text, at)) return;
    Color paper = most(drawn.getPixelReader(), at, drawn);
    if (paper == null) return;
    measured++;
    double contrast = contrast(over(ink, opacity, paper), paper);
    if (contrast >= LEAST) return;
    Node of = text.getParent() instanceof Labeled labeled ? labeled : text;
    weak.add(
        "%s: %.2f %s on %s: %s %s".formatted(surface, contrast, ink, paper, text.getText(), of));
  }

  /** Whether a list or a panel around {@code text} does not show all of it. */
  private static boolean isCutOff(Text text, Bounds at) {
    for (Node around = text.getParent(); around != null; around = around.getParent()) {
      if (around.getClip() == null) continue;
      Bounds seen = around.localToScene(around.getClip().getBoundsInParent());
      boolean whole = seen.getMinY() <= at.getMinY() + 1 && at.getMaxY() <= seen.getMaxY() + 1;
      if (!whole) return true;
    }
    return false;
  }

  /** The colour of most pixels of {@code at}; null when that is not in the picture. */
  private static Color most(PixelReader pixels, Bounds at, WritableImage drawn) {
    Map<Integer, Integer> counts = new HashMap<>();
    int right = (int) Math.min(drawn.getWidth(), at.getMaxX() + 2);
    int low = (int) Math.min(drawn.getHeight(), at.getMaxY() + 1);
    for (int y = (int) Math.max(0, at.getMinY() - 1); y < low; y++) {
      for (int x = (int) Math.max(0, at.getMinX() - 2); x < right; x++) {
        counts.merge(pixels.getArgb(x, y), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(
            one -> Color.rgb(one.getKey() >> 16 & 255, one.getKey() >> 8 & 255, one.getKey() & 255))
        .orElse(null);
  }

  private static Color over(Color ink, double opacity, Color paper) {
    Color solid = Color.color(ink.getRed(), ink.getGreen(), ink.getBlue());
    return paper.interpolate(solid, ink.getOpacity() * opacity);
  }

  private static double contrast(Color one, Color other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
