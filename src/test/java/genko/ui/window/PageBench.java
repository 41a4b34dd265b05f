package genko.ui.window;

import genko.bench.Machine;
import genko.markdown.Document;
import genko.markdown.HtmlRenderer;
import genko.markdown.kramdown.Kramdown;
import genko.preview.PageShell;
import genko.preview.PreviewPage;
import genko.text.Change;
import genko.text.Span;
import genko.text.Text;
import genko.ui.Fx;
import genko.ui.preview.PreviewPane;
import genko.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.web.WebView;
import javafx.stage.Stage;

/**
 * How long a key takes to change its paragraph in the page: read, rendered, cleaned, patched and
 * laid out; beside the same post rendered as a whole and handed to {@code loadContent}, in the same
 * run and the same window, the two in turn. What both then wait for the next frame is left out.
 */
public final class PageBench {
  private static final int KEYS = 30;
  private static final String LAY_OUT = "document.body.getBoundingClientRect().height";

  private PreviewPane pane;
  private WebView plain;

  public static void main(String[] args) throws Exception {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    new PageBench().run(Integer.parseInt(args[0]));
    Platform.exit();
  }

  private void run(int rounds) throws Exception {
    Fx.start();
    Fx.run(
        () -> {
          pane = new PreviewPane(Words.of(Locale.JAPAN), address -> {});
          plain = new WebView();
          Stage stage = new Stage();
          pane.setPrefSize(450, 600);
          plain.setPrefSize(450, 600);
          stage.setScene(new Scene(new HBox(pane, plain), 900, 600));
          stage.show();
          pane.start();
        });
    pane.ready().toCompletableFuture().get(60, TimeUnit.SECONDS);
    Map<String, Integer> sizes = new LinkedHashMap<>();
    sizes.put("10 KB", 10_000);
    sizes.put("100 KB", 100_000);
    sizes.put("1 MB", 1_000_000);
    List<Double> keys = new ArrayList<>();
    System.out.printf("%na key until its paragraph is laid out: whole / patched (ratio), ms%n");
    for (Map.Entry<String, Integer> size : sizes.entrySet()) {
      List<Double> patched = new ArrayList<>();
      List<Double> whole = new ArrayList<>();
      for (int round = 0; round < rounds; round++) measure(size.getValue(), patched, whole);
      double key = Machine.median(patched);
      double all = Machine.median(whole);
      keys.add(key);
      System.out.printf(
          Locale.ROOT, "%-7s %8.1f / %6.2f (1 : %.0f)%n", size.getKey(), all, key, all / key);
    }
    System.out.printf(
        Locale.ROOT, "1 MB : 10 KB, patched: %.2f%n", keys.getLast() / keys.getFirst());
  }

  private void measure(int bytes, List<Double> patched, List<Double> whole) throws Exception {
    String body = Bench.post(bytes);
    body = body.substring(body.indexOf("\n---\n", 4) + 5);
    Text text = Text.of(body);
    Document document = Kramdown.JEKYLL.parse(text, 0);
    PreviewPage page =
        PreviewPage.next(PreviewPage.EMPTY, HtmlRenderer.page(document), PageShell.EMPTY);
    show(page);
    int at = body.indexOf('。', body.length() / 2);
    for (int key = 0; key < KEYS; key++) {
      Change change = new Change(Span.at(at), "字");
      long begin = System.nanoTime();
      text = text.replace(change.span(), change.inserted());
      document = document.edit(text, 0, change);
      page = PreviewPage.next(page, HtmlRenderer.page(document), PageShell.EMPTY);
      show(page);
      // The first few are not yet compiled.
      if (key >= 5) patched.add((System.nanoTime() - begin) / 1e6);
    }
    long begin = System.nanoTime();
    String html = HtmlRenderer.render(Kramdown.JEKYLL.parse(text, 0));
    CompletableFuture<Void> loaded = new CompletableFuture<>();
    Fx.run(
        () -> {
          plain
              .getEngine()
              .getLoadWorker()
              .stateProperty()
              .addListener(
                  (value, before, after) -> {
                    if (after == Worker.State.SUCCEEDED) loaded.complete(null);
                  });
          plain.getEngine().loadContent(html);
        });
    loaded.get(120, TimeUnit.SECONDS);
    Fx.run(() -> plain.getEngine().executeScript(LAY_OUT));
    whole.add((System.nanoTime() - begin) / 1e6);
  }

  private void show(PreviewPage page) throws Exception {
    Fx.run(
        () -> {
          pane.show(page);
          ((WebView) pane.getChildrenUnmodifiable().getFirst()).getEngine().executeScript(LAY_OUT);
        });
  }
}
