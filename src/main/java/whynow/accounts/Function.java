package whynow.accounts;

/** What a contact is responsible for. */
public enum Function {
  FINANCE,
  PURCHASING,
  IT,
  SECURITY,
  OPERATIONS,
  HR,
  MARKETING,
  SALES,
  ENGINEERING,
  LEGAL,
  GENERAL_MANAGEMENT
}
