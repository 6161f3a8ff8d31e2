import type { LanguageCode } from 'grammy/types'
import { z } from 'zod'
import { wantedRights } from './chat-rights.ts'
import { languagesToTell } from './languages-to-tell.ts'
import type { Registration } from './register-commands.ts'

const textsSchema = z.record(z.string(), z.string())

/** What one of the bot's texts is read and written by. */
interface Introduction {
  readonly name: string
  readonly key: string
  readonly read: (where: Where) => Promise<string>
  readonly write: (text: string, where: Where) => Promise<unknown>
}

interface Where {
  readonly language_code?: LanguageCode
}

/**
 * Tells who the bot is in its empty chat and on its page, and which rights it asks for where it is made an administrator,
 * each only where its owner has set nothing. @throws what the client throws
 */
export async function introduceBot(setting: Registration): Promise<void> {
  const { api } = setting
  const introductions: readonly Introduction[] = [
    {
      name: 'description',
      key: 'bot-description',
      read: async (where) => (await api.getMyDescription(where)).description,
      write: (text, where) => api.setMyDescription(text, where),
    },
    {
      name: 'short-description',
      key: 'bot-short-description',
      read: async (where) => (await api.getMyShortDescription(where)).short_description,
      write: (text, where) => api.setMyShortDescription(text, where),
    },
  ]
  for (const introduction of introductions) await tell(introduction, setting)
  await askForRights(setting)
}

/** What was told before is replaced, and what somebody else wrote stays. */
async function tell(introduction: Introduction, setting: Registration): Promise<void> {
  const { botId, catalogue, notes } = setting
  const note = `${introduction.name} ${botId}`
  const written = await notes.readNote('telegram', note)
  const told = textsSchema.parse(JSON.parse(written ?? '{}'))
  for (const { t, ...where } of languagesToTell(catalogue)) {
    const language = where.language_code ?? ''
    const text = t(introduction.key)
    const before = told[language]
    if (before === text) continue
    const current = await introduction.read(where)
    // Where a language has none of its own, Telegram may answer with the one for everybody.
    if (current === '' || current === before || (language !== '' && current === told['']))
      await introduction.write(text, where)
    told[language] = text
    await notes.writeNote('telegram', note, JSON.stringify(told))
  }
}

/** Once: they are only what Telegram proposes to whoever adds the bot. */
async function askForRights({ api, botId, notes }: Registration): Promise<void> {
  const note = `rights ${botId}`
  if ((await notes.readNote('telegram', note)) !== null) return
  for (const kind of ['groups', 'channels'] as const) {
    const where = { for_channels: kind === 'channels' }
    const asked = await api.getMyDefaultAdministratorRights(where)
    const isSet = Object.values(asked).some((right) => right === true)
    if (!isSet) await api.setMyDefaultAdministratorRights({ rights: wantedRights[kind], ...where })
  }
  await notes.writeNote('telegram', note, 'asked')
}
