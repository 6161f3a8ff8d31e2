import { MessageFlags } from 'discord.js'
import type { DiscordPart } from '../../../src/adapters/discord/discord-part.ts'
import { checkBody } from '../../fakes/discord/check-body.ts'
import { parseMessage } from '../../fakes/discord/message-schema.ts'

/** The request that posts a part, checked by every rule of Discord's, and by its own description where that is here. */
export function checkPart({ components, files }: DiscordPart): void {
  const body = {
    flags: MessageFlags.IsComponentsV2,
    components: structuredClone(components),
    allowed_mentions: { parse: [] },
  }
  parseMessage(body, { files, flagsBefore: null })
  const problem = checkBody('POST', '/channels/{channel_id}/messages', body)
  if (problem !== null) throw new Error(problem)
}
