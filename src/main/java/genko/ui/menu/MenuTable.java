package genko.ui.menu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCombination;

/**
 * Which command stands where in the menus, on which keys, and when it can be given. A line of the
 * table is a menu, where it is not indented, or else a command with its keys and its {@link When};
 * {@code >} begins a menu within the menu, which {@code <} ends, and whose commands are listed
 * under its own name where it has an asterisk; {@code -} is a line between two groups, and
 * {@code @} is the place of entries that are not known beforehand.
 */
public final class MenuTable {
  private static final String TABLE =
      """
      file
        new                Shortcut+N
        open               Shortcut+O
        open-folder        Shortcut+Alt+O
        @open-recent
        > blog-kind *
        blog-kind.as-found                               own
        blog-kind.hexo                                   own
        blog-kind.hugo                                   own
        blog-kind.jekyll                                 own
        blog-kind.plain                                  own
        blog-kind.qiita                                  own
        blog-kind.zenn                                   own
        -
        blog-kind.habits
        <
        -
        save               Shortcut+S                    post
        save-as            Shortcut+Shift+S              post
        revert                                           post
        history            Shortcut+Shift+H              post
        lost-texts
        > post *
        post.publish                                     post
        post.schedule                                    post
        post.draft                                       post
        post.hide                                        post
        -
        post.rename        F2                            post
        post.duplicate                                   post
        post.delete                                      post
        -
        post.undo
        <
        > git *
        git.commit         Shortcut+Alt+G                post
        git.commit-push    Shortcut+Alt+P                post
        git.changes        Shortcut+Alt+D                post
        git.history                                      post
        <
        > export *
        export.html                                      post
        export.html-images                               post
        export.pdf                                       post
        export.copy-html                                 post
        export.copy-rich                                 post
        <
        print              Shortcut+P                    post
        -
        close              Shortcut+W                    post
        quit               Shortcut+Q
      edit
        undo               Shortcut+Z                    post
        redo               Shortcut+Shift+Z              post
        -
        cut                                              post
        copy                                             post
        paste                                            post
        paste-plain        Shortcut+Shift+V              text
        select-all                                       post
        -
        find               Shortcut+F                    post
        replace            Shortcut+H                    post
        find-next          F3                            post
        find-previous      Shift+F3                      post
        > whole-blog
        search-blog        Shortcut+Alt+F
        replace-blog       Shortcut+Alt+H
        -
        check-blog         Shift+F8
        -
        rename-tag
        change-field
        -
        undo-blog-step
        -
        linters                                          own
        <
        > go
        go-to-line         Shortcut+G                    post
        go-to-heading                                    post
        -
        last-edit          Alt+LEFT                      post
        later-edit         Alt+RIGHT                     post
        next-problem       F8                            post
        <
        goal                                             post
        -
        complete           Shortcut+SPACE                text
        check-language
        check-spelling
        edit-snippets
      format
        command.bold       Shortcut+B                    text
        command.italic     Shortcut+I                    text
        command.code       Shortcut+E                    text
        command.strike     Shortcut+Shift+X              text
        command.link       Shortcut+K                    text
        command.image      Shortcut+Shift+K              text
        command.footnote   Shortcut+Shift+F              text
        -
        > headings
        command.heading-1  Shortcut+Shift+DIGIT1         text
        command.heading-2  Shortcut+Shift+DIGIT2         text
        command.heading-3  Shortcut+Shift+DIGIT3         text
        command.heading-4  Shortcut+Shift+DIGIT4         text
        command.heading-5  Shortcut+Shift+DIGIT5         text
        command.heading-6  Shortcut+Shift+DIGIT6         text
        -
        command.heading-up   Shortcut+Alt+UP             text
        command.heading-down Shortcut+Alt+DOWN           text
        <
        -
        command.quote      Shortcut+Shift+Q              text
        > lists
        command.bullets    Shortcut+Shift+DIGIT8         text
        command.numbers    Shortcut+Shift+DIGIT7         text
        command.tasks      Shortcut+Shift+DIGIT9         text
        <
        command.code-block Shortcut+Shift+C              text
        command.table      Shortcut+Shift+T              text
        command.rule                                     text
        -
        > lines
        command.move-up    Alt+UP                        text
        command.move-down  Alt+DOWN                      text
        command.section-up   Alt+Shift+UP                text
        command.section-down Alt+Shift+DOWN              text
        -
        command.duplicate  Shortcut+Shift+L              text
        command.join       Shortcut+J                    text
        command.sort                                     text
        <
        > letters
        command.full-width                               text
        command.half-width                               text
        command.upper-case                               text
        command.lower-case                               text
        <
      table
        command.table-from-csv                           text
        command.table-align                              table
        > column-side
        command.column-left                              table
        command.column-centre                            table
        command.column-right                             table
        command.column-plain                             table
        <
        -
        command.row-above                                table
        command.row-below                                table
        command.delete-row                               table
        -
        command.column-before                            table
        command.column-after                             table
        command.delete-column                            table
      view
        palette            Shortcut+Shift+P
        @tabs
        -
        form               Shortcut+DIGIT1
        outline            Shortcut+Shift+O              post
        posts              Shortcut+Shift+E
        form-and-outline                                 own
        preview            Shortcut+DIGIT3
        > page
        page.site          Shortcut+Alt+DIGIT1           own
        page.phone         Shortcut+Alt+DIGIT2
        page.desk          Shortcut+Alt+DIGIT3
        page.together      Shortcut+Alt+DIGIT4
        page.eased                                       own
        page.live                                        post
        sharing                                          post
        web.images                                       own
        web.scripts                                      own
        web.server                                       own
        <
        next-panel         F6
        -
        front-matter       Shortcut+DIGIT2               post
        > folding
        fold               Shortcut+Shift+OPEN_BRACKET   post
        unfold             Shortcut+Shift+CLOSE_BRACKET  post
        fold-all                                         post
        unfold-all                                       post
        <
        -
        focus              F9
        typewriter         Shift+F9
        line-numbers
        full-screen        F11
        > text-size
        larger             Shortcut+PLUS
        smaller            Shortcut+MINUS
        normal-size        Shortcut+DIGIT0
        -
        writing-bar
        <
        settings           Shortcut+COMMA
        theme              Shortcut+Shift+D
      help
        guide              F1
        shortcuts
        edit-shortcuts
        whats-new
        -
        log-folder
        about
      """;

  private MenuTable() {}

  /** When a command can be given. */
  public enum When {
    ALWAYS,
    /** A post is open. */
    POST,
    /** The keyboard is in the text. */
    TEXT,
    /** The caret is in a table. */
    TABLE,
    /** The command itself says so. */
    OWN
  }

  /** A part of a menu. */
  sealed interface Row {
    /** A command; without keys where these are empty. */
    record Command(String id, Optional<KeyCombination> keys, When when) implements Row {}

    /** A line between two groups. */
    record Line() implements Row {}

    /** Where entries stand that are not known beforehand. */
    record Place(String id) implements Row {}

    /**
     * A menu, of the bar or within another; {@code own} when commands are listed under its name.
     */
    record Menu(String id, boolean own, List<Row> rows) implements Row {}
  }

  /** The menus of the bar, from left to right. */
  static List<Row.Menu> menus() {
    return parse(TABLE);
  }

  /** The ids of all commands whose id begins with {@code prefix}. */
  public static List<String> ids(String prefix) {
    List<String> ids = new ArrayList<>();
    for (Row.Menu menu : menus()) collect(menu, ids);
    ids.removeIf(id -> !id.startsWith(prefix));
    return ids;
  }

  private static void collect(Row.Menu menu, List<String> ids) {
    for (Row row : menu.rows()) {
      if (row instanceof Row.Command command) ids.add(command.id());
      if (row instanceof Row.Menu inner) collect(inner, ids);
    }
  }

  static List<Row.Menu> parse(String table) {
    List<Row.Menu> menus = new ArrayList<>();
    // The menu that is being filled, and that which it is in.
    List<Row> rows = List.of();
    List<Row> outer = List.of();
    for (String line : table.lines().toList()) {
      String[] cells = line.strip().split(" +", -1);
      if (!line.startsWith(" ")) {
        rows = new ArrayList<>();
        menus.add(new Row.Menu(cells[0], true, rows));
      } else if (cells[0].equals(">")) {
        outer = rows;
        rows = new ArrayList<>();
        outer.add(new Row.Menu(cells[1], cells.length > 2, rows));
      } else if (cells[0].equals("<")) {
        rows = outer;
      } else {
        rows.add(row(cells));
      }
    }
    return menus;
  }

  private static Row row(String[] cells) {
    if (cells[0].equals("-")) return new Row.Line();
    if (cells[0].startsWith("@")) return new Row.Place(cells[0].substring(1));
    Optional<KeyCombination> keys = Optional.empty();
    When when = When.ALWAYS;
    for (String cell : Arrays.asList(cells).subList(1, cells.length)) {
      // Conditions are written small, keys are not.
      if (Character.isLowerCase(cell.charAt(0))) when = When.valueOf(upper(cell));
      else keys = Optional.of(keys(cell));
    }
    return new Row.Command(cells[0], keys, when);
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  /** The keys that {@code written} names, as in {@code Shortcut+Shift+H}. */
  static KeyCombination keys(String written) {
    return KeyNames.parse(written)
        .orElseThrow(() -> new IllegalArgumentException("no such keys: " + written));
  }
}
