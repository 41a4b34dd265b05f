package genko.workspace.page;

import static org.assertj.core.api.Assertions.assertThat;

import genko.jekyll.plugin.OwnPlugin;
import genko.jekyll.plugin.Plugins;
import genko.jekyll.site.BlogFiles.Note;
import genko.jekyll.site.BlogFiles.Note.Kind;
import genko.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageNotesTest {
  private final Words words = Words.of(Locale.ENGLISH);

  private static Note note(Kind kind) {
    return new Note(kind, "a.scss", 2, "expected }");
  }

  @Test
  void aPageWithoutAnythingToSayIsSilent() {
    assertThat(PageNotes.NONE.say(words)).isEmpty();
    assertThat(PageNotes.NONE.details(words)).isEmpty();
    PageNotes missing = new PageNotes("", List.of(note(Kind.MISSING)));
    assertThat(missing.say(words)).as("one image is no matter of the looks").isEmpty();
    assertThat(missing.details(words)).contains("a.scss");
  }

  @Test
  void theWorstIsSaidFirst() {
    PageNotes all = new PageNotes("minima", List.of(note(Kind.BUILT), note(Kind.SASS)));
    assertThat(all.say(words)).isEqualTo(words.say("blog.looks.wrong"));
    assertThat(new PageNotes("minima", List.of(note(Kind.BUILT))).say(words)).contains("minima");
    assertThat(new PageNotes("", List.of(note(Kind.BUILT))).say(words))
        .isEqualTo(words.say("blog.looks.built"));
  }

  @Test
  void theDetailsAreASentenceALineAndNotWithoutEnd() {
    List<Note> many = java.util.Collections.nCopies(50, note(Kind.SASS));
    assertThat(new PageNotes("minima", many).details(words).lines())
        .hasSize(9)
        .last()
        .asString()
        .contains("a.scss", "line 3", "expected }");
  }

  @Test
  void everyKindHasItsWordsInBothLanguages() {
    for (Kind kind : Kind.values()) {
      PageNotes notes = new PageNotes("", List.of(note(kind)));
      assertThat(notes.details(words)).contains("a.scss");
      assertThat(notes.details(Words.of(Locale.JAPANESE))).contains("a.scss");
    }
  }

  @Test
  void whatIsNotRunIsSaidByName() {
    List<OwnPlugin> own =
        Stream.of(OwnPlugin.Kind.values())
            .map(kind -> new OwnPlugin(kind, "of-" + kind, "_plugins/a.rb"))
            .toList();
    PageNotes plugins =
        new PageNotes("", List.of(), new Plugins.Survey(List.of("x-gem"), own, true, List.of()));
    assertThat(plugins.say(words)).contains("of-TAG");
    assertThat(plugins.details(words).lines()).hasSize(own.size() + 1);
    assertThat(plugins.details(words)).contains("_plugins/a.rb", "x-gem");
    PageNotes engine =
        new PageNotes(
            "", List.of(), new Plugins.Survey(List.of(), List.of(), false, List.of("redcarpet")));
    assertThat(engine.say(words)).contains("redcarpet");
    assertThat(engine.details(words)).contains("redcarpet");
  }
}
