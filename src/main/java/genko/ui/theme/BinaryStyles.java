package genko.ui.theme;

import java.io.File;
import java.io.IOException;
import java.util.Objects;
import javafx.css.Stylesheet;

/**
 * Puts beside each style sheet of a folder what JavaFX has made of it: it takes a {@code .bss} in
 * place of a {@code .css} of the same name, and reads it many times sooner. The build calls it for
 * the program that is shipped.
 */
public final class BinaryStyles {
  private BinaryStyles() {}

  public static void main(String[] args) throws IOException {
    File[] sheets = new File(args[0]).listFiles((folder, name) -> name.endsWith(".css"));
    for (File sheet : Objects.requireNonNull(sheets, args[0])) {
      String name = sheet.getName().replaceAll("\\.css$", ".bss");
      Stylesheet.convertToBinary(sheet, new File(sheet.getParentFile(), name));
    }
  }
}
