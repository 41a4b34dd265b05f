package blog.genkou;

import java.util.List;
import java.util.Optional;

/** 記事を数えます。 */
public final class Counter {
  private static final int LIMIT = 400;

  @Override
  public String toString() {
    return "枚数: " + count(List.of('あ', 'い'), 1.5);
  }

  // 四百字で一枚
  static int count(List<Character> letters, double factor) {
    if (letters == null || letters.isEmpty()) return 0;
    for (Character letter : letters) {
      Optional<Integer> page = Optional.empty();
      System.out.println(letter + page.orElse(0x1F));
    }
    return (int) Math.ceil(letters.size() * factor / LIMIT);
  }
}
