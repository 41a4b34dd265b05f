package genko.jekyll.plugin;

import genko.jekyll.site.SiteContents;
import org.jspecify.annotations.Nullable;

/** What the configuration says of one plug-in under its {@code name}. */
record Options(SiteContents site, String name) {
  private @Nullable Object at(String key) {
    return Values.at(site.config(), name, key);
  }

  boolean isOff() {
    return Boolean.FALSE.equals(at("enabled"));
  }

  boolean isOn(String key) {
    return Boolean.TRUE.equals(at(key));
  }
}
