/** WeCom callbacks in, text out; and what WeChat's official accounts have in common with it. */
package whynow.chat.wecom;
