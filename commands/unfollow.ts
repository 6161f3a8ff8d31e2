import { ChatProblem, type Cure } from '../src/chat/chat-problem.ts'
import { chooseTarget, type Target } from '../src/chat/choose-target.ts'
import {
  type CommandContext,
  defineCommand,
  type OfferContext,
  type Reply,
} from '../src/chat/command.ts'
import { findNumberedStory } from '../src/chat/find-numbered-story.ts'
import { forgotten } from '../src/chat/forgotten.ts'
import type { ListedFollow } from '../src/chat/numbering.ts'
import type { FollowReference } from '../src/chat/option.ts'
import { writeTopic } from '../src/chat/read-topic.ts'
import { asChange, button, replyWith, sentence } from '../src/chat/reply.ts'
import { foldWord } from '../src/chat/vocabulary.ts'
import { nameTopic } from '../src/delivery/name-topic.ts'
import type { Follow } from '../src/topic/follow.ts'
import { topicKey } from '../src/topic/topic-key.ts'
import { confirmLine, wantsOf } from './follow/wish.ts'
import { askUnfollowAll, isEverything, unfollowAll } from './unfollow/unfollow-all.ts'

/** Follows offered when a name means none of them exactly. */
const mostOffered = 5

const listButton = { label: 'button-follows', command: '/follows' }

/** Ends a follow: by its number in the list, its topic or its story; or all of them. */
export const unfollow = defineCommand({
  name: 'unfollow',
  aliases: ['unsubscribe'],
  options: {
    follow: { kind: 'follow', required: true, rest: true },
    confirm: { kind: 'choice', choices: ['confirm'], internal: true },
    for: { kind: 'choice', choices: ['me', 'chat'], named: true },
  },
  allowed: 'anyone',
  elsewhere: true,
  personal: true,
  examples: ['/unfollow Palmyra', '/unfollow 2', '/unfollow #17', '/unfollow science for chat'],
  offer: offerFollows,
  async run(context): Promise<Reply> {
    const { services, options } = context
    const reference = meantReference(options.follow, context)
    const shown = reference.kind === 'place' ? await findShown(reference.place, context) : null
    const target = await chooseTarget(context, shown?.everyone === true ? 'chat' : options.for)
    const listed = await services.follows.listFollows(target.chatId)
    const meant = findMeant(shown === null ? reference : idOf(shown), listed, target)
    if (meant === null && reference.kind === 'topic' && isEverything(reference.topic, context)) {
      if (options.confirm === null) return askUnfollowAll(listed, target, context)
      return unfollowAll(listed, target, context)
    }
    const removed =
      meant === null ? null : await services.follows.removeFollow(target.chatId, meant.id)
    if (removed === null && (shown !== null || reference.kind === 'id'))
      throw new ChatProblem('problem-unfollowed-already', {}, [listButton])
    if (removed === null) throw noSuchFollow(listed, target, context)
    return tellRemoved(removed, target, context)
  },
})

/** What the asker follows, alone where that is known, else with everyone. */
async function offerFollows(context: OfferContext): Promise<readonly Cure[]> {
  const { chat, person, services } = context
  const own = chat.shared ? person.privateChatId : chat.id
  const listed = own === undefined ? [] : await services.follows.listFollows(own)
  return [
    ...listed.slice(0, mostOffered).map(({ id, topic }) => ({
      label: 'button-unfollow-named',
      values: { name: nameTopic(topic, services.desks, chat.settings.language) },
      command: `/unfollow id:${id}`,
    })),
    listButton,
  ]
}

function tellRemoved(removed: Follow, target: Target, context: CommandContext): Reply {
  const { t, services, chat } = context
  const name = nameTopic(removed.topic, services.desks, chat.settings.language)
  const wish = { topic: removed.topic, wants: wantsOf(removed), everyone: target.everyone }
  const again = { label: t('button-follow-again'), command: confirmLine(wish) }
  const reply = replyWith(
    context,
    [sentence(t('unfollowed', { name }))],
    [again, button(t('button-follows'), '/follows')],
  )
  return target.everyone ? asChange(reply) : reply
}

/** A number means the list as it was last shown: said twice, it ends no other follow. */
async function findShown(
  place: number,
  context: CommandContext & { readonly options: { readonly for: 'me' | 'chat' | null } },
): Promise<ListedFollow | null> {
  const { numbering, memoryId, services, options } = context
  const known = numbering.followsOf(memoryId)
  if (known !== null) return known[place - 1] ?? null
  if (context.repeated) throw forgotten(place, '/follows')
  const { chatId, everyone } = await chooseTarget(context, options.for)
  const listed = await services.follows.listFollows(chatId)
  const shown = listed.map(({ id }) => ({ id, everyone }))
  numbering.rememberFollows(memoryId, shown)
  return shown[place - 1] ?? null
}

/** "story 3" is the story of the last list. */
function meantReference(reference: FollowReference, context: CommandContext): FollowReference {
  if (reference.kind !== 'topic' || reference.topic.kind !== 'words') return reference
  const storyId = findNumberedStory(reference.topic.words, context)
  return storyId === null ? reference : { kind: 'topic', topic: { kind: 'story', storyId } }
}

function idOf({ id }: ListedFollow): FollowReference {
  return { kind: 'id', id }
}

/** Only what is surely meant: its words in whatever form, never a part of them. */
function findMeant(
  reference: FollowReference,
  listed: readonly Follow[],
  { settings }: Target,
): Follow | null {
  if (reference.kind === 'id') return listed.find(({ id }) => id === reference.id) ?? null
  if (reference.kind === 'place') return null
  const { readingLanguages } = settings
  const key = topicKey(reference.topic, readingLanguages)
  return listed.find(({ topic }) => topicKey(topic, readingLanguages) === key) ?? null
}

/** Offers those that have the words said. */
function noSuchFollow(
  listed: readonly Follow[],
  { everyone }: Target,
  {
    chat,
    services,
    options,
  }: CommandContext & { readonly options: { readonly follow: FollowReference } },
): ChatProblem {
  const { follow: reference } = options
  const typed = spell(reference)
  const words = foldWord(typed)
  const near =
    reference.kind === 'topic'
      ? listed.filter(({ topic }) => foldWord(writeTopic(topic)).includes(words))
      : []
  const offers = near.slice(0, mostOffered).map(({ id, topic }) => ({
    label: 'button-unfollow-named',
    values: { name: nameTopic(topic, services.desks, chat.settings.language) },
    command: `/unfollow id:${id}${everyone ? ' for:chat' : ''}`,
  }))
  const key = offers.length === 0 ? 'problem-no-such-follow' : 'problem-which-follow'
  return new ChatProblem(key, { typed }, [...offers, listButton])
}

function spell(reference: FollowReference): string {
  if (reference.kind === 'topic') return writeTopic(reference.topic)
  return String(reference.kind === 'id' ? reference.id : reference.place)
}
