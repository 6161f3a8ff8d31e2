import type { CommandContext } from '../../src/chat/command.ts'
import { button, sentence } from '../../src/chat/reply.ts'
import type { Block, Button } from '../../src/delivery/message.ts'
import { phraseSince } from '../../src/delivery/phrase-source.ts'

/** Nothing is sent here while a place is paused: since when, why, and what ends it. */
export async function showPause({
  chat,
  clock,
  t,
  services,
}: Pick<CommandContext, 'chat' | 'clock' | 't' | 'services'>): Promise<{
  readonly blocks: readonly Block[]
  readonly buttons: readonly (Button | null)[]
}> {
  const place = (await services.places.getPlaces([chat.id])).get(chat.id)
  const paused = place?.paused ?? null
  if (paused === null) return { blocks: [], buttons: [] }
  const { language, timeZone } = chat.settings
  const since = phraseSince(paused.at, { t, language, timeZone, now: clock.now() })
  const { why, detail } = paused
  return {
    blocks: [
      {
        kind: 'text',
        spans: [
          { text: `${t('status-paused', { why })} `, style: 'warning' },
          since,
          ...(detail === '' ? [] : [{ text: ` · ${detail}`, style: 'quiet' as const }]),
        ],
      },
      sentence(t('status-paused-cure', { why }), 'quiet'),
    ],
    buttons: [button(t('button-resume'), '/resume')],
  }
}
