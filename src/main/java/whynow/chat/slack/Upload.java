package whynow.chat.slack;

import whynow.chat.Content;

/** A file or a picture beside the message. */
record Upload(String name, String title, Content content) {}
