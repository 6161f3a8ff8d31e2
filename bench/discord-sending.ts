import { channelChatId } from '../src/adapters/discord/address.ts'
import { type FakeDiscord, startDiscord } from '../tests/fakes/discord/start-discord.ts'
import { discordRates } from '../tests/fakes/platform-rates.ts'
import type { BenchRow } from './bench-row.ts'
import { latencyMs, measureSending, type Receiver } from './bot/measure-sending.ts'
import { environmentOf } from './discord/ask-members.ts'

const servers = 30
const channelsEach = 50

/**
 * A morning's digests for 1,500 channels, all due at once, in real time: the bot itself with the real REST client, to a
 * Discord that answers after 60 to 100 ms and keeps its limits in true sliding windows.
 */
export async function benchDiscordSending(): Promise<readonly BenchRow[]> {
  const discord = await startDiscord({ validate: false, identifyEveryMs: 0, latencyMs })
  try {
    for (let i = 0; i < servers; i++)
      discord.addGuild({
        channels: Array.from({ length: channelsEach }, (_, n) => ({ name: `news-${n}` })),
      })
    return await measureSending(receiverOf(discord))
  } finally {
    await discord.close()
  }
}

function receiverOf(discord: FakeDiscord): Receiver {
  const ids = [...discord.state.channels.keys()]
  const { count, windowMs } = discordRates.all
  return {
    platform: 'discord',
    environment: environmentOf(discord),
    chatIds: ids.map((id) => channelChatId(id)),
    apartMs: windowMs / count,
    arrivals: () =>
      discord.requests
        .filter(
          ({ method, path, status }) =>
            method === 'POST' && path.endsWith('/messages') && status === 200,
        )
        .map(({ at }) => at),
    countWrong: () => ids.filter((id) => discord.messagesIn(id).length !== 1).length,
    countTooMany: () => discord.tooMany,
  }
}
