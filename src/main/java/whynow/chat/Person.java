package whynow.chat;

/**
 * Who speaks, as the platform knows them.
 *
 * @param platform name of the {@link ChatPlatform}
 * @param id the platform's own id of the person
 * @param name what the platform shows; may be empty
 * @param team the Slack team, WeCom corp or the like the person belongs to; empty where there is
 *     none
 */
public record Person(String platform, String id, String name, String team) {}
