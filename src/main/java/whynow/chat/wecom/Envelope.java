package whynow.chat.wecom;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The envelope of WeCom's and WeChat's callbacks: SHA-1 over token, time, nonce and body;
 * AES-256-CBC around 16 random bytes, a length, the message and the receiver.
 *
 * @see <a href="https://developer.work.weixin.qq.com/document/path/90968">WeCom's description</a>
 */
public final class Envelope {
  private static final int HEAD = 16;

  /** Padding goes to 32 bytes, not to AES's 16, so Java's own will not do. */
  private static final int PADDED_TO = 32;

  private final String token;
  private final byte[] key;
  private final String receiver;
  private final SecureRandom random = new SecureRandom();

  /**
   * An envelope for one receiver.
   *
   * @param aesKey 43 characters of Base64
   * @param receiver corp id, or app id of the official account
   */
  public Envelope(String token, String aesKey, String receiver) {
    this.token = token;
    this.key = decodeKey(aesKey);
    this.receiver = receiver;
  }

  /**
   * The 43rd character may carry spare bits, which strict decoders refuse: they count for nothing.
   */
  private static byte[] decodeKey(String aesKey) {
    byte[] key = Base64.getMimeDecoder().decode(aesKey + "=");
    if (key.length != 32) {
      throw new IllegalArgumentException("An AES key has 43 characters");
    }
    return key;
  }

  /** SHA-1 in hex over the sorted parts. */
  public static String signature(String... parts) {
    String sorted = Stream.of(parts).sorted().collect(Collectors.joining());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1").digest(sorted.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Compares in the same time wherever they differ. */
  public static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /** True when the sender knows our token and nothing was changed on the way. */
  public boolean isSigned(String signature, String timestamp, String nonce, String encrypted) {
    return same(signature, signature(token, timestamp, nonce, encrypted));
  }

  /**
   * Decrypts.
   *
   * @throws IllegalArgumentException when it is not for us
   */
  public String open(String encrypted) {
    byte[] plain = strip(aes(Cipher.DECRYPT_MODE, Base64.getMimeDecoder().decode(encrypted)));
    int length = plain.length < HEAD + 4 ? -1 : ByteBuffer.wrap(plain, HEAD, 4).getInt();
    if (length < 0 || length > plain.length - HEAD - 4) {
      throw new IllegalArgumentException("No message inside");
    }
    int end = HEAD + 4 + length;
    String to = new String(plain, end, plain.length - end, StandardCharsets.UTF_8);
    if (!to.equals(receiver)) {
      throw new IllegalArgumentException("For somebody else");
    }
    return new String(plain, HEAD + 4, length, StandardCharsets.UTF_8);
  }

  /** Encrypts. */
  public String seal(String message) {
    byte[] text = message.getBytes(StandardCharsets.UTF_8);
    byte[] to = receiver.getBytes(StandardCharsets.UTF_8);
    byte[] head = new byte[HEAD];
    random.nextBytes(head);
    int length = HEAD + 4 + text.length + to.length;
    int pad = PADDED_TO - length % PADDED_TO;
    ByteBuffer plain = ByteBuffer.allocate(length + pad);
    plain.put(head).putInt(text.length).put(text).put(to);
    Arrays.fill(plain.array(), length, length + pad, (byte) pad);
    return Base64.getEncoder().encodeToString(aes(Cipher.ENCRYPT_MODE, plain.array()));
  }

  /** The XML of an encrypted answer, signed. */
  public String answer(String xml, String timestamp, String nonce) {
    String sealed = seal(xml);
    return Xml.write(
        "Encrypt", sealed,
        "MsgSignature", signature(token, timestamp, nonce, sealed),
        "TimeStamp", timestamp,
        "Nonce", nonce);
  }

  private static byte[] strip(byte[] padded) {
    int pad = padded.length == 0 ? 0 : padded[padded.length - 1];
    if (pad < 1 || pad > PADDED_TO || pad > padded.length) {
      throw new IllegalArgumentException("Wrong key");
    }
    return Arrays.copyOf(padded, padded.length - pad);
  }

  private byte[] aes(int mode, byte[] bytes) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
      return cipher.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("Not encrypted for us", e);
    }
  }
}
