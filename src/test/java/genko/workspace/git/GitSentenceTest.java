package genko.workspace.git;

import static org.assertj.core.api.Assertions.assertThat;

import genko.storage.git.GitFailure;
import genko.storage.git.TestRepository;
import genko.words.Words;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GitSentenceTest {
  private static String of(Locale locale, GitFailure.Kind kind, String words) {
    return GitSentence.of(Words.of(locale), TestRepository.failure(kind, words));
  }

  @ParameterizedTest
  @EnumSource(GitFailure.Kind.class)
  void everyFailureHasItsWordsInBothLanguagesAndEndsWithGits(GitFailure.Kind kind) {
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.JAPANESE}) {
      assertThat(of(locale, kind, "fatal: 'a' {0}"))
          .endsWith("fatal: 'a' {0}")
          .doesNotContain("git.failed");
    }
  }

  @Test
  void whereGitSaidNothingTheSentenceEndsWithoutSpace() {
    assertThat(of(Locale.ENGLISH, GitFailure.Kind.STOPPED, " \n"))
        .isEqualTo("Stopped; the post is as it was.");
  }
}
