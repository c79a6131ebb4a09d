// A question a line in, a verdict a line out; both JSON.
import { createInterface } from 'node:readline';
import bolt from '@slack/bolt';
import wecom from '@wecom/crypto';
import TelegramServer from 'telegram-test-api';

let telegram;
let client;

const verdicts = {
  slackAccepts: ({ secret, body, timestamp, signature, now }) => bolt.isValidSlackRequest({
    signingSecret: secret,
    body,
    headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp },
    nowMilliseconds: now,
  }),
  wecomSignature: ({ token, timestamp, nonce, encrypt }) =>
    wecom.getSignature(token, timestamp, nonce, encrypt),
  wecomOpen: ({ key, text }) => wecom.decrypt(key, text),
  wecomSeal: ({ key, message, id }) => wecom.encrypt(key, message, id, Buffer.alloc(16, 7)),
  telegramStart: async ({ port, token }) => {
    telegram = new TelegramServer({ port, host: '127.0.0.1', storage: 'RAM', storeTimeout: 60 });
    await telegram.start();
    client = telegram.getClient(token, { userId: 42, chatId: 42, firstName: 'Dana', timeout: 20000 });
    return true;
  },
  telegramSay: ({ text }) => client.sendMessage(client.makeMessage(text)),
  telegramHeard: async () => (await client.getUpdates()).result.map(u => u.message.text),
  telegramStop: () => telegram.stop(),
};

for await (const line of createInterface({ input: process.stdin })) {
  const { ask, ...about } = JSON.parse(line);
  try {
    console.log(JSON.stringify({ verdict: (await verdicts[ask](about)) ?? null }));
  } catch (error) {
    console.log(JSON.stringify({ error: String(error) }));
  }
}
process.exit(0);
