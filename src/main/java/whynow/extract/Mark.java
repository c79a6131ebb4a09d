package whynow.extract;

/** What the page's own code says about an element; a set of these is an int of bits. */
final class Mark {
  /** Named like something that is not the article: adverts, sharing, comments, teasers. */
  static final int JUNK = 1;

  /** The page's frame by its tag or role: navigation, footer, aside, form. */
  static final int FRAME = 2;

  /** Not shown to a reader. */
  static final int HIDDEN = 4;

  /** Named or typed as the article's body. */
  static final int BODY = 8;

  /** An article element. */
  static final int ARTICLE = 16;

  /** A header element: headline, byline, standfirst, or the site's masthead. */
  static final int HEADER = 32;

  /** A caption of a picture or video. */
  static final int CAPTION = 64;

  /** Named as byline, date line, author box or kicker. */
  static final int BYLINE = 128;

  /** A post of a social network, quoted in the article. */
  static final int EMBED = 256;

  /** Named as the headline. */
  static final int TITLE = 512;

  /** Named as the standfirst. */
  static final int LEAD = 1024;

  static final int NOT_ARTICLE = JUNK | FRAME | HIDDEN;

  private Mark() {}
}
