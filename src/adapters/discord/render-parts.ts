import type { Message } from '../../delivery/message.ts'
import type { DiscordPart } from './discord-part.ts'
import { planForDiscord } from './plan-parts.ts'
import { renderPart } from './render-part.ts'
import type { RenderSetting } from './render-setting.ts'

/** A message as the messages of Discord's that it needs, in order; only the first carries the marker. */
export function renderParts(message: Message, setting: RenderSetting): readonly DiscordPart[] {
  return planForDiscord(message, setting).map((part, i) =>
    renderPart(part, i === 0 ? setting : { ...setting, marker: null }),
  )
}
