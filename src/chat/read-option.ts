import { ChatProblem } from './chat-problem.ts'
import type { FollowReference, OptionSpec, OptionSpecs, OptionValue } from './option.ts'
import { readLanguage } from './read-language.ts'
import { readTopic } from './read-topic.ts'
import { readZone } from './read-zone.ts'
import { findChoice, foldWord, type Vocabulary } from './vocabulary.ts'

/** What reading an option needs to know of the chat. */
export interface OptionSetting {
  readonly vocabulary: Vocabulary
  /** Interface language, for names of languages. */
  readonly language: string
  storyAt(number: number): number | null
}

/** Turns raw words into typed values. @throws ChatProblem naming the option and the cure. */
export function readOptions(
  raw: Readonly<Record<string, string>>,
  specs: OptionSpecs,
  setting: OptionSetting,
): Readonly<Record<string, OptionValue>> {
  const values: Record<string, OptionValue> = {}
  for (const [name, spec] of Object.entries(specs)) {
    const text = raw[name]?.trim() ?? ''
    if (text !== '') values[name] = readOption(text, spec, setting)
    else if (spec.required && spec.kind === 'story' && onlyStory(setting) !== null)
      values[name] = onlyStory(setting)
    else if (spec.required) throw new ChatProblem(`problem-missing-${name}`)
    else values[name] = null
  }
  return values
}

/** A list of one story, such as an alert, needs no number. */
function onlyStory(setting: OptionSetting): number | null {
  return setting.storyAt(2) === null ? setting.storyAt(1) : null
}

function readOption(text: string, spec: OptionSpec, setting: OptionSetting): OptionValue {
  switch (spec.kind) {
    case 'text':
    case 'source':
    case 'role':
    case 'place':
    case 'document':
      return text
    case 'number':
      return readNumber(text, spec.min, spec.max)
    case 'choice':
      return readChoice(text, spec.choices, setting.vocabulary)
    case 'topic':
      return readTopic(text, setting.vocabulary.desks)
    case 'story':
      return readStory(text, setting)
    case 'language':
      return readLanguage(text, setting.language)
    case 'follow':
      return readFollow(text, setting.vocabulary)
    case 'schedule':
      return readSchedule(text)
    case 'zone':
      break
  }
  return readZone(setting.vocabulary.cities.get(foldWord(text)) ?? text)
}

/** A link, or a place's name, is no schedule. */
function readSchedule(text: string): number {
  const number = Number(/^#?(\d{1,9})$/u.exec(text)?.[1] ?? 0)
  if (number > 0) return number
  throw new ChatProblem('problem-schedule-number', { typed: text }, [
    { label: 'button-schedules', command: '/schedule list' },
  ])
}

function readNumber(text: string, min: number, max: number): number {
  // "5", "5 minutes"; never the 1 of "1e9" or the 2 of "2.7".
  const value = Number(/^(\d{1,9})(?:\s*\p{L}{2,})?$/u.exec(text)?.[1] ?? Number.NaN)
  if (value >= min && value <= max) return value
  throw new ChatProblem('problem-number', { min, max })
}

function readChoice(text: string, choices: readonly string[], vocabulary: Vocabulary): string {
  const choice = findChoice(text, choices, vocabulary)
  if (choice !== null) return choice
  throw new ChatProblem('problem-choice', { typed: text, choices: choices.join(', ') })
}

function readFollow(text: string, vocabulary: Vocabulary): FollowReference {
  const id = /^id:(\d{1,15})$/u.exec(text)?.[1]
  if (id !== undefined) return { kind: 'id', id: Number(id) }
  if (/^\d{1,3}$/u.test(text)) return { kind: 'place', place: Number(text) }
  return { kind: 'topic', topic: readTopic(text, vocabulary.desks) }
}

/** `#12` is a story's id, as buttons say it; `2` is a number in the reader's last digest. */
function readStory(text: string, setting: OptionSetting): number {
  const id = /^#(\d{1,15})$/u.exec(text)?.[1]
  if (id !== undefined) return Number(id)
  const number = /^\d{1,3}$/u.exec(text)?.[0]
  const story = number === undefined ? null : setting.storyAt(Number(number))
  if (story !== null) return story
  throw new ChatProblem('problem-no-such-number', { number: text }, [
    { label: 'button-news', command: '/news' },
  ])
}
