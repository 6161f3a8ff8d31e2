import { ChatProblem } from '../src/chat/chat-problem.ts'
import { type CommandContext, defineCommand } from '../src/chat/command.ts'
import { button } from '../src/chat/reply.ts'
import { composeStory } from '../src/delivery/compose-story.ts'

/** One story in full: all statements, all accounts, all sources. */
export const story = defineCommand({
  name: 'story',
  aliases: ['more'],
  options: { story: { kind: 'story', required: true } },
  allowed: 'anyone',
  examples: ['/story 2', '/story #17', 'story 2'],
  async run(context) {
    const { chat, clock, memoryId, t, services, options } = context
    const brief = await services.news.brief(options.story, chat.id)
    if (brief === null) {
      const cure = { label: 'button-news', command: '/news' }
      throw new ChatProblem('problem-no-such-story', {}, [cure])
    }
    const { language, timeZone } = chat.settings
    const next = nextNumber(context, options.story)
    const buttons = [
      next === null ? null : button(t('button-next', { number: next }), `/story ${next}`),
      button(t('button-follow'), `/follow #${brief.storyId}`),
      button(t('button-why'), `/why #${brief.storyId}`),
      button(t('button-news'), '/news'),
    ].filter((each) => each !== null)
    const message = composeStory(brief, { t, language, timeZone, now: clock.now(), buttons })
    return { message, memoryId }
  },
})

/** The number after this story's in the reader's last digest, or null at its end. */
function nextNumber(
  { numbering, memoryId }: Pick<CommandContext, 'numbering' | 'memoryId'>,
  storyId: number,
): number | null {
  let number = 1
  for (;;) {
    const listed = numbering.storyAt(memoryId, number)
    if (listed === null) return null
    number++
    if (listed === storyId) return numbering.storyAt(memoryId, number) === null ? null : number
  }
}
