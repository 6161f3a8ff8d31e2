import { createHash } from 'node:crypto'
import { ApplicationCommandOptionType, DiscordAPIError, type REST, Routes } from 'discord.js'
import { z } from 'zod'
import type { Command } from '../../chat/command.ts'
import type { PlatformNotes } from '../../chat/platform-notes.ts'
import type { Catalogue } from '../../delivery/translate.ts'
import type { Log } from '../../log.ts'
import { describeCommands } from './describe-commands.ts'
import { commandsRefused } from './discord-problem.ts'
import { failureFields } from './failure-fields.ts'
import { writeInvite } from './write-invite.ts'

/** What registering needs. */
interface Registration {
  readonly rest: REST
  readonly applicationId: string
  /** Set: the commands are this server's alone, at once, and those of all others stay as they are. */
  readonly testGuildId: string | null
  readonly commands: readonly Command[]
  readonly catalogue: Catalogue
  readonly notes: PlatformNotes
  readonly log: Log
  /** Where the ids that Discord gave them are kept, so that answers can name them as commands. */
  readonly commandIds?: Map<string, string> | undefined
}

/** Missing access: the scope was not given, or the bot is not there (opcodes-and-status-codes#json). */
const missingAccess = 50001

/**
 * Has Discord know exactly our commands, by one overwrite, and only when they are others than those it was last told.
 * @throws DiscordProblem with the cure when the bot may not, and what REST throws otherwise
 */
export async function registerCommands(setting: Registration): Promise<'registered' | 'unchanged'> {
  const { rest, applicationId, testGuildId, commands, catalogue, notes, log } = setting
  const body = describeCommands(commands, { catalogue })
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('hex')
  // Another token is another application, which knows none of them.
  const note = ['commands', applicationId, ...(testGuildId === null ? [] : [testGuildId])].join(' ')
  if (testGuildId !== null) log.info('discord-commands-test-guild', { guildId: testGuildId })
  const route =
    testGuildId === null
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, testGuildId)
  if ((await notes.readNote('discord', note)) === hash) {
    await learnIds(() => rest.get(route), setting)
    return 'unchanged'
  }
  // When the answer is lost nobody knows which commands Discord has.
  await notes.writeNote('discord', note, '')
  try {
    const answer = await rest.put(route, { body })
    await learnIds(async () => answer, setting)
  } catch (error) {
    if (error instanceof DiscordAPIError && (error.status === 403 || error.code === missingAccess))
      throw commandsRefused(writeInvite(applicationId).server)
    throw error
  }
  await notes.writeNote('discord', note, hash)
  log.info('discord-commands-registered', { commands: body.length, guildId: testGuildId })
  return 'registered'
}

const subcommand: number = ApplicationCommandOptionType.Subcommand

const registeredSchema = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    options: z.array(z.object({ type: z.number(), name: z.string() })).optional(),
  }),
)

/** Commands work without their ids; they are only named plainly then. Never rejects. */
async function learnIds(
  read: () => Promise<unknown>,
  { commandIds, log }: Registration,
): Promise<void> {
  if (commandIds === undefined) return
  try {
    for (const { id, name, options = [] } of registeredSchema.parse(await read())) {
      const seconds = options.filter(({ type }) => type === subcommand)
      // One with subcommands is none by itself.
      if (seconds.length === 0) commandIds.set(name, id)
      for (const second of seconds) commandIds.set(`${name} ${second.name}`, id)
    }
  } catch (error) {
    log.warn('discord-command-ids-unknown', failureFields(error))
  }
}
