package genko.workspace.page;

import genko.jekyll.site.BlogFiles.Note;
import genko.jekyll.site.BlogFiles.Note.Kind;
import genko.words.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the looks of a blog's page are not those that it will have: the theme that is a gem, if it
 * is one, and what became of files that the page asked for.
 */
public record PageNotes(String theme, List<Note> notes) {
  static final PageNotes NONE = new PageNotes("", List.of());

  private static final int MOST = 8;

  public PageNotes {
    notes = List.copyOf(notes);
  }

  /** The worst of it in a few words; "" when there is nothing to say. */
  public String say(Words words) {
    if (has(Kind.SASS) || has(Kind.SLOW)) return words.say("blog.looks.wrong");
    if (!theme.isEmpty()) return words.say("blog.looks.theme", theme);
    return has(Kind.NO_SASS) || has(Kind.BUILT) ? words.say("blog.looks.built") : "";
  }

  private boolean has(Kind kind) {
    return notes.stream().anyMatch(note -> note.kind() == kind);
  }

  /** All of it, a sentence a line. */
  public String details(Words words) {
    Stream<String> first =
        theme.isEmpty() ? Stream.of() : Stream.of(words.say("blog.looks.theme.tip", theme));
    return Stream.concat(first, notes.stream().limit(MOST).map(note -> say(note, words)))
        .collect(Collectors.joining("\n"));
  }

  private static String say(Note note, Words words) {
    return switch (note.kind()) {
      case BUILT -> words.say("blog.looks.file-built", note.path());
      case SASS -> words.say("blog.looks.sass", note.path(), note.line() + 1, note.word());
      case SLOW -> words.say("blog.looks.slow", note.path());
      case NO_SASS -> words.say("blog.looks.no-sass", note.path());
      case MISSING -> words.say("blog.looks.missing", note.path());
    };
  }
}
