package genko.workspace.page;

import genko.jekyll.plugin.OwnPlugin;
import genko.jekyll.plugin.Plugins;
import genko.jekyll.site.BlogFiles.Note;
import genko.jekyll.site.BlogFiles.Note.Kind;
import genko.words.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the looks of a blog's page are not those that it will have: the theme that does not lie on
 * this machine, if there is one, what became of files that the page asked for, and what the blog
 * has run that is not run here.
 */
public record PageNotes(String theme, List<Note> notes, Plugins.Survey survey) {
  /** Nothing to say. */
  public static final PageNotes NONE = new PageNotes("", List.of());

  /** Those of a blog that has nothing run. */
  PageNotes(String theme, List<Note> notes) {
    this(theme, notes, Plugins.Survey.NONE);
  }

  private static final int MOST = 8;
  private static final int MOST_NAMED = 3;

  public PageNotes {
    notes = List.copyOf(notes);
  }

  /** The worst of it in a few words; "" when there is nothing to say. */
  public String say(Words words) {
    if (has(Kind.SASS) || has(Kind.SLOW)) return words.say("blog.looks.wrong");
    if (!theme.isEmpty()) return words.say("blog.looks.theme", theme);
    if (!survey.engines().isEmpty()) {
      return words.say("blog.looks.engine", survey.engines().getFirst());
    }
    List<String> plugins = plugins();
    if (!plugins.isEmpty()) return words.say("blog.looks.plugins", String.join(", ", plugins));
    return has(Kind.NO_SASS) || has(Kind.BUILT) ? words.say("blog.looks.built") : "";
  }

  /** What is not run, by the first of its names. */
  private List<String> plugins() {
    return Stream.concat(survey.own().stream().map(OwnPlugin::name), survey.gems().stream())
        .limit(MOST_NAMED)
        .toList();
  }

  private Stream<String> unrun(Words words) {
    Stream<String> engines =
        survey.engines().stream().map(one -> words.say("blog.looks.engine.tip", one));
    Stream<String> own = survey.own().stream().map(one -> say(one, words));
    Stream<String> gems = survey.gems().stream().map(one -> words.say("blog.looks.gem", one));
    return Stream.of(engines, own, gems).flatMap(all -> all).limit(MOST);
  }

  private static String say(OwnPlugin plugin, Words words) {
    String key =
        switch (plugin.kind()) {
          case TAG -> "blog.looks.own.tag";
          case FILTER -> "blog.looks.own.filter";
          case HOOK -> "blog.looks.own.hook";
          case CONVERTER -> "blog.looks.own.converter";
          case GENERATOR -> "blog.looks.own.generator";
        };
    return words.say(key, plugin.path(), plugin.name());
  }

  private boolean has(Kind kind) {
    return notes.stream().anyMatch(note -> note.kind() == kind);
  }

  /** All of it, a sentence a line. */
  public String details(Words words) {
    Stream<String> first =
        theme.isEmpty() ? Stream.of() : Stream.of(words.say("blog.looks.theme.tip", theme));
    Stream<String> second = Stream.concat(first, unrun(words));
    return Stream.concat(second, notes.stream().limit(MOST).map(note -> say(note, words)))
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
