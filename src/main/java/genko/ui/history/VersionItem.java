package genko.ui.history;

import genko.storage.git.GitCommit;
import genko.storage.versions.Version;
import genko.words.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A version as it is listed: when, why or what, and how much longer than the one before, or whose
 * it is.
 */
public record VersionItem(Source source, String when, String what, String size) {
  /** Where it is read from. */
  sealed interface Source {
    record Kept(Version version) implements Source {}

    record Committed(GitCommit commit) implements Source {}
  }

  boolean is(VersionItem other) {
    return source.equals(other.source);
  }

  String spoken() {
    return String.join(" ", when, what, size);
  }

  /** Says in words what is listed, as of now. */
  record Wording(Words words, Clock clock) {
    /** The items of the versions of a post, which come newest first. */
    List<VersionItem> items(List<Version> versions) {
      List<VersionItem> items = new ArrayList<>();
      for (int at = 0; at < versions.size(); at++) {
        Version version = versions.get(at);
        boolean first = at + 1 == versions.size();
        int grown = version.length() - (first ? 0 : versions.get(at + 1).length());
        String why = "history.why." + version.why().name().toLowerCase(Locale.ROOT);
        Source kept = new Source.Kept(version);
        items.add(new VersionItem(kept, when(version.at()), words.say(why), size(grown)));
      }
      return items;
    }

    /** The item of a text that is called {@code title}, or nothing. */
    VersionItem item(Version version, String title) {
      String what = title.isBlank() ? words.say("window.untitled") : title;
      Source kept = new Source.Kept(version);
      return new VersionItem(kept, when(version.at()), what, size(version.length()));
    }

    /** The items of the commits of a post, which come newest first. */
    List<VersionItem> committed(List<GitCommit> commits) {
      return commits.stream()
          .map(
              one ->
                  new VersionItem(
                      new Source.Committed(one), when(one.at()), one.subject(), one.author()))
          .toList();
    }

    private String size(int grown) {
      if (grown == 0) return words.say("history.size.same");
      return words.say(grown > 0 ? "history.size.more" : "history.size.less", Math.abs(grown));
    }

    private String when(Instant at) {
      ZonedDateTime time = at.atZone(clock.getZone());
      LocalDate now = LocalDate.now(clock);
      boolean today = time.toLocalDate().equals(now);
      String day = time.getYear() == now.getYear() ? "history.day" : "history.date";
      String pattern = words.say(today ? "history.time" : day);
      return time.format(DateTimeFormatter.ofPattern(pattern, words.locale()));
    }
  }
}
