import { Client, Events, GatewayIntentBits } from 'discord.js'
import { createClient } from '../../src/adapters/discord/create-client.ts'

// discord.js and nothing else, to be measured beside the bot: `own` as the bot sets it up, `usual` as it comes.

const { BENCH_TOKEN: token = '', BENCH_API_URL: api = '' } = process.env
const client =
  process.argv[2] === 'own'
    ? createClient(api)
    : new Client({
        intents: [GatewayIntentBits.Guilds],
        shards: 'auto',
        waitGuildTimeout: 1000,
        rest: { api, version: '10' },
      })
client.once(Events.ClientReady, () => console.error('{"msg":"started"}'))
process.once('SIGTERM', () => void client.destroy().then(() => process.exit()))
await client.login(token)
