package whynow.chat.wecom;

import java.net.URI;
import java.util.Optional;

/**
 * How we are known to WeCom.
 *
 * @param corpId the corp
 * @param agentId the app's number
 * @param secret the app's secret
 * @param token signs callbacks
 * @param aesKey encrypts callbacks, 43 characters
 * @param api another API than WeCom's own
 * @param robot a group robot's webhook
 */
public record WeComAccount(
    String corpId,
    String agentId,
    String secret,
    String token,
    String aesKey,
    Optional<URI> api,
    Optional<URI> robot) {
  URI url() {
    return api.orElse(URI.create("https://qyapi.weixin.qq.com"));
  }

  @Override
  public String toString() {
    return "WeComAccount[***]";
  }
}
