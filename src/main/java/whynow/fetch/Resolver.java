package whynow.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Turns a host name into its addresses. Tests give their own; nothing is looked up then. */
public interface Resolver {
  /** The machine's own resolver. */
  Resolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));

  /**
   * All addresses of a name.
   *
   * @throws UnknownHostException when it has none
   */
  List<InetAddress> resolve(String host) throws UnknownHostException;
}
