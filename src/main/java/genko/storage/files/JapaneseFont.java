package genko.storage.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A Japanese font of this machine as files: what a PDF takes its letters from. An index says which
 * font of a collection is meant.
 *
 * @param bold another file, or the same one where the machine has no bold
 * @param mono the same one where the machine has no font of equal widths
 */
public record JapaneseFont(Face regular, Face bold, Face mono) {
  /** A larger file is no font. */
  private static final long MOST_BYTES = 256L << 20;

  /** One font in a file; {@code disk} is where that is read. */
  public record Face(Disk disk, Path file, int index) {
    /** The file. */
    public byte[] bytes() throws IOException {
      return disk.read(file, MOST_BYTES);
    }
  }

  /** Where systems keep their Japanese fonts: regular, bold, and where one of equal widths is. */
  private record Known(String regular, int first, String bold, int second, int mono) {}

  private static final List<Known> KNOWN =
      List.of(
          noto("/usr/share/fonts/opentype/noto/"),
          noto("/usr/share/fonts/noto-cjk/"),
          noto("/usr/share/fonts/google-noto-cjk/"),
          noto("/usr/share/fonts/google-noto-sans-cjk-fonts/"),
          new Known(
              "/System/Library/Fonts/ヒラギノ角ゴシック W3.ttc",
              0,
              "/System/Library/Fonts/ヒラギノ角ゴシック W6.ttc",
              0,
              -1),
          new Known("C:\\Windows\\Fonts\\YuGothM.ttc", 0, "C:\\Windows\\Fonts\\YuGothB.ttc", 0, -1),
          new Known("C:\\Windows\\Fonts\\meiryo.ttc", 0, "C:\\Windows\\Fonts\\meiryob.ttc", 0, -1),
          new Known(
              "C:\\Windows\\Fonts\\msgothic.ttc", 0, "C:\\Windows\\Fonts\\msgothic.ttc", 0, 0),
          ipa("/usr/share/fonts/opentype/ipaexfont-gothic/ipaexg.ttf"),
          ipa("/usr/share/fonts/truetype/fonts-japanese-gothic.ttf"),
          ipa("/usr/share/fonts/opentype/ipafont-gothic/ipag.ttf"),
          ipa("/usr/share/fonts/truetype/takao-gothic/TakaoGothic.ttf"));

  private static Known noto(String folder) {
    return new Known(folder + "NotoSansCJK-Regular.ttc", 0, folder + "NotoSansCJK-Bold.ttc", 0, 5);
  }

  private static Known ipa(String file) {
    return new Known(file, 0, file, 0, -1);
  }

  /** The first known one that this machine has. */
  public static Optional<JapaneseFont> find(Disk disk) {
    return KNOWN.stream()
        .filter(known -> isThere(disk, known.regular))
        .map(known -> of(disk, known))
        .findFirst();
  }

  private static JapaneseFont of(Disk disk, Known known) {
    Face regular = new Face(disk, Path.of(known.regular), known.first);
    Face bold =
        isThere(disk, known.bold) ? new Face(disk, Path.of(known.bold), known.second) : regular;
    Face mono = known.mono < 0 ? regular : new Face(disk, regular.file(), known.mono);
    return new JapaneseFont(regular, bold, mono);
  }

  private static boolean isThere(Disk disk, String path) {
    try {
      return disk.facts(Path.of(path)).isPresent();
    } catch (IOException | IllegalArgumentException none) {
      return false;
    }
  }
}
