package genko.image;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;

/**
 * AVIF and HEIC, unpacked by the machine's libheif where there is one: no library that Genko could
 * bring along knows them. Everything of a file is copied out before this is left.
 */
final class Heif {
  /** As Linux, macOS and Windows call it. */
  private static final List<String> NAMES =
      List.of(
          "libheif.so.1",
          "libheif.1.dylib",
          "/opt/homebrew/lib/libheif.1.dylib",
          "/usr/local/lib/libheif.1.dylib",
          "heif.dll",
          "libheif.dll");

  private static final int RGB = 1;
  private static final int INTERLEAVED_RGBA = 11;
  private static final int INTERLEAVED = 10;
  private static final int LARGEST_SIDE = 1 << 15;
  private static final StructLayout ERROR = MemoryLayout.structLayout(JAVA_INT, JAVA_INT, ADDRESS);

  /** Found once, when a picture is first asked for. */
  private static final class Library {
    private static final Optional<Heif> ONE = find();
  }

  private final SymbolLookup symbols;

  private Heif(SymbolLookup symbols) {
    this.symbols = symbols;
  }

  /** Loading runs code of the system's own; its name is known, and the file's bytes are not yet. */
  @SuppressWarnings("restricted")
  private static Optional<Heif> find() {
    for (String name : NAMES) {
      try {
        return Optional.of(new Heif(SymbolLookup.libraryLookup(name, Arena.global())));
      } catch (IllegalArgumentException _) {
        // Another system's name, or no library at all.
      }
    }
    return Optional.empty();
  }

  static boolean isThere() {
    return Library.ONE.isPresent();
  }

  /** The first picture of a file, upright; empty when it has more pixels than {@code most}. */
  static Optional<BufferedImage> read(byte[] bytes, long most) throws IOException {
    Heif library = Library.ONE.orElseThrow(() -> new IOException("no libheif"));
    try (Arena arena = Arena.ofConfined()) {
      return library.read(arena, bytes, most);
    } catch (IOException | RuntimeException refused) {
      throw refused;
    } catch (Throwable broken) {
      throw new IOException(broken);
    }
  }

  private Optional<BufferedImage> read(Arena arena, byte[] bytes, long most) throws Throwable {
    MemorySegment file = arena.allocateFrom(JAVA_BYTE, bytes);
    MemorySegment slot = arena.allocate(ADDRESS);
    MemorySegment context =
        (MemorySegment) call("heif_context_alloc", FunctionDescriptor.of(ADDRESS)).invoke();
    MemorySegment handle = MemorySegment.NULL;
    MemorySegment image = MemorySegment.NULL;
    try {
      call(
              "heif_context_set_maximum_image_size_limit",
              FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT))
          .invoke(context, LARGEST_SIDE);
      var read = FunctionDescriptor.of(ERROR, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS);
      check(
          (MemorySegment)
              call("heif_context_read_from_memory_without_copy", read)
                  .invoke(arena, context, file, (long) bytes.length, MemorySegment.NULL));
      var first = FunctionDescriptor.of(ERROR, ADDRESS, ADDRESS);
      check(
          (MemorySegment)
              call("heif_context_get_primary_image_handle", first).invoke(arena, context, slot));
      handle = slot.get(ADDRESS, 0);
      var size = FunctionDescriptor.of(JAVA_INT, ADDRESS);
      int width = (int) call("heif_image_handle_get_width", size).invoke(handle);
      int height = (int) call("heif_image_handle_get_height", size).invoke(handle);
      if ((long) width * height > most) return Optional.empty();
      boolean clear = (int) call("heif_image_handle_has_alpha_channel", size).invoke(handle) != 0;
      var decode = FunctionDescriptor.of(ERROR, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS);
      check(
          (MemorySegment)
              call("heif_decode_image", decode)
                  .invoke(arena, handle, slot, RGB, INTERLEAVED_RGBA, MemorySegment.NULL));
      image = slot.get(ADDRESS, 0);
      return Optional.of(pixels(arena, image, clear));
    } finally {
      var free = FunctionDescriptor.ofVoid(ADDRESS);
      if (!image.equals(MemorySegment.NULL)) call("heif_image_release", free).invoke(image);
      if (!handle.equals(MemorySegment.NULL)) {
        call("heif_image_handle_release", free).invoke(handle);
      }
      call("heif_context_free", free).invoke(context);
    }
  }

  @SuppressWarnings("restricted")
  private BufferedImage pixels(Arena arena, MemorySegment image, boolean clear) throws Throwable {
    var size = FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT);
    int width = (int) call("heif_image_get_width", size).invoke(image, INTERLEAVED);
    int height = (int) call("heif_image_get_height", size).invoke(image, INTERLEAVED);
    MemorySegment stride = arena.allocate(JAVA_INT);
    MemorySegment plane =
        (MemorySegment)
            call(
                    "heif_image_get_plane_readonly",
                    FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT, ADDRESS))
                .invoke(image, INTERLEAVED, stride);
    if (plane.equals(MemorySegment.NULL)) throw new IOException("no pixels");
    int step = stride.get(JAVA_INT, 0);
    MemorySegment rows = plane.reinterpret((long) step * height);
    int type = clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    BufferedImage out = new BufferedImage(width, height, type);
    int[] line = new int[width];
    for (int y = 0; y < height; y++) {
      long at = (long) y * step;
      for (int x = 0; x < width; x++, at += 4) {
        int red = rows.get(JAVA_BYTE, at) & 0xff;
        int green = rows.get(JAVA_BYTE, at + 1) & 0xff;
        int blue = rows.get(JAVA_BYTE, at + 2) & 0xff;
        int alpha = rows.get(JAVA_BYTE, at + 3) & 0xff;
        line[x] = alpha << 24 | red << 16 | green << 8 | blue;
      }
      out.setRGB(0, y, width, 1, line, 0, width);
    }
    return out;
  }

  private static void check(MemorySegment error) throws IOException {
    int code = error.get(JAVA_INT, 0);
    if (code != 0) throw new IOException("libheif says " + code);
  }

  @SuppressWarnings("restricted")
  private MethodHandle call(String name, FunctionDescriptor kind) throws IOException {
    MemorySegment function =
        symbols.find(name).orElseThrow(() -> new IOException("libheif has no " + name));
    return Linker.nativeLinker().downcallHandle(function, kind);
  }
}
