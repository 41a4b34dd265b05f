package genko.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What is shipped is whole: every class that one of its classes names is there as well. */
class PackageIT {
  /** Packages that are named and absent, with whose and why Genko never gets there. */
  private static final Map<String, String> NOT_NEEDED =
      Map.of(
          "com.google.re2j", "jsoup: another engine for patterns, taken where it is there",
          "com.ibm.icu.text", "openpdf: letters written from right to left in forms",
          "io.netty.buffer", "brotli4j: for servers that use netty",
          "org.apache.batik", "flying-saucer: pictures of SVG, which no page keeps",
          "org.w3c.dom.svg", "flying-saucer: pictures of SVG, which no page keeps",
          "org.apache.fop", "openpdf: glyphs of Indian scripts by another layout",
          "org.bouncycastle", "openpdf: PDF that is signed or locked",
          "org.osgi.framework", "ikonli: for programs made of bundles");

  @Test
  void everyClassThatIsNamedIsThere() throws IOException {
    Set<String> there = ofTheJdk();
    Map<String, String> named = new TreeMap<>();
    for (Path jar : Program.jars()) read(jar, there, named);
    assertThat(there).as("classes of Genko itself").contains("genko/app/Main");
    named.keySet().removeAll(there);
    Set<String> used = new TreeSet<>();
    named.keySet().removeIf(name -> isNotNeeded(name.replace('/', '.'), used));
    assertThat(named).as("class that is missing, and one that names it").isEmpty();
    assertThat(used).as("rows of the table that stand for something").hasSize(NOT_NEEDED.size());
  }

  private static boolean isNotNeeded(String name, Set<String> used) {
    for (String absent : NOT_NEEDED.keySet()) {
      if (!name.startsWith(absent + ".")) continue;
      used.add(absent);
      return true;
    }
    return false;
  }

  /** Adds the classes of {@code jar} to {@code there}, and what they name, with who does. */
  private static void read(Path jar, Set<String> there, Map<String, String> named)
      throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String name = entry.getName();
        if (!name.endsWith(".class") || name.endsWith("module-info.class")) continue;
        if (name.startsWith("META-INF/versions/")) name = name.replaceFirst("^([^/]+/){3}", "");
        there.add(name.substring(0, name.length() - ".class".length()));
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        for (PoolEntry one : ClassFile.of().parse(bytes).constantPool()) {
          if (!(one instanceof ClassEntry type)) continue;
          String other = type.asInternalName();
          if (!other.startsWith("[")) named.putIfAbsent(other, jar.getFileName() + ": " + name);
        }
      }
    }
  }

  private static Set<String> ofTheJdk() throws IOException {
    Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");
    Set<String> names = new HashSet<>();
    try (var files = Files.walk(modules)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = file.toString();
        if (!name.endsWith(".class") || file.getNameCount() < 3) continue;
        String inside = file.subpath(2, file.getNameCount()).toString();
        names.add(inside.substring(0, inside.length() - ".class".length()));
      }
    }
    return names;
  }
}
