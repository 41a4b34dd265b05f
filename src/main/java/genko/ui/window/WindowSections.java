package genko.ui.window;

import genko.check.CheckGroup;
import genko.ui.menu.Menus;
import genko.ui.preview.PageBar;
import genko.ui.preview.PageSources;
import genko.ui.settings.Preferences;
import genko.ui.settings.Setting;
import genko.ui.settings.Setting.Amount;
import genko.ui.settings.Setting.Choice;
import genko.ui.settings.Setting.Elsewhere;
import genko.ui.settings.Setting.Permission;
import genko.ui.settings.Setting.Toggle;
import genko.ui.settings.SettingsSection;
import genko.ui.theme.Fonts;
import genko.ui.theme.Theme;
import genko.ui.theme.Typesetting;
import genko.words.Words;
import genko.workspace.settings.LanguageChoice;
import genko.workspace.settings.PageWidth;
import genko.workspace.settings.TextSettings;
import genko.workspace.settings.ThemeChoice;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.text.Font;

/**
 * What can be set in a window, section by section.
 *
 * @param menus whose commands open what is set elsewhere
 */
record WindowSections(
    Words words,
    Typesetting typesetting,
    Theme theme,
    PageBar page,
    PageSources sources,
    Preferences preferences,
    Menus menus) {
  private static final TextSettings USUAL = TextSettings.USUAL;

  List<SettingsSection> all() {
    return List.of(
        new SettingsSection("settings.window", window()),
        new SettingsSection("settings.text", text()),
        new SettingsSection("settings.typing", typing()),
        new SettingsSection("settings.checks", checks()),
        new SettingsSection("settings.page", page(page)),
        new SettingsSection("settings.blog", blog()),
        new SettingsSection("settings.files", files()));
  }

  /** What is changed while one sees the text; first how that is set. */
  static List<Setting> inBar(List<SettingsSection> sections) {
    return sections.stream()
        .sorted(Comparator.comparing(section -> !section.key().equals("settings.text")))
        .flatMap(section -> section.settings().stream())
        .filter(setting -> setting.key().startsWith("writing."))
        .toList();
  }

  private List<Setting> window() {
    return List.of(
        new Choice<>(
            "settings.language",
            preferences.languageProperty(),
            () -> List.of(LanguageChoice.values()),
            LanguageChoice.SYSTEM,
            one -> words.say("settings.language." + small(one))),
        new Choice<>(
            "writing.look",
            theme.choiceProperty(),
            () -> List.of(ThemeChoice.values()),
            ThemeChoice.SYSTEM,
            one -> words.say("writing.look." + small(one))));
  }

  private List<Setting> text() {
    return List.of(
        font(),
        new Amount(
            "writing.size",
            typesetting.part(TextSettings::size, TextSettings::withSize),
            TextSettings.SMALLEST,
            TextSettings.LARGEST,
            1,
            USUAL.size()),
        new Amount(
            "writing.columns",
            typesetting.part(TextSettings::columns, TextSettings::withColumns),
            TextSettings.NARROWEST,
            TextSettings.WIDEST,
            1,
            USUAL.columns()),
        new Amount(
            "writing.line-height",
            typesetting.part(TextSettings::lineHeight, TextSettings::withLineHeight),
            TextSettings.LOWEST,
            TextSettings.HIGHEST,
            0.1,
            USUAL.lineHeight()),
        new Toggle("menu.focus", typesetting.focusProperty(), USUAL.focus()),
        new Toggle("menu.typewriter", typesetting.typewriterProperty(), USUAL.typewriter()),
        new Toggle("menu.line-numbers", typesetting.numberedProperty(), false));
  }

  private Setting font() {
    return new Choice<>(
        "writing.font",
        typesetting.part(TextSettings::font, TextSettings::withFont),
        () -> Stream.concat(Stream.of(USUAL.font()), Font.getFamilies().stream()).toList(),
        USUAL.font(),
        family ->
            family.isEmpty()
                ? words.say("writing.font.usual", Fonts.ofThisMachine().text())
                : family);
  }

  private List<Setting> typing() {
    return List.of(
        new Toggle("writing.pairs", preferences.pairsClosedProperty(), true),
        new Toggle("writing.marks", preferences.marksMendedProperty(), false),
        elsewhere("edit-snippets"));
  }

  private List<Setting> checks() {
    return List.of(
        group(CheckGroup.FIELDS),
        group(CheckGroup.GENERATED),
        group(CheckGroup.MARKDOWN),
        group(CheckGroup.LINKS),
        new Toggle("menu.check-language", preferences.checkedProperty(CheckGroup.LANGUAGE), true),
        new Toggle("menu.check-spelling", preferences.spellingCheckedProperty(), true));
  }

  private Setting group(CheckGroup group) {
    return new Toggle("settings.check." + small(group), preferences.checkedProperty(group), true);
  }

  private List<Setting> page(PageBar bar) {
    return List.of(
        new Toggle("settings.site", bar.siteProperty(), true),
        new Choice<>(
            "settings.width",
            bar.pageWidthProperty(),
            () -> List.of(PageWidth.values()),
            PageWidth.PANEL,
            one -> words.say("settings.width." + small(one))),
        new Toggle("settings.together", bar.togetherProperty(), true),
        new Toggle("settings.eased", bar.easedProperty(), true));
  }

  private List<Setting> blog() {
    return List.of(
        new Permission(
            "settings.images",
            sources.imagesProperty(),
            sources::turnImages,
            sources.inBlogProperty()),
        new Permission(
            "settings.scripts",
            sources.scriptsProperty(),
            sources::turnScripts,
            sources.inBlogProperty()));
  }

  private List<Setting> files() {
    return List.of(
        new Toggle("settings.tabs", preferences.tabsRestoredProperty(), true),
        elsewhere("edit-shortcuts"),
        elsewhere("log-folder"));
  }

  private Setting elsewhere(String command) {
    return new Elsewhere("menu." + command, "settings.open", () -> menus.run(command));
  }

  private static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
