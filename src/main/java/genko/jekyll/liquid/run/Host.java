package genko.jekyll.liquid.run;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a template asks of the blog that it belongs to. The engine itself knows no disk, no Markdown
 * and no clock.
 */
public interface Host {
  /** A blog of nothing: no files, no posts, Markdown and code as they are written. */
  Host NONE = new Host() {};

  /** A text that a template takes in: {@code name} is what a writer knows it by. */
  record Source(String name, String text) {}

  /** What {@code include} takes in; empty when the blog has no such file. */
  default Optional<Source> include(String name) {
    return Optional.empty();
  }

  /** What {@code include_relative} takes in, by its path from the page. */
  default Optional<Source> includeRelative(String name) {
    return Optional.empty();
  }

  /** The URL, without the blog's {@code baseurl}, of the file at {@code path} of the blog. */
  default Optional<String> link(String path) {
    return Optional.empty();
  }

  /** The URL, without the blog's {@code baseurl}, of the post called {@code name}. */
  default Optional<String> postUrl(String name) {
    return Optional.empty();
  }

  /** What a tag that Jekyll itself does not have shows; empty when nobody knows it. */
  default Optional<String> tag(String name, String markup) {
    return Optional.empty();
  }

  default String markdownify(String text) {
    return text;
  }

  default String smartify(String text) {
    return text;
  }

  /** {@code code} as HTML without what stands around it. */
  default String highlight(String language, String code) {
    return code.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** {@code url} of the blog's settings. */
  default String url() {
    return "";
  }

  /** {@code baseurl} of the blog's settings. */
  default String baseurl() {
    return "";
  }

  default ZoneId zone() {
    return ZoneId.of("UTC");
  }

  default Instant now() {
    return Instant.EPOCH;
  }
}
