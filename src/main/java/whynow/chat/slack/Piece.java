package whynow.chat.slack;

import com.slack.api.model.block.LayoutBlock;

/**
 * One block of Block Kit with the words in it.
 *
 * @param text for notifications and screen readers
 * @param weight characters that count against a message
 */
record Piece(LayoutBlock block, String text, int weight) {}
