import { ChatProblem, type Cure } from '../src/chat/chat-problem.ts'
import {
  type CommandContext,
  defineCommand,
  type OfferContext,
  type Reply,
} from '../src/chat/command.ts'
import { button } from '../src/chat/reply.ts'
import { shortenEcho } from '../src/chat/shorten-echo.ts'
import { composeSources } from '../src/delivery/compose-sources.ts'
import { composeStory } from '../src/delivery/compose-story.ts'
import type { Button } from '../src/delivery/message.ts'
import type { StoryBrief } from '../src/digest/digest.ts'
import { readReadership } from '../src/digest/read-readership.ts'
import { readReports } from '../src/digest/read-reports.ts'

/** One story in full: all statements, all accounts, all sources. */
export const story = defineCommand({
  name: 'story',
  aliases: ['more'],
  options: {
    story: { kind: 'story', required: true },
    part: { kind: 'choice', choices: ['sources'] },
  },
  allowed: 'anyone',
  examples: ['/story 2', '/story #17', '/story 2 sources', 'story 2'],
  offer: offerStories,
  async run(context) {
    const { chat, clock, memoryId, t, services, options } = context
    const brief = await services.news.brief(options.story, chat.id)
    if (brief === null) {
      const cure = { label: 'button-news', command: '/news' }
      throw new ChatProblem('problem-no-such-story', {}, [cure])
    }
    if (options.part === 'sources') return tellSources(brief, context)
    const { language, timeZone, images } = chat.settings
    const buttons = [
      await nextButton(context, options.story),
      button(t('button-follow'), `/follow #${brief.storyId}`),
      button(t('button-why'), `/why #${brief.storyId}`),
      button(t('button-news'), '/news'),
    ].filter((each) => each !== null)
    const message = composeStory(brief, {
      t,
      language,
      timeZone,
      now: clock.now(),
      images,
      buttons,
    })
    return { message, memoryId }
  },
})

const mostOffered = 6

/** The headlines of the asker's last list. */
async function offerStories({
  chat,
  numbering,
  memoryId,
  services,
}: OfferContext): Promise<readonly Cure[]> {
  const offers: Cure[] = []
  for (let number = 1; number <= mostOffered; number++) {
    const storyId = numbering.storyAt(memoryId, number)
    const brief = storyId === null ? null : await services.news.brief(storyId, chat.id)
    if (brief === null) continue
    const headline = shortenEcho(brief.headline.text)
    const values = { number, headline }
    offers.push({ label: 'button-headline', values, command: `/story #${brief.storyId}` })
  }
  return [...offers, { label: 'button-news', command: '/news' }]
}

/** Who reports it, and no more. */
async function tellSources(brief: StoryBrief, context: CommandContext): Promise<Reply> {
  const { chat, clock, t, services } = context
  const { language, timeZone, blockedPublishers, alerts } = chat.settings
  const { storyId } = brief
  const { keepReadable } = await readReadership({ chatId: chat.id }, services.feeds)
  const reports = await readReports(storyId, keepReadable, services)
  const message = composeSources(brief, reports, {
    t,
    language,
    timeZone,
    now: clock.now(),
    blocked: blockedPublishers,
    trusted: alerts.trusted ?? [],
    buttons: [
      { label: t('button-more'), command: `/story #${storyId}` },
      { label: t('button-follow'), command: `/follow #${storyId}` },
      { label: t('button-why'), command: `/why #${storyId}` },
    ],
  })
  return { message, memoryId: null }
}

/** As much of a headline as a button shows on a telephone. */
const longestNext = 34

/** The story that follows in the reader's last digest, by its headline. */
async function nextButton(
  context: Pick<CommandContext, 'chat' | 'numbering' | 'memoryId' | 't' | 'services'>,
  storyId: number,
): Promise<Button | null> {
  const { chat, numbering, memoryId, t, services } = context
  const next = nextNumber(context, storyId)
  const nextId = next === null ? null : numbering.storyAt(memoryId, next)
  const brief = nextId === null ? null : await services.news.brief(nextId, chat.id)
  if (brief === null) return null
  const headline = shortenEcho(brief.headline.text, longestNext)
  return button(t('button-next', { headline }), `/story ${next}`)
}

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
