import { type CommandContext, defineCommand } from '../src/chat/command.ts'
import { button, replyWith, sentence } from '../src/chat/reply.ts'
import { briefingMemoryId } from '../src/delivery/briefing-memory.ts'
import { composeDigest, listNumbered } from '../src/delivery/compose-digest.ts'
import { formatMoment } from '../src/delivery/format-time.ts'
import type { Button } from '../src/delivery/message.ts'
import type { Translate } from '../src/delivery/translate.ts'
import type { Digest } from '../src/digest/digest.ts'
import { readWish } from './news/read-wish.ts'

/** How far back it goes, hours: a week away. */
const oldest = 168
/** A longer absence takes longer to tell, within what a digest may be. */
const longer = 2
const longest = 15

/**
 * One digest of all that was missed since the asker, or this private chat by a schedule, was last shown one: each story
 * once, as it stands now, so that what later reports overtook is gone.
 */
export const catchup = defineCommand({
  name: 'catchup',
  aliases: ['missed'],
  options: {},
  allowed: 'anyone',
  personal: true,
  examples: ['/catchup', 'what did I miss'],
  async run(context) {
    const { chat, memoryId, t, services, numbering, clock } = context
    const { timeZone, language } = chat.settings
    const wish = await readWish(context)
    const minutes = Math.min(longest, wish.minutes * longer)
    const alsoKnown = await listBriefingMemories(context)
    const digest = await services.news.digest({ ...wish, alsoKnown, minutes, maxAgeHours: oldest })
    const news = button(t('button-news'), '/news')
    const { previousAt } = digest
    const now = clock.now()
    const since = previousAt === null ? null : formatMoment(previousAt, { language, timeZone, now })
    if (digest.stories.length + digest.alerted.length === 0) {
      const said = since === null ? t('nothing-yet') : t('nothing-new', { time: since })
      return replyWith(context, [sentence(said)], [news])
    }
    numbering.remember(memoryId, listNumbered(digest))
    const more = digest.coverage.leftOut > 0 ? button(t('button-more-stories'), '/catchup') : null
    const message = composeDigest(digest, {
      t,
      language,
      timeZone,
      desks: services.desks,
      title: titleOf(digest, since, t),
      private: true,
      images: chat.settings.images,
      buttons: [more, news].filter((each): each is Button => each !== null),
    })
    return { message, memoryId }
  },
})

/** Stories of which nothing came since the last digest are those it had no room for. */
function titleOf(
  { stories, alerted, previousAt }: Digest,
  since: string | null,
  t: Translate,
): string {
  if (since === null || previousAt === null) return t('digest-catchup')
  const isOlder = stories.every(({ brief }) => brief.lastReportAt <= previousAt)
  if (isOlder && alerted.length === 0) return t('digest-catchup-left-out')
  return t('digest-catchup-since', { time: since })
}

/** What a schedule surely showed here its one reader knows; in a shared place not everybody was there. */
async function listBriefingMemories({
  chat,
  services,
}: CommandContext): Promise<readonly string[]> {
  if (chat.shared) return []
  const briefings = await services.briefings.listBriefings(chat.id)
  return briefings.map(({ id }) => briefingMemoryId(chat.id, id))
}
