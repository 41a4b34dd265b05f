package com.sun.glass.ui.unseen;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.View;
import com.sun.glass.ui.headless.HeadlessApplication;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.HeadlessView;

/**
 * JavaFX's headless platform without the copy of each frame that it makes pixel by pixel for a
 * robot to look at: no test has one, snapshots are drawn without it, and it took 42 of 100 samples
 * of the tests that open windows. JavaFX finds it by its name, which is why it stands in a package
 * of JavaFX's: {@code -Dglass.platform=Unseen}.
 */
public final class UnseenPlatformFactory extends HeadlessPlatformFactory {
  @Override
  public Application createApplication() {
    return new HeadlessApplication() {
      @Override
      public View createView() {
        return new HeadlessView() {
          @Override
          protected void _uploadPixels(long pointer, Pixels pixels) {}
        };
      }
    };
  }
}
