package genko.ui.form;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import genko.jekyll.rules.ReadingTime;
import genko.post.EditSession;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;

/** The form beside the text of its post, to look at: {@code light} or {@code dark}, and a file. */
public final class FormDemo extends Application {
  private static final String POST =
      """
      ---
      layout: post
      title: "港の朝市を歩く：Web検索では見つからない、小さな店の話を集めて歩いた三日間の記録と地図"
      date: 2025-11-17 13:13:58 +0000
      categories: [旅, 食]
      tags: [市場, "魚", Web検索, とても長い名前のタグなので一行には入りきらないかもしれないもの]
      author: 佐藤
      excerpt: "朝五時の港で、魚を買う人たちに話を聞きました。値段の付け方、氷の使い方、帰りの車のことまで、三日分の記録です。"
      reading_time: 3
      image:
        path: /assets/images/2025/asaichi-no-minato-to-sakana.jpg
        alt: 朝の港
      published: true
      series_name_of_this_post: 港をめぐる
      permalink: [WIP] /asaichi
      ---
      本文です。
      """;

  @Override
  public void start(Stage stage) {
    List<String> how = getParameters().getRaw();
    boolean dark = how.contains("dark");
    Application.setUserAgentStylesheet(
        (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    EditSession session = Forms.session(how.contains("empty") ? "本文だけの記事。\n" : POST);
    FormPane form = new FormPane(session, Forms.JAPANESE, Forms.HINTS);
    form.setReadingTime(new ReadingTime(3400, 12, 0));
    TextArea text = new TextArea(POST);
    session.observe(update -> text.setText(update.after().text().toString()));
    form.setOnLeave(text::requestFocus);
    form.setOnGoTo(
        span -> {
          text.requestFocus();
          text.selectRange(span.from(), span.to());
        });
    SplitPane both = new SplitPane(form, text);
    both.setDividerPositions(how.contains("narrow") ? 0.3 : 0.5);
    Scene scene = new Scene(both, 1000, how.contains("short") ? 400 : 1160);
    scene
        .getRoot()
        .setStyle(
            "-fx-background-color: -color-bg-default; -fx-font-family: 'Noto Sans CJK JP';"
                + " -fx-font-size: 13px;");
    stage.setScene(scene);
    stage.show();
    form.focusField("author");
  }

  public static void main(String[] args) {
    launch(args);
  }
}
