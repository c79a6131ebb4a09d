package whynow.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.SocketFactory;

/** Sockets that write down where they were sent and go to a port on this machine instead. */
public final class RecordingConnector extends SocketFactory {
  private final int port;
  private final List<InetAddress> asked = new CopyOnWriteArrayList<>();

  /** Every connection ends at this port of the loopback address; 0 refuses them all. */
  public RecordingConnector(int port) {
    this.port = port;
  }

  /** Where connections were meant to go, in order. */
  public List<InetAddress> asked() {
    return asked;
  }

  @Override
  public Socket createSocket() {
    return new Socket() {
      @Override
      public void connect(SocketAddress to, int timeout) throws IOException {
        asked.add(((InetSocketAddress) to).getAddress());
        if (port == 0) {
          throw new java.net.ConnectException("recorded only");
        }
        super.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), timeout);
      }
    };
  }

  @Override
  public Socket createSocket(String host, int at) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(String host, int at, InetAddress local, int localPort) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int at) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int at, InetAddress local, int localPort) {
    throw new UnsupportedOperationException();
  }
}
