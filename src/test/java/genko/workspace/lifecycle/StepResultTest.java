package genko.workspace.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepResultTest {
  @Test
  void whatFailedSaysWhyAndHasNothingToTakeBack() {
    StepResult failed = StepResult.failed("lifecycle.changed", List.of("記事.md"));
    assertThat(failed.step()).isEmpty();
    assertThat(failed.left()).isZero();
    StepResult.Failure why = failed.failure().orElseThrow();
    assertThat(why.key()).isEqualTo("lifecycle.changed");
    assertThat(why.args()).containsExactly("記事.md");
    assertThat(why.parted()).isEmpty();
  }

  @Test
  void aFolderThatStayedElsewhereIsToldWithTheSameReason() {
    StepResult parted =
        StepResult.failed("lifecycle.changed", List.of("記事.md")).with(false, 3).parted("new");
    StepResult.Failure why = parted.failure().orElseThrow();
    assertThat(why.parted()).contains("new");
    assertThat(why.key()).isEqualTo("lifecycle.changed");
    assertThat(parted.durable()).isFalse();
    assertThat(parted.left()).isEqualTo(3);
  }

  @Test
  void whatWasDoneHasNoFolderElsewhere(@TempDir Path folder) throws Exception {
    TestBlog blog = TestBlog.jekyll(folder);
    Path file = blog.write("_posts/2025-11-01-a.md", TestBlog.POST);
    PostPlan plan = blog.plan(PostAction.DUPLICATE, file);
    LifecycleStep step = new LifecycleStep.Copied(plan, plan.was());
    StepResult done = StepResult.done(step);
    assertThat(done.durable()).isTrue();
    assertThat(done.parted("new").with(false, 2))
        .isEqualTo(new StepResult(done.step(), done.failure(), false, 2));
    assertThat(done.step()).contains(step);
  }
}
