package genko.ui.preview;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A port of this machine that notes whoever knocks, with the first line of what is asked. */
final class Listener implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Queue<String> heard = new ConcurrentLinkedQueue<>();

  Listener() throws IOException {
    Thread.ofVirtual().start(this::listen);
  }

  private void listen() {
    try {
      while (true) {
        try (Socket caller = socket.accept()) {
          heard.add(firstLine(caller));
        }
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private static String firstLine(Socket caller) {
    byte[] bytes = new byte[300];
    try {
      caller.setSoTimeout(200);
      int length = Math.max(0, caller.getInputStream().read(bytes));
      return new String(bytes, 0, length, StandardCharsets.ISO_8859_1)
          .lines()
          .findFirst()
          .orElse("");
    } catch (IOException silent) {
      return "a connection";
    }
  }

  int port() {
    return socket.getLocalPort();
  }

  List<String> heard() {
    return List.copyOf(heard);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
