import { type Client, Events, RESTEvents } from 'discord.js'
import type { Log } from '../../log.ts'
import { failureFields } from './failure-fields.ts'
import { tellRefused } from './tell-refused.ts'

/** Logs what the client goes through, and hands on when Discord tells all of the bot to pause. */
export function watchClient(client: Client, log: Log, hold: (ms: number) => void): void {
  client.on(Events.Error, (error) => log.error('discord-client-error', failureFields(error)))
  client.on(Events.ShardError, (error, shard) =>
    log.warn('discord-shard-error', { shard, ...failureFields(error) }),
  )
  client.on(Events.ShardReconnecting, (shard) => log.info('discord-shard-reconnecting', { shard }))
  client.on(Events.ShardResume, (shard, events) =>
    log.info('discord-shard-resumed', { shard, events }),
  )
  client.on(Events.ShardReady, (shard) => log.info('discord-shard-ready', { shard }))
  client.on(Events.ShardDisconnect, ({ code }, shard) =>
    log.error('discord-shard-closed', { shard, code }),
  )
  tellRefused(client.rest, log)
  client.rest.on(RESTEvents.Response, ({ route }, { status, headers }) => {
    if (status !== 429) return
    const seconds = Number(headers.get('retry-after'))
    const all = headers.has('x-ratelimit-global')
    log.warn('discord-rate-limited', { route, seconds, all })
    // One route's limit is the client's own to wait out.
    if (all && seconds > 0) hold(seconds * 1000)
  })
}
