import type { Block, Choice, Message } from '../delivery/message.ts'
import { nameCommandsThere } from '../delivery/name-commands.ts'
import type { Phrasing } from '../delivery/phrase-source.ts'
import type { Translate } from '../delivery/translate.ts'
import { heading, instruct, sentence } from './reply.ts'

/** A server, a group or a channel that the bot was added to. */
export interface Welcomed {
  readonly name: string
  /** It is the one place itself, none of several; absent: a server with places of its own. */
  readonly kind?: 'group' | 'channel'
  /** Where the bot may write, in the platform's order: native id and name. */
  readonly places: readonly { readonly id: string; readonly name: string }[]
}

/** No platform offers more at once. */
const mostPlaces = 25

/**
 * The set-up card for whoever added the bot. What is chosen in it is a whole line: `@40 /setup`, the command about the
 * place of that native id; of a group or channel a button says it.
 */
export function composeWelcome(
  { name, kind, places }: Welcomed,
  { t, language, timeZone, now }: Phrasing,
): Message {
  const values = { name, kind: kind ?? 'server' }
  const choices = places.slice(0, mostPlaces).map((place) => ({
    label: place.name,
    value: `@${place.id} /setup`,
    chosen: false,
  }))
  const offered = kind === undefined ? choosePlace(choices, t) : setUpButton(choices, t)
  const blocks: readonly Block[] = [
    heading(t('welcome-title', values)),
    sentence(t('welcome-what')),
    { kind: 'text', spans: nameCommandsThere(t('welcome-how', values)) },
    choices.length === 0 ? instruct(t('welcome-no-places'), 'warning') : offered,
    instruct(t('welcome-privacy', values), 'quiet'),
  ]
  return { blocks, language, timeZone, at: now, private: true, shows: [] }
}

function choosePlace(choices: readonly Choice[], t: Translate): Block {
  const label = t('welcome-choose')
  return { kind: 'choose', label, command: '', of: 'choices', choices, least: 1, most: 1 }
}

function setUpButton(choices: readonly Choice[], t: Translate): Block {
  const label = t('button-setup')
  return { kind: 'actions', buttons: choices.map(({ value }) => ({ label, command: value })) }
}
