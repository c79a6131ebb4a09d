package whynow.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/** A block of addresses, such as {@code 10.0.0.0/8}. */
final class AddressRange {
  /** What is not the public internet: the special-purpose registries of IANA (RFC 6890). */
  private static final List<AddressRange> SPECIAL =
      Stream.of(
              "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12",
              "192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15",
              "198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4",
              // ::/96 holds the unspecified, the loopback and the IPv4-compatible addresses
              "::/96 ::ffff:0:0:0/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 100:0:0:1::/64",
              "2001::/23 2001:db8::/32 2002::/16 3fff::/20 5f00::/16",
              "fc00::/7 fe80::/10 fec0::/10 ff00::/8")
          .flatMap(line -> Stream.of(line.split(" ", -1)))
          .map(AddressRange::of)
          .toList();

  private final byte[] network;
  private final int bits;

  private AddressRange(byte[] network, int bits) {
    this.network = network;
    this.bits = bits;
  }

  static boolean isPublic(InetAddress address) {
    return SPECIAL.stream().noneMatch(range -> range.holds(address));
  }

  static AddressRange of(String cidr) {
    String[] parts = cidr.split("/", 2);
    try {
      return new AddressRange(
          InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("Not an address range: " + cidr, e);
    }
  }

  /** IPv4-mapped IPv6 addresses come from the JDK as IPv4 and are judged as such. */
  boolean holds(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length != network.length) {
      return false;
    }
    for (int i = 0; i < bits; i++) {
      int mask = 0x80 >> (i % 8);
      if ((bytes[i / 8] & mask) != (network[i / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
