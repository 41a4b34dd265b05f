package genko.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the open posts and work elsewhere rest on is tested type by type: each that does anything
 * has a test class that begins with its name.
 */
class OwnTestsTest {
  private static final List<String> ROOMS = List.of("genko/workspace", "genko/async");
  private static final Path PROGRAM = Path.of("src/main/java");
  private static final Path TESTS = Path.of("src/test/java");

  @Test
  void eachTypeThatDoesAnythingHasATestOfItsOwn() throws Exception {
    List<Path> sources = new ArrayList<>();
    for (String room : ROOMS) sources.addAll(sources(room));
    assertThat(sources).hasSizeGreaterThan(150);
    Set<String> tests = tests();
    List<Path> untested = new ArrayList<>();
    for (Path file : sources) {
      if (doesAnything(type(file)) && !isTested(file, tests)) untested.add(file);
    }
    assertThat(untested).isEmpty();
  }

  private static List<Path> sources(String room) throws IOException {
    try (Stream<Path> files = Files.walk(PROGRAM.resolve(room))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .map(PROGRAM::relativize)
          .sorted()
          .toList();
    }
  }

  private static Class<?> type(Path file) throws ClassNotFoundException {
    String name =
        file.toString().replace(".java", "").replace(file.getFileSystem().getSeparator(), ".");
    return Class.forName(name, false, OwnTestsTest.class.getClassLoader());
  }

  /** A value that is only read, a promise and a list of names do nothing. */
  private static boolean doesAnything(Class<?> type) {
    if (type.isInterface() || type.isEnum()) return false;
    Set<String> read = new HashSet<>(Set.of("equals", "hashCode", "toString"));
    if (type.isRecord()) {
      for (RecordComponent one : type.getRecordComponents()) read.add(one.getName());
    }
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> !method.isSynthetic() && !Modifier.isPrivate(method.getModifiers()))
        .map(Method::getName)
        .anyMatch(name -> !read.contains(name));
  }

  private static Set<String> tests() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Test.java"))
          .collect(Collectors.toSet());
    }
  }

  private static boolean isTested(Path file, Set<String> tests) {
    String name = file.getFileName().toString().replace(".java", "");
    return tests.stream().anyMatch(test -> test.startsWith(name));
  }
}
