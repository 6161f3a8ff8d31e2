import { Routes } from 'discord.js'
import { z } from 'zod'
import type { DiscordRest } from './create-rest.ts'
import { isRefused } from './is-refused.ts'

/** A message to look for: ours, by its marker. */
export interface Sought {
  readonly ownId: string
  readonly marker: number
  /** Epoch ms, of when it was sent at the earliest; null: it is among the newest, if at all. */
  readonly since: number | null
}

/** unreadable: nobody can tell. */
export type Looked = { readonly messageId: string } | 'absent' | 'unreadable'

const mostPages = 3
const pageSize = 100
const discordEpoch = 1_420_070_400_000
/** Their clock and ours differ. */
const marginMs = 60_000
const mayNotLook = [50_001, 50_013]

/** A message as far as it is looked at. */
export const shownMessage = z.object({
  id: z.string(),
  author: z.object({ id: z.string() }),
  components: z.array(z.object({ id: z.number().optional() })).optional(),
})

/** Looks for a message of ours in a channel, thread or forum's post. */
export async function lookInChannel(
  rest: DiscordRest,
  channelId: string,
  sought: Sought,
): Promise<Looked> {
  let after = sought.since === null ? null : snowflakeAt(sought.since - marginMs)
  for (let page = 0; page < mostPages; page++) {
    const messages = await readMessages(rest, channelId, { after, limit: pageSize })
    if (messages === 'unreadable') return 'unreadable'
    const found = messages.find((message) => isSought(message, sought))
    if (found !== undefined) return { messageId: found.id }
    if (messages.length < pageSize || after === null)
      return messages.length > 0 || (await isReadable(rest, channelId)) ? 'absent' : 'unreadable'
    after = newestOf(messages)
  }
  // A very busy channel: it would stand near the time it was sent.
  return 'absent'
}

/** Whether this message of a channel is the one that is sought. */
export function isSought(
  { author, components }: z.output<typeof shownMessage>,
  { ownId, marker }: Pick<Sought, 'ownId' | 'marker'>,
): boolean {
  return author.id === ownId && components?.[0]?.id === marker
}

/** Without Read Message History a channel looks empty: https://discord.com/developers/docs/resources/message#get-channel-messages */
async function isReadable(rest: DiscordRest, channelId: string): Promise<boolean> {
  const newest = await readMessages(rest, channelId, { after: null, limit: 1 })
  return newest !== 'unreadable' && newest.length > 0
}

async function readMessages(
  rest: DiscordRest,
  channelId: string,
  { after, limit }: { readonly after: string | null; readonly limit: number },
) {
  try {
    const answer = await rest.request({
      method: 'get',
      route: Routes.channelMessages(channelId),
      query: new URLSearchParams({ limit: `${limit}`, ...(after === null ? {} : { after }) }),
      prepares: true,
    })
    return z.array(shownMessage).parse(answer)
  } catch (error) {
    if (isRefused(error, mayNotLook)) return 'unreadable' as const
    throw error
  }
}

/** The smallest id of that time (https://discord.com/developers/docs/reference#snowflakes). */
export function snowflakeAt(at: number): string {
  return `${BigInt(Math.max(0, Math.floor(at) - discordEpoch)) << 22n}`
}

function newestOf(messages: readonly { readonly id: string }[]): string {
  return messages.reduce((newest, { id }) => (BigInt(id) > BigInt(newest) ? id : newest), '0')
}
