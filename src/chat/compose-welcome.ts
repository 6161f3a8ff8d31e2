import type { Block, Message } from '../delivery/message.ts'
import type { Phrasing } from '../delivery/phrase-source.ts'
import { heading, instruct, sentence } from './reply.ts'

/** A server that the bot was added to. */
export interface Welcomed {
  /** The server's name. */
  readonly name: string
  /** Where the bot may write, in the platform's order: native id and name. */
  readonly places: readonly { readonly id: string; readonly name: string }[]
}

/** No platform offers more at once. */
const mostPlaces = 25

/**
 * The set-up card for whoever added the bot to a server. What is chosen in it is a whole line: `@40 /setup`, the
 * command about the place of that native id.
 */
export function composeWelcome(
  { name, places }: Welcomed,
  { t, language, timeZone, now }: Phrasing,
): Message {
  const choices = places.slice(0, mostPlaces).map((place) => ({
    label: place.name,
    value: `@${place.id} /setup`,
    chosen: false,
  }))
  const choose: readonly Block[] =
    choices.length === 0
      ? [instruct(t('welcome-no-places'), 'warning')]
      : [
          {
            kind: 'choose',
            label: t('welcome-choose'),
            command: '',
            of: 'choices',
            choices,
            least: 1,
            most: 1,
          },
        ]
  const blocks: readonly Block[] = [
    heading(t('welcome-title', { name })),
    sentence(t('welcome-what')),
    instruct(t('welcome-how')),
    ...choose,
    instruct(t('welcome-privacy'), 'quiet'),
  ]
  return { blocks, language, timeZone, at: now, private: true, shows: [] }
}
