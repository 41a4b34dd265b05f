package genko.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** What the machine's own recorder saw of calls: each by its method and the thread it was on. */
record MethodCalls(List<Call> all) {
  record Call(String method, String thread, String stack) {}

  /** Work that may throw. */
  interface Work {
    void run() throws Exception;
  }

  /** The calls of {@code methods}, each as {@code package.Type::name}, in any thread. */
  static MethodCalls during(List<String> methods, Path folder, Work work) throws Exception {
    try (Recording recording = new Recording()) {
      recording
          .enable("jdk.MethodTrace")
          .withStackTrace()
          .with("filter", String.join(";", methods))
          .with("threshold", "0 ns");
      recording.start();
      work.run();
      recording.stop();
      return read(recording, folder);
    }
  }

  private static MethodCalls read(Recording recording, Path folder) throws IOException {
    Path file = Files.createTempFile(folder, "calls", ".jfr");
    recording.dump(file);
    List<Call> calls = new ArrayList<>();
    for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
      if (!event.getEventType().getName().equals("jdk.MethodTrace")) continue;
      StringBuilder stack = new StringBuilder();
      if (event.getStackTrace() != null) {
        for (RecordedFrame frame : event.getStackTrace().getFrames()) {
          stack.append(frame.getMethod().getType().getName()).append('.');
          stack.append(frame.getMethod().getName()).append('\n');
        }
      }
      String method = event.getValue("method.name");
      calls.add(new Call(method, event.getThread().getJavaName(), stack.toString()));
    }
    return new MethodCalls(List.copyOf(calls));
  }

  /** The calls of the method called {@code name}. */
  List<Call> of(String name) {
    return all.stream().filter(call -> call.method().equals(name)).toList();
  }
}
