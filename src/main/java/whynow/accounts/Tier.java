package whynow.accounts;

/**
 * How high a contact stands: C-level and VP, director and manager, or the person doing the work.
 */
public enum Tier {
  EXECUTIVE,
  DIRECTOR,
  PRACTITIONER
}
