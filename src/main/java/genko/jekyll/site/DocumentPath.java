package genko.jekyll.site;

import java.util.Optional;

/**
 * What a file is to Jekyll by its path alone, whether it is there or not.
 *
 * @param collection the collection that it belongs to; "" for a page
 * @param passed why Jekyll passes it over, if it does
 */
record DocumentPath(Kind kind, String collection, Optional<EntryFilter.Why> passed) {
  enum Kind {
    POST,
    DRAFT,
    DOCUMENT,
    PAGE
  }

  static DocumentPath of(String path, BlogConfig config) {
    EntryFilter sieve = new EntryFilter(config);
    for (String name : config.collections().keySet()) {
      String base = "_" + name;
      String from = SiteListing.join(config.collectionsDir(), base);
      if (name.equals("posts") || !path.startsWith(from + "/")) continue;
      Optional<EntryFilter.Why> passed = sieve.why(base, path.substring(from.length() + 1), false);
      return new DocumentPath(Kind.DOCUMENT, name, passed);
    }
    int start = 0;
    for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', start)) {
      String name = path.substring(start, end);
      String above = start == 0 ? "" : path.substring(0, start - 1);
      if (name.equals("_posts") || name.equals("_drafts")) {
        return publishable(path, above, name, sieve, config);
      }
      Optional<EntryFilter.Why> passed = sieve.why(above, name, true);
      if (passed.isPresent()) return new DocumentPath(Kind.PAGE, "", passed);
      start = end + 1;
    }
    String above = start == 0 ? "" : path.substring(0, start - 1);
    return new DocumentPath(Kind.PAGE, "", sieve.why(above, path.substring(start), false));
  }

  private static DocumentPath publishable(
      String path, String above, String folder, EntryFilter sieve, BlogConfig config) {
    boolean draft = folder.equals("_drafts");
    Kind kind = draft ? Kind.DRAFT : Kind.POST;
    String base = SiteListing.join(above, folder);
    String entry = path.substring(base.length() + 1);
    boolean elsewhere = !above.startsWith(config.collectionsDir());
    boolean hidden = ("/" + entry).contains("/.") || !DocumentData.isNamed(path, draft);
    Optional<EntryFilter.Why> passed =
        elsewhere || hidden ? Optional.of(EntryFilter.Why.NAME) : sieve.why(base, entry, false);
    return new DocumentPath(kind, "posts", passed);
  }
}
