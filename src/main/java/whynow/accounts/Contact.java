package whynow.accounts;

import java.util.Optional;

/**
 * A person at an account.
 *
 * @param id given by the store; 0 before it is stored
 * @param account id of the account
 * @param name as written, in its own script
 * @param title job title as written, or empty
 * @param tier how high they stand, where the title tells
 * @param function what they are responsible for, where the title tells
 * @param email lower case
 * @param phone as written
 * @param buyingRole {@code decides, influences, uses, benefits, champion}, where known
 */
public record Contact(
    long id,
    long account,
    String name,
    String title,
    Optional<Tier> tier,
    Optional<Function> function,
    Optional<String> email,
    Optional<String> phone,
    Optional<String> buyingRole) {}
