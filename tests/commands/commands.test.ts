import { describe } from 'vitest'
import { commands } from '../../commands/index.ts'
import { testReplies } from '../contracts/command-replies.ts'
import { testCommands } from '../contracts/commands.ts'
import { testGroupAnswers } from '../contracts/group-answers.ts'
import { catalogue } from '../fakes/open-chat.ts'
import { sampleDesks } from '../fakes/sample-briefs.ts'

describe('the list of commands', () => {
  const folder = `${import.meta.dirname}/../../commands`
  testCommands({ commands, catalogue, desks: sampleDesks, folder })
})

describe('what they answer', () => {
  testReplies(commands)
})

describe('what they answer in groups', () => {
  testGroupAnswers(commands)
})
