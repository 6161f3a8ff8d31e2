import { afterEach, describe, expect, test } from 'vitest'
import type { Command, Reply } from '../../src/chat/command.ts'
import { parseCommand } from '../../src/chat/parse-command.ts'
import { buildVocabulary } from '../../src/chat/vocabulary.ts'
import { buttonsOf, catalogue, inGroup, type OpenChat, openChat } from '../fakes/open-chat.ts'
import { sampleDesks } from '../fakes/sample-briefs.ts'

/** Telegram's callback data, the least of all platforms. */
const mostBytes = 64

function isLong(line: string): boolean {
  return new TextEncoder().encode(line).length > mostBytes
}

/** What a platform has to hold: of a choice and of a form only the command before their words. */
function linesHeld(reply: Reply): readonly string[] {
  const menus = reply.message.blocks.flatMap((block) =>
    block.kind === 'choose' ? [block.command] : [],
  )
  const pressed = reply.message.blocks.filter(({ kind }) => kind !== 'choose')
  const buttons = buttonsOf({ ...reply, message: { ...reply.message, blocks: pressed } })
  return [...menus, ...buttons.map(({ command }) => command)]
}

/** What is said when each is pressed, chosen or filled in. */
function linesSaid(reply: Reply): readonly string[] {
  return buttonsOf(reply).map(({ command, ask }) =>
    ask === undefined ? command : `${command} ${ask.example}`,
  )
}

/** Holds what commands answer to the strictest platform's rules. */
export function testReplies(commands: readonly Command[]): void {
  let chat: OpenChat
  afterEach(() => chat.close())

  /** What a command's examples answer, alone and to an admin of a shared place. */
  async function replies({ examples }: Command): Promise<readonly Reply[]> {
    const answered = []
    for (const example of examples) {
      answered.push(await chat.say(example))
      answered.push(await chat.say(example, inGroup('ada', { admin: true })))
    }
    return answered
  }

  describe.each(catalogue.languages)('in %s', (language) => {
    const translators = [catalogue.translator(language), catalogue.translator('en')]
    const vocabulary = buildVocabulary(commands, sampleDesks, translators)

    /** A short name stands for a line that was read before it got one. */
    function runs(line: string): boolean {
      const parsed = parseCommand(line, vocabulary)
      return line.startsWith('~') || (parsed.kind === 'command' && parsed.leftover.length === 0)
    }

    test.each(commands.map((command) => [command.name, command] as const))(
      `each button of /%s fits ${mostBytes} bytes and runs a command`,
      async (_, command) => {
        chat = await openChat({ settings: { language, zoneConfirmed: false } })
        const answered = await replies(command)
        expect(answered.flatMap(linesHeld).filter(isLong)).toEqual([])
        expect(answered.flatMap(linesSaid).filter((line) => !runs(line))).toEqual([])
        expect(chat.warnings).toEqual([])
      },
    )
  })

  const guarded = commands.filter(({ allowed }) => allowed !== 'anyone')
  test.each(guarded.map((command) => [command.name, command] as const))(
    '/%s refuses who is no admin of a shared place',
    async (_, { examples }) => {
      chat = await openChat()
      const t = catalogue.translator('en')
      const refused = `${t('problem-admins-only')}\n\n1 ${t('button-help')}`
      for (const example of examples) expect(await chat.read(example, inGroup('ben'))).toBe(refused)
      expect(await chat.services.audit.listEntries('group:1', 9)).toEqual([])
    },
  )
}
