import { Client, type ClientOptions, Events, GatewayIntentBits } from 'discord.js'
import type { FakeDiscord } from './start-discord.ts'

/** The real discord.js, logged in and ready. It does not wait between identifies, so that tests are quick. */
export async function openClient(
  discord: FakeDiscord,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: discord.apiUrl },
    waitGuildTimeout: 200,
    ...options,
    ws: { buildIdentifyThrottler: () => ({ waitForIdentify: async () => {} }) },
  })
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
  await client.login(discord.token)
  return ready
}
