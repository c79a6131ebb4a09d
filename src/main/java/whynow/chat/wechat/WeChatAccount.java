package whynow.chat.wechat;

import java.net.URI;
import java.util.Optional;

/**
 * How we are known to WeChat as an official account.
 *
 * @param token signs callbacks
 * @param aesKey encrypts callbacks where the account does so
 * @param api another API than WeChat's own
 */
public record WeChatAccount(
    String appId, String secret, String token, Optional<String> aesKey, Optional<URI> api) {
  URI url() {
    return api.orElse(URI.create("https://api.weixin.qq.com"));
  }

  @Override
  public String toString() {
    return "WeChatAccount[***]";
  }
}
