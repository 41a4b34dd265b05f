package genko.edit.paste;

import genko.edit.paste.TextRun.Kind;
import genko.edit.paste.TextStyle.Mark;
import java.lang.Character.UnicodeScript;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * The words of one paragraph, heading or cell, gathered run by run and written as Markdown. Marks
 * never touch white space, neighbours of one look become one, and where two marks in asterisks
 * would meet the inner or later one is written with underscores or as a tag.
 */
final class InlineText {
  /** What a line end is written as. */
  enum Break {
    /** Two spaces and a line end. */
    HARD("  \n"),
    TAG("<br />"),
    SPACE(" ");

    private final String written;

    Break(String written) {
      this.written = written;
    }
  }

  private final List<TextRun> runs = new ArrayList<>();

  void add(TextRun run) {
    runs.add(run);
  }

  /** Adds {@code text} as it stands in the source of a page. */
  void words(String text, TextStyle look) {
    int from = 0;
    for (int at = 0; at < text.length(); ) {
      int end = at;
      while (end < text.length() && isSpace(text.charAt(end))) end++;
      if (end == at) {
        at++;
        continue;
      }
      if (at > from) add(new TextRun(Kind.WORDS, text.substring(from, at), look));
      gap(text.substring(at, end), look);
      from = end;
      at = end;
    }
    if (from < text.length()) add(new TextRun(Kind.WORDS, text.substring(from), look));
  }

  private void gap(String gap, TextStyle look) {
    if (look.kept() && gap.indexOf('\n') >= 0) add(new TextRun(Kind.BREAK, "", look));
    else if (gap.indexOf('\u3000') >= 0)
      add(new TextRun(Kind.SPACE, gap.replaceAll("[^\u3000]+", ""), look));
    else add(new TextRun(Kind.SPACE, gap.indexOf('\n') >= 0 ? "\n" : " ", look));
  }

  private static boolean isSpace(char unit) {
    return unit == ' '
        || unit == '\n'
        || unit == '\t'
        || unit == '\r'
        || unit == '\f'
        || unit == '\u00a0'
        || unit == '\u3000';
  }

  boolean isEmpty() {
    return runs.stream().allMatch(TextRun::isGap);
  }

  /** Takes {@code mark} away where every word has it. */
  void dropWhereEverywhere(Mark mark) {
    boolean everywhere = runs.stream().allMatch(run -> run.isGap() || run.look().has(mark));
    if (everywhere) runs.replaceAll(run -> run.in(run.look().with(mark, false)));
  }

  /** The lines between breaks of which two or more stand together. */
  List<InlineText> paragraphs() {
    List<InlineText> out = new ArrayList<>();
    InlineText line = new InlineText();
    int breaks = 0;
    for (TextRun run : runs) {
      if (run.kind() == Kind.BREAK) breaks++;
      else if (run.kind() != Kind.SPACE || run.text().indexOf('\u3000') >= 0) breaks = 0;
      if (breaks == 2) {
        out.add(line);
        line = new InlineText();
      } else {
        line.add(run);
      }
    }
    out.add(line);
    return out.stream().filter(one -> !one.isEmpty()).toList();
  }

  String markdown(Break end) {
    return new Writer(tidied(), end).write();
  }

  /** The runs with single gaps, none at an edge or around a line end. */
  private List<TextRun> tidied() {
    List<TextRun> out = new ArrayList<>();
    for (TextRun run : runs) {
      if (run.kind() == Kind.WORDS && run.text().isEmpty()) continue;
      TextRun last = out.isEmpty() ? null : out.getLast();
      boolean lastGap = last == null || last.isGap();
      boolean indent = run.kind() == Kind.SPACE && run.text().indexOf('\u3000') >= 0;
      if (run.kind() == Kind.SPACE && lastGap && !indent) continue;
      if (run.kind() == Kind.BREAK && last == null) continue;
      if (run.kind() == Kind.BREAK && lastGap) {
        out.removeLast();
        if (out.isEmpty()) continue;
      }
      if (indent && last != null && last.kind() == Kind.SPACE) out.removeLast();
      out.add(run);
    }
    while (!out.isEmpty() && out.getLast().isGap()) out.removeLast();
    List<TextRun> joined = new ArrayList<>();
    for (int i = 0; i < out.size(); i++) {
      TextRun run = out.get(i);
      if (run.isGap()) {
        if (run.text().equals("\n") && isBetweenWide(out.get(i - 1), out.get(i + 1))) continue;
        TextStyle before = joined.isEmpty() ? TextStyle.PLAIN : joined.getLast().look();
        run = run.in(before.and(out.get(i + 1).look()));
      }
      TextRun last = joined.isEmpty() ? null : joined.getLast();
      boolean words = run.kind() == Kind.WORDS;
      if (last != null && words && last.kind() == Kind.WORDS && last.look().equals(run.look())) {
        joined.set(
            joined.size() - 1, new TextRun(Kind.WORDS, last.text() + run.text(), run.look()));
      } else {
        joined.add(run);
      }
    }
    return joined;
  }

  /** Whether a line end of the source stands between Japanese, where a page shows no space. */
  private static boolean isBetweenWide(TextRun before, TextRun after) {
    if (before.kind() != Kind.WORDS || after.kind() != Kind.WORDS) return false;
    return isWide(before.text().codePointBefore(before.text().length()))
        && isWide(after.text().codePointAt(0));
  }

  private static boolean isWide(int point) {
    if (point >= 0x3000 && point <= 0x30FF || point >= 0xFF00 && point <= 0xFFEF) return true;
    UnicodeScript script = UnicodeScript.of(point);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA;
  }

  /** Writes runs with their marks nested, the one that lasts longest outermost. */
  private static final class Writer {
    private final List<TextRun> runs;
    private final Break end;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Open> open = new ArrayDeque<>();

    private record Open(Mark mark, String link, String closing) {
      boolean fits(TextStyle look) {
        return look.has(mark) && (mark != Mark.LINK || link.equals(look.link()));
      }

      boolean isStar() {
        return closing.startsWith("*");
      }
    }

    Writer(List<TextRun> runs, Break end) {
      this.runs = runs;
      this.end = end;
    }

    String write() {
      for (int at = 0; at < runs.size(); at++) {
        TextRun run = runs.get(at);
        closeUntilAllFit(run.look());
        // A mark cannot begin at white space; it begins anew at the next word.
        if (!run.isGap()) openMissing(at);
        boolean first = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
        boolean inLink = open.stream().anyMatch(one -> one.mark == Mark.LINK);
        switch (run.kind()) {
          case WORDS -> out.append(MarkdownEscapes.words(run.text(), first, inLink));
          case SPACE -> out.append(run.text().equals("\n") ? " " : run.text());
          case CODE -> out.append(MarkdownEscapes.code(run.text()));
          case BREAK -> out.append(end.written);
          case READY -> out.append(run.text());
        }
      }
      closeUntilAllFit(TextStyle.PLAIN);
      return out.toString();
    }

    private void closeUntilAllFit(TextStyle look) {
      while (open.stream().anyMatch(one -> !one.fits(look))) out.append(open.pop().closing);
    }

    private void openMissing(int at) {
      TextStyle look = runs.get(at).look();
      look.marks().stream()
          .filter(mark -> open.stream().noneMatch(one -> one.mark == mark))
          .sorted(
              Comparator.comparingInt((Mark mark) -> -lasts(mark, at)).thenComparing(mark -> mark))
          .forEach(mark -> open(mark, at));
    }

    /** The run before which {@code mark}, open at {@code at}, ends. */
    private int lasts(Mark mark, int at) {
      Open wanted = new Open(mark, runs.get(at).look().link(), "");
      int to = at;
      while (to < runs.size() && wanted.fits(runs.get(to).look())) to++;
      return to;
    }

    private void open(Mark mark, int at) {
      TextStyle look = runs.get(at).look();
      switch (mark) {
        case LINK -> {
          boolean exclaimed = !out.isEmpty() && out.charAt(out.length() - 1) == '!';
          if (exclaimed) out.insert(out.length() - 1, '\\');
          push("[", new Open(mark, look.link(), "](" + look.link() + ")"));
        }
        case STRIKE -> push("~~", new Open(mark, "", "~~"));
        case BOLD -> emphasis(mark, "**", "__", "strong", at);
        case ITALIC -> emphasis(mark, "*", "_", "em", at);
      }
    }

    private void emphasis(Mark mark, String star, String score, String tag, int at) {
      boolean meets = !out.isEmpty() && "*~".indexOf(out.charAt(out.length() - 1)) >= 0;
      boolean nested = open.stream().anyMatch(Open::isStar);
      if (!meets && !nested) {
        push(star, new Open(mark, "", star));
        return;
      }
      boolean word = !out.isEmpty() && isWord(out.charAt(out.length() - 1));
      int after = lasts(mark, at);
      boolean apart = after == runs.size() || runs.get(after).kind() != Kind.WORDS;
      if (!apart) apart = !isWord(runs.get(after).text().charAt(0));
      boolean scored = open.stream().anyMatch(one -> one.closing.startsWith("_"));
      if (!word && apart && !scored) push(score, new Open(mark, "", score));
      else push("<" + tag + ">", new Open(mark, "", "</" + tag + ">"));
    }

    private static boolean isWord(char unit) {
      return Character.isLetterOrDigit(unit) || Character.isSurrogate(unit) || unit == '_';
    }

    private void push(String written, Open opened) {
      out.append(written);
      open.push(opened);
    }
  }
}
