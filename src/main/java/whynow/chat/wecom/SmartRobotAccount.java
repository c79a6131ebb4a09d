package whynow.chat.wecom;

import java.net.URI;

/**
 * How we are known to WeCom as a smart robot.
 *
 * @param botId the robot
 * @param secret of its long connection
 * @param corpId the corp it belongs to; empty when unknown
 * @param url where to connect, {@code wss://…}
 */
public record SmartRobotAccount(String botId, String secret, String corpId, URI url) {
  @Override
  public String toString() {
    return "SmartRobotAccount[***]";
  }
}
