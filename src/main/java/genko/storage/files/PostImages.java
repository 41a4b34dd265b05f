package genko.storage.files;

import genko.preview.ImageFormat;
import genko.storage.files.Save.Written;
import genko.storage.files.SaveResult.Failed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The images that a post brings along: where its kind of blog has them; of Jekyll's {@code
 * assets/images/posts} of its blog, which is the nearest folder above it with a {@code
 * _config.yml}, or the post's own folder where there is no blog. A new image never takes the place
 * of a file: {@code name-2} is the second of its name.
 */
public final class PostImages {
  /** A larger file is no image for a page. */
  private static final long MOST_BYTES = 64L << 20;

  private static final String FOLDER = "assets/images/posts";
  private static final Set<String> EXTENSIONS =
      Set.of(
          "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "bmp", "heic", "heif", "tif", "tiff");

  private final Disk disk;
  private final Save save;
  private final Path folder;
  private final String address;

  private final long mostBytes;
  private final Set<String> types;

  /** Images in a folder of any kind of blog, of the types that it takes; all where none is said. */
  PostImages(Disk disk, Save save, Path folder, String address, long mostBytes, Set<String> types) {
    this.disk = disk;
    this.save = save;
    this.folder = folder;
    this.address = address;
    this.mostBytes = mostBytes;
    this.types = types;
  }

  PostImages(Disk disk, Save save, Path post) {
    this.disk = disk;
    this.save = save;
    this.mostBytes = MOST_BYTES;
    this.types = Set.of();
    Optional<BlogFolder> blog = BlogFolder.above(post);
    this.folder =
        blog.map(one -> one.root().resolve(FOLDER)).orElseGet(() -> BlogFolder.parent(post));
    this.address = blog.isPresent() ? "/" + FOLDER + "/" : "";
  }

  /** What adding an image comes to. */
  public sealed interface Added {
    /** It lies at {@code address}, as a link in the post writes it. */
    record Kept(String address) implements Added {}

    record Refused(Failed why) implements Added {}
  }

  /** Whether a file of this name is an image. */
  public static boolean isImage(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot > 0 && EXTENSIONS.contains(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /** The folder, as the address of an image in it begins; empty beside the post. */
  public String address() {
    return address;
  }

  /** The addresses of the images that are there, in order; none where they cannot be listed. */
  public List<String> addresses() {
    return names().stream().filter(PostImages::isImage).map(name -> address + name).toList();
  }

  private List<String> names() {
    try {
      return disk.names(folder).stream().sorted().toList();
    } catch (IOException none) {
      return List.of();
    }
  }

  /** {@code stem} with the first number that no file of the folder has. */
  public String numbered(String stem) {
    List<String> names = names();
    for (int number = 1; ; number++) {
      String start = stem + "-" + number + ".";
      if (names.stream().noneMatch(name -> name.startsWith(start))) return stem + "-" + number;
    }
  }

  /** Copies the image {@code file} into the folder, under the name {@code stem}. */
  public Added copy(String stem, Path file) {
    byte[] bytes;
    try {
      bytes = disk.read(file, MOST_BYTES);
    } catch (TooLargeException large) {
      return refused("files.image.large", file);
    } catch (IOException unreadable) {
      var why = DiskError.open(file, unreadable);
      return new Added.Refused(new Failed(why.key(), why.args()));
    }
    return add(stem, bytes, DiskError.name(file));
  }

  /** Puts {@code bytes} into the folder; {@code origin} is what they were called, for messages. */
  public Added add(String stem, byte[] bytes, String origin) {
    Optional<String> extension = extension(bytes);
    if (extension.isEmpty()) return refused("files.image.none", Path.of(origin));
    if (!types.isEmpty() && !types.contains(extension.get())) {
      String taken = String.join(", ", new TreeSet<>(types));
      return new Added.Refused(Failed.of("files.image.type", origin, taken));
    }
    if (bytes.length > mostBytes) {
      return new Added.Refused(Failed.of("files.image.over", origin, mostBytes >> 20));
    }
    try {
      if (disk.facts(folder).isEmpty()) disk.createSharedFolders(folder);
    } catch (IOException refused) {
      return new Added.Refused(DiskError.save(disk, folder, 0, refused));
    }
    for (int number = 1; ; number++) {
      String name = (number == 1 ? stem : stem + "-" + number) + "." + extension.get();
      Written written = save.create(folder.resolve(name), bytes, false);
      if (written instanceof Written.Done) return new Added.Kept(address + name);
      if (written instanceof Written.Refused refused) return new Added.Refused(refused.why());
    }
  }

  private static Added refused(String key, Path file) {
    return new Added.Refused(Failed.of(key, DiskError.name(file)));
  }

  /** The extension that fits what {@code bytes} are. */
  private static Optional<String> extension(byte[] bytes) {
    Optional<ImageFormat> format = ImageFormat.of(bytes);
    if (format.isPresent()) {
      String kind = format.get().mediaType().substring("image/".length());
      return Optional.of(kind.equals("jpeg") ? "jpg" : kind);
    }
    String start =
        new String(bytes, 0, Math.min(bytes.length, 1000), StandardCharsets.UTF_8).strip();
    boolean drawing =
        start.startsWith("<svg") || start.startsWith("<?xml") && start.contains("<svg");
    return drawing ? Optional.of("svg") : Optional.empty();
  }
}
