package genko.storage.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A spelling dictionary in Hunspell's format, as two files: {@code en_US.aff} and {@code en_US.dic}
 * of the language {@code en_US}.
 */
public final class DictionaryFiles {
  /** A larger file is no dictionary that a check can use. */
  private static final long MOST_BYTES = 32L << 20;

  private static final List<String> KNOWN =
      List.of(
          "/usr/share/hunspell",
          "/usr/share/myspell/dicts",
          "/usr/share/myspell",
          "/Library/Spelling",
          System.getProperty("user.home", "") + "/Library/Spelling");

  private final String name;
  private final byte[] affixes;
  private final byte[] words;

  /** What is read from somewhere else; the bytes are nobody's to change any more. */
  public DictionaryFiles(String name, byte[] affixes, byte[] words) {
    this.name = name;
    this.affixes = affixes;
    this.words = words;
  }

  public String name() {
    return name;
  }

  public byte[] affixes() {
    return affixes;
  }

  public byte[] words() {
    return words;
  }

  /** The folders in which systems keep their dictionaries. */
  static List<Path> usualFolders() {
    return KNOWN.stream().map(Path::of).toList();
  }

  /**
   * The dictionary of {@code language}, such as {@code en}: for the first of {@code regions}, such
   * as {@code GB}, that one of {@code folders} has it for, else the first of the language at all.
   */
  static Optional<DictionaryFiles> find(
      Disk disk, List<Path> folders, String language, List<String> regions) {
    List<Path> known = new ArrayList<>();
    for (Path folder : folders) {
      for (String name : names(disk, folder, language)) known.add(folder.resolve(name));
    }
    List<Path> wanted = new ArrayList<>();
    for (String region : regions) {
      String name = language + "_" + region;
      known.stream().filter(file -> name(file).replace('-', '_').equals(name)).forEach(wanted::add);
    }
    wanted.addAll(known);
    return wanted.stream().flatMap(file -> read(disk, file).stream()).findFirst();
  }

  private static String name(Path file) {
    return Objects.toString(file.getFileName(), "");
  }

  /** What the dictionaries of {@code language} in {@code folder} are called, in order. */
  private static List<String> names(Disk disk, Path folder, String language) {
    try {
      return disk.names(folder).stream()
          .filter(name -> name.endsWith(".dic"))
          .map(name -> name.substring(0, name.length() - ".dic".length()))
          .filter(name -> name.equals(language) || name.matches(language + "[_-].*"))
          .sorted()
          .toList();
    } catch (IOException none) {
      return List.of();
    }
  }

  private static Optional<DictionaryFiles> read(Disk disk, Path file) {
    String name = name(file);
    try {
      byte[] affixes = disk.read(file.resolveSibling(name + ".aff"), MOST_BYTES);
      byte[] words = disk.read(file.resolveSibling(name + ".dic"), MOST_BYTES);
      return Optional.of(new DictionaryFiles(name, affixes, words));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
