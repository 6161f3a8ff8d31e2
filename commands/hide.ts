import { isStopWord } from '../src/article/is-stop-word.ts'
import { ChatProblem } from '../src/chat/chat-problem.ts'
import { type CommandContext, defineCommand, type Reply } from '../src/chat/command.ts'
import { asChange, button, heading, replyWith, sentence } from '../src/chat/reply.ts'
import { shortenEcho } from '../src/chat/shorten-echo.ts'
import { foldWord } from '../src/chat/vocabulary.ts'
import { removeSent } from '../src/delivery/remove-sent.ts'

const mostWords = 50
const fewestLetters = 2
const mostLetters = 60

/**
 * Words whose stories the asker does not want to see; in a shared place it acts for the asker only. A
 * story's `#17` takes it out of what was posted here, which only admins may do.
 */
export const hide = defineCommand({
  name: 'hide',
  aliases: ['mute'],
  options: {
    action: { kind: 'choice', choices: ['add', 'remove'] },
    word: { kind: 'text', rest: true },
  },
  allowed: 'anyone',
  examples: ['/hide', '/hide football', '/hide remove football', '/hide #17'],
  async run(context) {
    const { t, options, services, memoryId } = context
    const stored = await services.chats.readSettings(memoryId)
    const hidden = stored.hiddenWords ?? []
    if (options.word === null) return listHidden(context, hidden)
    const word = foldWord(options.word)
    const storyId = /^#(\d{1,15})$/u.exec(word)?.[1]
    if (storyId !== undefined) return removeStory(Number(storyId), context)
    const without = hidden.filter((each) => each !== word)
    const hides = options.action !== 'remove'
    if (hides) refuseUseless(word, context)
    if (!hides && without.length === hidden.length)
      return replyWith(context, [sentence(t('hide-not-hidden', { word: shortenEcho(word) }))])
    if (hides && without.length >= mostWords)
      throw new ChatProblem('problem-hidden-full', { most: mostWords })
    const hiddenWords = hides ? [...without, word] : without
    await services.chats.saveSettings(memoryId, { hiddenWords })
    const undo = hides
      ? button(t('button-show-again', { word }), `/hide remove ${word}`)
      : button(t('button-hide', { word }), `/hide add ${word}`)
    const said = sentence(t(hides ? 'hide-added' : 'hide-removed', { word }))
    return replyWith(context, [said], [undo, button(t('button-news'), '/news')])
  },
})

/** Posts here that show the story are edited; other places keep it. @throws ChatProblem */
async function removeStory(storyId: number, context: CommandContext): Promise<Reply> {
  const { chat, person, clock, t, services, translator } = context
  if (chat.shared && !person.admin) throw new ChatProblem('problem-admins-only')
  const means = { outbox: services.outbox, catalogue: { translator }, now: clock.now }
  const count = await removeSent(means, storyId, chat.id)
  const reply = replyWith(
    context,
    [sentence(t('hide-story', { count }))],
    [button(t('button-news'), '/news')],
  )
  return count > 0 ? asChange(reply) : reply
}

/** A word in nearly every story, or in none, would hide everything or nothing. @throws ChatProblem */
function refuseUseless(word: string, { chat }: CommandContext): void {
  const letters = word.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  if (letters < fewestLetters || letters > mostLetters)
    throw new ChatProblem('problem-hidden-length', { least: fewestLetters, most: mostLetters })
  const languages = [chat.settings.language, ...chat.settings.readingLanguages]
  const common = word
    .split(/\s+/u)
    .every((each) => languages.some((language) => isStopWord(each, language)))
  if (common) throw new ChatProblem('problem-hidden-common', { word })
}

function listHidden(context: CommandContext, hidden: readonly string[]) {
  const { t } = context
  if (hidden.length === 0) return replyWith(context, [sentence(t('hide-none'))])
  return replyWith(
    context,
    [heading(t('hide-title')), sentence(hidden.join(', '))],
    hidden
      .slice(-5)
      .map((word) => button(t('button-show-again', { word }), `/hide remove ${word}`)),
  )
}
