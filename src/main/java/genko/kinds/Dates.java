package genko.kinds;

import genko.blog.PlacedPost;
import genko.jekyll.rules.PostDate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** When posts say that they are from, go out or end. */
final class Dates {
  static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private Dates() {}

  /** The moment that the field {@code key} says, without offset in {@code zone}. */
  static Optional<ZonedDateTime> at(PlacedPost post, String key, ZoneId zone) {
    return of(post.text(key), zone);
  }

  /** The moment that {@code text} says. */
  static Optional<ZonedDateTime> of(Optional<String> text, ZoneId zone) {
    return text.flatMap(PostDate::parse)
        .map(date -> date.local().atZone(date.offset().<ZoneId>map(own -> own).orElse(zone)))
        .map(date -> date.withZoneSameInstant(zone));
  }

  static boolean isAfter(Optional<ZonedDateTime> date, Instant now) {
    return date.filter(at -> at.toInstant().isAfter(now)).isPresent();
  }
}
