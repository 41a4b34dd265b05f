package genko.jekyll.liquid.run;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a template asks of the blog that it belongs to. The engine itself knows no disk, no Markdown
 * and no clock.
 */
public interface Host {
  /** A blog of nothing: no files, no posts, Markdown and code as they are written. */
  Host NONE = new Host() {};

  /** A text that a template takes in: {@code name} is what a writer knows it by. */
  record Source(String name, String text) {}

  /** What {@code source} is as a tree, as {@code parser} reads it. */
  default ParsedTemplate parsed(Source source, Function<String, ParsedTemplate> parser) {
    return parser.apply(source.text());
  }

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

  /** A tag of a plug-in: what it shows, given its markup and what stands between it and its end. */
  @FunctionalInterface
  interface Tag {
    String shown(RenderContext run, String markup, Supplier<String> inside);
  }

  /** A filter of a plug-in; its arguments are what it was called with. */
  @FunctionalInterface
  interface Work {
    @Nullable Object apply(RenderContext run, @Nullable Object input, List<Object> arguments);
  }

  /** The tag called {@code name} that Jekyll itself does not have; empty when nobody knows it. */
  default Optional<Tag> tag(String name) {
    return Optional.empty();
  }

  /** The filter called {@code name} that Jekyll itself does not have. */
  default Optional<Work> filter(String name) {
    return Optional.empty();
  }

  /**
   * Whether nothing of the blog could define a tag that nobody knows: using one ends Jekyll's build
   * then.
   */
  default boolean knowsAllTags() {
    return false;
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
