import { isStopWord } from '../src/article/is-stop-word.ts'
import { ChatProblem } from '../src/chat/chat-problem.ts'
import { type CommandContext, defineCommand, type Reply } from '../src/chat/command.ts'
import { findNumberedStory } from '../src/chat/find-numbered-story.ts'
import { forgotten } from '../src/chat/forgotten.ts'
import { asChange, button, heading, instruct, replyWith, sentence } from '../src/chat/reply.ts'
import { shortenEcho } from '../src/chat/shorten-echo.ts'
import { nearest } from '../src/chat/suggest-command.ts'
import { foldWord } from '../src/chat/vocabulary.ts'
import type { Button } from '../src/delivery/message.ts'
import { removeSent } from '../src/delivery/remove-sent.ts'

const mostWords = 50
/** What was hidden before is no news any more. */
const mostStories = 100
const fewestLetters = 2
const mostLetters = 60

/**
 * Words whose stories the asker does not want to see; in a shared place it acts for the asker only. A
 * story's `#17` takes it out of what was posted here and of what comes; in a shared place only admins may do that.
 */
export const hide = defineCommand({
  name: 'hide',
  aliases: ['mute'],
  options: {
    action: { kind: 'choice', choices: ['add', 'remove'] },
    word: { kind: 'text', rest: true },
  },
  allowed: 'anyone',
  personal: true,
  examples: ['/hide', '/hide football', '/hide remove football', '/hide #17'],
  async run(context) {
    const { chat, person, t, options, services, memoryId } = context
    const stored = await services.chats.readSettings(memoryId)
    const hidden = stored.hiddenWords ?? []
    if (options.word === null) return listHidden(context, hidden)
    const word = foldWord(options.word)
    const storyId = /^#(\d{1,15})$/u.exec(word)?.[1] ?? findNumberedStory(word, context)
    const number = /^\d{1,3}$/u.exec(word)?.[0]
    if (context.repeated && storyId === null && number !== undefined)
      throw forgotten(Number(number), '/news')
    const hides = options.action !== 'remove'
    if (storyId !== null) {
      if (chat.shared && !person.admin) throw new ChatProblem('problem-admins-only')
      return hides ? hideStory(Number(storyId), context) : showStory(Number(storyId), context)
    }
    const without = hidden.filter((each) => each !== word)
    if (hides) refuseUseless(word, context)
    if (!hides && without.length === hidden.length) {
      const near = nearest(word, hidden)
      const meant =
        near === null
          ? null
          : button(t('button-show-again', { word: near }), `/hide remove ${near}`)
      const said = sentence(t('hide-not-hidden', { word: shortenEcho(word) }))
      return replyWith(context, [said], [meant])
    }
    if (hides && without.length >= mostWords)
      throw new ChatProblem('problem-hidden-full', { most: mostWords })
    const hiddenWords = hides ? [...without, word] : without
    await services.chats.saveSettings(memoryId, { hiddenWords })
    const whose = chat.shared ? 'own' : 'all'
    const undo = hides
      ? button(t('button-show-again', { word }), `/hide remove ${word}`)
      : button(t('button-hide', { word }), `/hide add ${word}`)
    const said = sentence(t(hides ? 'hide-added' : 'hide-removed', { word, whose }))
    return replyWith(context, [said], [undo, button(t('button-news'), '/news')])
  },
})

/** It leaves what was posted here and is told here no more; other places keep it. @throws ChatProblem */
async function hideStory(storyId: number, context: CommandContext): Promise<Reply> {
  const { chat, clock, t, services, translator } = context
  const means = { outbox: services.outbox, catalogue: { translator }, now: clock.now }
  const ids = await findIds(storyId, context)
  // Hidden first: what is queued meanwhile is checked just before it is sent.
  const others = (await hiddenStoriesOf(context)).filter((id) => !ids.includes(id))
  const hiddenStories = [...others, ...ids].slice(-mostStories)
  if (ids.length > 0) await services.chats.saveSettings(chat.id, { hiddenStories })
  let count = 0
  for (const id of new Set([storyId, ...ids])) count += await removeSent(means, id, chat.id)
  const said = [t('hide-story', { count }), ...(ids.length > 0 ? [t('hide-story-after')] : [])]
  const undo = button(t('button-show-story-again'), `/hide remove #${storyId}`)
  const reply = replyWith(
    context,
    [sentence(said.join(' '))],
    [ids.length > 0 ? undo : null, button(t('button-news'), '/news')],
  )
  return count + ids.length > 0 ? asChange(reply) : reply
}

/** Later digests and alerts may tell it again; what was taken out of a post stays out. */
async function showStory(storyId: number, context: CommandContext): Promise<Reply> {
  const { chat, t, services } = context
  const hidden = await hiddenStoriesOf(context)
  const ids = [storyId, ...(await findIds(storyId, context))]
  const hiddenStories = hidden.filter((id) => !ids.includes(id))
  const word = `#${storyId}`
  if (hiddenStories.length === hidden.length)
    return replyWith(context, [sentence(t('hide-not-hidden', { word }))])
  await services.chats.saveSettings(chat.id, { hiddenStories })
  return asChange(
    replyWith(
      context,
      [sentence(t('hide-story-again'))],
      [button(t('button-hide', { word }), `/hide ${word}`), button(t('button-news'), '/news')],
    ),
  )
}

/** The story's ids, its own and the one it went into; none: there is no such story here. */
async function findIds(storyId: number, { chat, services }: CommandContext) {
  const brief = await services.news.brief(storyId, chat.id)
  return brief === null ? [] : [...new Set([storyId, brief.storyId])]
}

async function hiddenStoriesOf({ chat, services }: CommandContext): Promise<readonly number[]> {
  return (await services.chats.readSettings(chat.id)).hiddenStories ?? []
}

/** A word in nearly every story, or in none, would hide everything or nothing. @throws ChatProblem */
function refuseUseless(word: string, { chat }: CommandContext): void {
  const letters = word.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  if (letters < fewestLetters || letters > mostLetters)
    throw new ChatProblem('problem-hidden-length', { least: fewestLetters, most: mostLetters }, [
      askedAgain,
    ])
  const languages = [chat.settings.language, ...chat.settings.readingLanguages]
  const common = word
    .split(/\s+/u)
    .every((each) => languages.some((language) => isStopWord(each, language)))
  if (common) throw new ChatProblem('problem-hidden-common', { word }, [askedAgain])
}

const askedAgain = {
  label: 'button-ask-hide',
  command: '/hide add',
  ask: { label: 'hide-ask', example: 'hide-example', value: '' },
}

function askWord({ t }: CommandContext): Button {
  return {
    label: t('button-ask-hide'),
    command: '/hide add',
    ask: {
      title: t('button-ask-hide'),
      label: t('hide-ask'),
      example: t('hide-example'),
      value: '',
    },
  }
}

function listHidden(context: CommandContext, hidden: readonly string[]) {
  const { t } = context
  const ask = askWord(context)
  if (hidden.length === 0) return replyWith(context, [instruct(t('hide-none'))], [ask])
  return replyWith(
    context,
    [heading(t('hide-title')), sentence(hidden.join(', '))],
    [
      ask,
      ...hidden
        .slice(-5)
        .map((word) => button(t('button-show-again', { word }), `/hide remove ${word}`)),
    ],
  )
}
