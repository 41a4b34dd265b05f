package genko.ui.window;

import static genko.ui.Fx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import genko.ui.Fx;
import genko.ui.OpenWindow;
import genko.ui.find.QueryField;
import genko.ui.menu.Menus;
import genko.ui.palette.Palette;
import genko.ui.palette.PaletteEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who comes from another editor finds what its words mean here among the first three. */
class PaletteWordsTest {
  private static final int FIRST = 3;

  /** What is meant, and the words for it of VS Code, Typora, iA Writer and Obsidian. */
  private static final String WORDS =
      """
      settings: settings, preferences, options, configure, customize, 設定, 環境設定, オプション, 表示
      shortcuts: keyboard shortcuts, shortcuts, hotkeys, keybindings, key bindings, cheat sheet, ショートカット, ホットキー, キーバインド
      guide: help, guide, documentation, manual, getting started, welcome, ヘルプ, 使い方, マニュアル
      about: about, version, バージョン情報
      log-folder: logs, log, ログ
      focus: focus, focus mode, dim, 集中, 集中モード, フォーカスモード
      typewriter: typewriter, typewriter mode, タイプライター, タイプライターモード
      full-screen: full screen, zen mode, distraction-free, 全画面, フルスクリーン
      larger: zoom, zoom in, enlarge, 拡大, ズームイン, 倍率
      smaller: zoom out, 縮小, ズームアウト
      normal-size: reset zoom, actual size, 100%, 実際のサイズ
      theme: theme, dark, dark mode, light mode, night mode, color theme, テーマ, ダークモード, 外観
      writing.font: font, font family, typeface, フォント, 書体
      writing.size: font size, text size, 文字サイズ
      writing.columns: line length, line width, word wrap, readable line length, 折り返し, 行の幅
      writing.line-height: line height, line spacing, 行間, 行送り
      writing.look: system theme, color scheme, appearance, 配色
      writing.marks: autocorrect, full-width marks, 自動修正
      check-language: grammar, proofread, 校正
      check-spelling: spelling, spell check, スペルチェック
      export.html: export, html, エクスポート, 書き出し
      export.pdf: pdf, export pdf
      export.copy-html: copy as html
      export.copy-rich: copy without markdown, 書式付き
      print: print, 印刷, プリント
      history: history, file recovery, timeline, versions, 履歴, バージョン
      lost-texts: recover, reopen closed, 復旧
      new: new, new file, new note, 新規作成
      open: open, open file, quick open, 開く
      save: save, 保存
      save-as: save as, rename, 名前を付けて保存
      close: close, close editor, 閉じる
      quit: quit, exit, 終了
      find: find, search, 検索
      replace: replace, 置換, 置き換え
      go-to-line: go to line, line number, ジャンプ
      go-to-heading: go to symbol, go to heading, 見出しへ
      command.heading-1: heading
      last-edit: go back, 戻る
      later-edit: go forward, 進む
      next-problem: problem, error, エラー
      goal: word count, goal, target, 目標, 文字数
      complete: autocomplete, trigger suggest, 補完
      edit-snippets: snippets, templates, スニペット, テンプレート
      outline: outline, table of contents, toc, アウトライン, 目次
      form: properties, front matter, metadata, yaml, sidebar, プロパティ, サイドバー
      front-matter: source mode, source code mode, ソースモード
      preview: preview, reading view, live preview, プレビュー
      page.together: scroll sync, 同期スクロール
      page.phone: mobile, スマホ
      web.images: remote images, 外部画像
      fold: fold, collapse, 折りたたむ
      fold-all: fold all, collapse all
      unfold-all: unfold all, expand all
      command.bold: bold, strong, 太字, 強調
      command.italic: italic, emphasis, 斜体, イタリック
      command.strike: strikethrough, 取り消し線
      command.code: inline code, 等幅
      command.code-block: code block, code fences, コードブロック
      command.link: link, hyperlink, リンク
      command.image: image, picture, 画像
      command.footnote: footnote, 脚注
      command.bullets: bullet list, unordered list, 箇条書き
      command.numbers: ordered list, numbered list, 番号付き
      command.tasks: task list, checkbox, todo, チェックボックス
      command.quote: quote, blockquote, 引用
      command.table: table, 表
      command.rule: horizontal line, divider, 水平線, 区切り
      command.duplicate: copy line, duplicate, 複製
      command.move-up: move line up
      paste-plain: paste as plain text, paste and match style
      palette: command palette, コマンドパレット
      next-panel: focus next pane
      """;

  @TempDir private Path folder;
  private OpenWindow window;

  @BeforeEach
  void open() throws Exception {
    window = OpenWindow.in(folder).language(Locale.ENGLISH).show();
    // In a blog, and two of them: what needs a blog or another tab can be given then.
    Files.writeString(folder.resolve("_config.yml"), "title: blog\n");
    Path posts = Files.createDirectories(folder.resolve("_posts"));
    for (String name : List.of("2025-11-17-a.md", "2025-11-18-b.md")) {
      window.open(Files.writeString(posts.resolve(name), "---\ntitle: 題\n---\n\n文\n"));
    }
    eventually(() -> isEnabled("web.images"));
  }

  private boolean isEnabled(String id) {
    return window.shell().window().menus().listed().stream()
        .map(Menus.Listed::action)
        .anyMatch(action -> action.id().equals(id) && action.enabled().get());
  }

  @AfterEach
  void close() {
    window.close();
  }

  /** The ids of the first entries for {@code typed}. */
  private List<String> first(String typed) {
    Palette palette = window.shell().window().palette();
    ((QueryField) palette.lookup(".text-field")).setText(typed);
    List<String> ids = new ArrayList<>();
    ListView<?> list = (ListView<?>) palette.lookup(".list-view");
    for (Object entry : list.getItems().subList(0, Math.min(FIRST, list.getItems().size()))) {
      ids.add(((PaletteEntry) entry).id());
    }
    return ids;
  }

  @Test
  void whatGoesNowhereElseStandsBeforeWhatDoes() throws Exception {
    assertThat(Fx.call(() -> first("commit"))).startsWith("git.commit");
  }

  @Test
  void everyWordOfOtherEditorsIsFound() throws Exception {
    Map<String, String> wanted = new TreeMap<>();
    for (String line : WORDS.lines().toList()) {
      String[] parts = line.split(": ", 2);
      for (String word : parts[1].split(", ", -1)) wanted.put(word, parts[0]);
    }
    assertThat(wanted).hasSizeGreaterThan(180);
    Fx.run(() -> window.shell().window().palette().open(""));
    Map<String, List<String>> missed = new TreeMap<>();
    for (Map.Entry<String, String> one : wanted.entrySet()) {
      List<String> ids = Fx.call(() -> first(one.getKey()));
      if (!ids.contains(one.getValue())) missed.put(one.getKey() + " → " + one.getValue(), ids);
    }
    System.out.printf(
        "words of other editors: found %d of %d%n", wanted.size() - missed.size(), wanted.size());
    assertThat(missed).isEmpty();
  }

  @Test
  void aSettingLeadsToItsControl() throws Exception {
    Fx.run(() -> window.shell().window().palette().open("line spacing"));
    window.press(KeyCode.ENTER, false, false, false);
    assertThat(Fx.call(() -> window.scene().getFocusOwner().getAccessibleText()))
        .isEqualTo("Line height");
    assertThat(Fx.call(() -> window.scene().lookup(".settings-page").isVisible())).isTrue();
  }
}
