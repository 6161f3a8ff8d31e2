import { afterEach, describe, expect, test } from 'vitest'
import type { Command } from '../../src/chat/command.ts'
import { parseCommand } from '../../src/chat/parse-command.ts'
import { buildVocabulary } from '../../src/chat/vocabulary.ts'
import { buttonsOf, catalogue, inGroup, type OpenChat, openChat } from '../fakes/open-chat.ts'
import { sampleDesks } from '../fakes/sample-briefs.ts'

/** Holds what commands answer to the strictest platform's rules. */
export function testReplies(commands: readonly Command[]): void {
  let chat: OpenChat
  afterEach(() => chat.close())

  describe.each(catalogue.languages)('in %s', (language) => {
    const translators = [catalogue.translator(language), catalogue.translator('en')]
    const vocabulary = buildVocabulary(commands, sampleDesks, translators)

    test.each(commands.map((command) => [command.name, command] as const))(
      'each button of /%s fits 64 bytes and runs a command',
      async (_, { examples }) => {
        chat = await openChat({ settings: { language, zoneConfirmed: false } })
        const ada = inGroup('ada', { admin: true })
        for (const example of examples)
          for (const line of [{}, ada]) {
            const reply = await chat.say(example, line)
            for (const { command } of buttonsOf(reply)) {
              expect(new TextEncoder().encode(command).length).toBeLessThanOrEqual(64)
              if (command.startsWith('~')) continue
              expect(parseCommand(command, vocabulary), command).toMatchObject({
                kind: 'command',
                leftover: [],
              })
            }
          }
        expect(chat.warnings).toEqual([])
      },
    )
  })

  const guarded = commands.filter(({ allowed }) => allowed !== 'anyone')
  test.each(guarded.map((command) => [command.name, command] as const))(
    '/%s refuses who is no admin of a shared place',
    async (_, { examples }) => {
      chat = await openChat()
      const refused = catalogue.translator('en')('problem-admins-only')
      for (const example of examples) expect(await chat.read(example, inGroup('ben'))).toBe(refused)
      expect(await chat.services.audit.listEntries('group:1', 9)).toEqual([])
    },
  )
}
