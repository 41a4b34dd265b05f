package genko.jekyll.site;

import genko.frontmatter.Yaml;
import genko.storage.files.BlogFolder;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The front matter of all that a blog holds, as its files were when they were read: the documents
 * and the pages, either when they are first asked for. What an earlier index has made of files that
 * are what they were is taken over. Immutable; used by any thread.
 */
final class SiteIndex {
  private final BlogFolder folder;
  private final SiteReader reader;
  private final DocumentData facts;
  private final PageData pageFacts;
  private final Lazy<Map<String, Seen<BlogPost>>> documents;
  private final Map<String, SiteListing.File> others;
  private final Lazy<Map<String, Seen<Optional<BlogPage>>>> pages;

  /** What was made of a file while it was {@code file}; of none, what is written just now. */
  private record Seen<T>(Optional<SiteListing.File> file, T made) {
    boolean isOf(SiteListing.File now) {
      return file.equals(Optional.of(now));
    }
  }

  private SiteIndex(
      BlogFolder folder,
      SiteReader reader,
      DocumentData facts,
      PageData pageFacts,
      SiteListing listing,
      Optional<SiteIndex> before) {
    this.folder = folder;
    this.reader = reader;
    this.facts = facts;
    this.pageFacts = pageFacts;
    var known = before.flatMap(one -> one.documents.made()).orElse(Map.of());
    this.documents = new Lazy<>(() -> documents(listing, known));
    var knownPages = before.flatMap(one -> one.pages.made()).orElse(Map.of());
    this.others = listing.others();
    this.pages = new Lazy<>(() -> pages(listing.others().values(), knownPages));
  }

  private SiteIndex(SiteIndex all, BlogPost edited) {
    this.folder = all.folder;
    this.reader = all.reader;
    this.facts = all.facts;
    this.pageFacts = all.pageFacts;
    this.documents = new Lazy<>(() -> all.documentsWith(edited));
    this.others = all.others;
    this.pages = all.pages;
  }

  /** The index of the files in {@code listing}; {@code before} is an earlier one. */
  static SiteIndex of(
      BlogFolder folder,
      SiteReader reader,
      DocumentData facts,
      PageData pageFacts,
      SiteListing listing,
      Optional<SiteIndex> before) {
    return new SiteIndex(folder, reader, facts, pageFacts, listing, before);
  }

  /** This index with {@code edited} in the place of the document at its path. */
  SiteIndex with(BlogPost edited) {
    return new SiteIndex(this, edited);
  }

  /** Every document, in the order of the files. */
  List<BlogPost> documents() {
    return documents.get().values().stream().map(Seen::made).toList();
  }

  Optional<BlogPost> document(String path) {
    return Optional.ofNullable(documents.get().get(path)).map(Seen::made);
  }

  /** The pages, in the order of the files; reaches the disk when it is first asked. */
  List<BlogPage> pages() {
    return pages.get().values().stream().flatMap(seen -> seen.made.stream()).toList();
  }

  Optional<BlogPage> page(String path) {
    return Optional.ofNullable(pages.get().get(path)).flatMap(Seen::made);
  }

  /** The files that are no pages, and so are copied as they are. */
  List<SiteListing.File> copied() {
    return pages.get().values().stream()
        .filter(seen -> seen.made.isEmpty())
        .flatMap(seen -> seen.file.stream())
        .toList();
  }

  /** Whether the file at {@code path} is among those; reads it alone unless all were read. */
  boolean isCopied(String path) {
    SiteListing.File file = others.get(path);
    if (file == null) return false;
    return pages.made().isPresent()
        ? page(path).isEmpty()
        : page(file, null, folder.starts()).made.isEmpty();
  }

  private Map<String, Seen<BlogPost>> documents(
      SiteListing listing, Map<String, Seen<BlogPost>> known) {
    Map<String, Seen<BlogPost>> all = new LinkedHashMap<>();
    read("posts", listing.posts().values(), known, all);
    read("posts", listing.drafts().values(), known, all);
    listing.collections().forEach((name, files) -> read(name, files.values(), known, all));
    return all;
  }

  private Map<String, Seen<BlogPost>> documentsWith(BlogPost edited) {
    Map<String, Seen<BlogPost>> all = new LinkedHashMap<>(documents.get());
    all.put(edited.path(), new Seen<>(Optional.empty(), edited));
    return all;
  }

  /** The order stays that of the files; reading them is most of the work, and they do not meet. */
  private void read(
      String collection,
      Collection<SiteListing.File> files,
      Map<String, Seen<BlogPost>> known,
      Map<String, Seen<BlogPost>> all) {
    BlogFolder.Starts starts = folder.starts();
    List<Optional<Seen<BlogPost>>> read =
        files.parallelStream()
            .map(file -> document(collection, file, known.get(file.path()), starts))
            .toList();
    for (Optional<Seen<BlogPost>> one : read) {
      one.ifPresent(seen -> all.put(seen.made.path(), seen));
    }
  }

  private Optional<Seen<BlogPost>> document(
      String collection,
      SiteListing.File file,
      @Nullable Seen<BlogPost> before,
      BlogFolder.Starts starts) {
    if (before != null && before.isOf(file)) return Optional.of(before);
    String path = file.path();
    Optional<Yaml.Head> head = reader.header(file, starts);
    if (head.isEmpty() && !collection.equals("posts")) return Optional.empty();
    DocumentData.Source source =
        new DocumentData.Source(
            path,
            collection,
            head.orElse(Yaml.Head.NONE),
            Instant.ofEpochMilli(file.modified()),
            () -> reader.body(path));
    return Optional.of(new Seen<>(Optional.of(file), facts.of(source)));
  }

  private Map<String, Seen<Optional<BlogPage>>> pages(
      Collection<SiteListing.File> files, Map<String, Seen<Optional<BlogPage>>> known) {
    BlogFolder.Starts starts = folder.starts();
    List<Seen<Optional<BlogPage>>> read =
        files.parallelStream().map(file -> page(file, known.get(file.path()), starts)).toList();
    Map<String, Seen<Optional<BlogPage>>> found = new LinkedHashMap<>();
    for (Seen<Optional<BlogPage>> one : read) found.put(one.file.orElseThrow().path(), one);
    return found;
  }

  private Seen<Optional<BlogPage>> page(
      SiteListing.File file, @Nullable Seen<Optional<BlogPage>> before, BlogFolder.Starts starts) {
    if (before != null && before.isOf(file)) return before;
    String path = file.path();
    Optional<BlogPage> page =
        reader
            .header(file, starts)
            .map(head -> pageFacts.of(path, head.values(), () -> reader.body(path)));
    return new Seen<>(Optional.of(file), page);
  }
}
