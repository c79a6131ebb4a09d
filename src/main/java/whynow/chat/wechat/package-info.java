/** WeChat official account: text in, text with numbered choices out. */
package whynow.chat.wechat;
