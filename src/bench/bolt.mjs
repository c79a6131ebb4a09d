// The other side of src/bench/slack.sh: @slack/bolt with a handler as small as ours, which keeps each
// command once in SQLite before it acknowledges it. Arguments: port, database file, address of Slack's API.
import { DatabaseSync } from 'node:sqlite';
import bolt from '@slack/bolt';

const [port, file, api] = process.argv.slice(2);
const db = new DatabaseSync(file);
db.exec('pragma journal_mode=WAL; pragma synchronous=FULL; pragma busy_timeout=10000');
db.exec('create table if not exists inbox (id text primary key, message text not null, at integer not null)');
const keep = db.prepare('insert into inbox (id, message, at) values (?, ?, ?) on conflict do nothing');

const app = new bolt.App({
  token: 'xoxb-1',
  signingSecret: process.env.SLACK_SIGNING_SECRET,
  clientOptions: { slackApiUrl: `${api}/api/` },
  logLevel: 'error',
});
app.command('/sdr', async ({ ack, body }) => {
  keep.run(`slack:trigger:${body.trigger_id}`, JSON.stringify(body), Date.now());
  await ack();
});
await app.start({ port: Number(port), host: '127.0.0.1' });
console.log('ready');
