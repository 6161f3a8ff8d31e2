import { type Assigned, assignOptions, findNamedOption } from './assign-options.ts'
import type { Command } from './command.ts'
import { splitWords, type Word } from './split-words.ts'
import { foldWord, type Saying, type Vocabulary } from './vocabulary.ts'

/** What a line asks for: a command with raw option values, or something no command says. */
export type ParsedLine =
  | ({ readonly kind: 'command'; readonly command: Command } & Assigned)
  | {
      readonly kind: 'saying'
      readonly saying: Saying
      readonly word: string
      readonly text: string
    }
  | { readonly kind: 'unknown'; readonly word: string; readonly text: string }

/** Longest command word of the catalogues, in words ("why did i get this"). */
const longestName = 5

const wholeQuote = /^["“”„«״'‘]([^"“”„«»״]+)["“”»״'’]$/u

/** Reads `/news science` and "show me science news" alike. */
export function parseCommand(line: string, vocabulary: Vocabulary): ParsedLine {
  const text = line.trim()
  const quoted = wholeQuote.exec(text)?.[1]
  // A command is copied from a text with the quotes around it; other words keep theirs.
  const said = quoted === undefined ? null : parseCommand(quoted, vocabulary)
  if (said !== null && said.kind !== 'unknown') return said
  // A slash alone asks what may follow it.
  if (/^\/+$/u.test(text)) return parsePlain('help', vocabulary)
  return text.startsWith('/') ? parseSlash(text, vocabulary) : parsePlain(text, vocabulary)
}

/** `/name@bot options`: Telegram adds the bot's name in groups. */
function parseSlash(text: string, vocabulary: Vocabulary): ParsedLine {
  const [first = '', ...rest] = text.slice(1).trim().split(/\s+/u)
  const command = vocabulary.commands.get(foldWord(first.replace(/(?:@\w+)?[,;!?]*$/u, '')))
  const said = phrase(splitWords(text.slice(1)))
  if (command === undefined && vocabulary.sayings.get(said) === 'alerts')
    return { kind: 'saying', saying: 'alerts', word: first, text: said }
  if (command === undefined)
    return { kind: 'unknown', word: first, text: [first, ...rest].join(' ') }
  const words = splitWords(text.slice(1).trim().slice(first.length))
  return asked(command, words, vocabulary)
}

function parsePlain(text: string, vocabulary: Vocabulary): ParsedLine {
  const bare = text.replace(/[?!.…]+$/u, '')
  const unknown: ParsedLine = { kind: 'unknown', word: bare.split(/\s+/u)[0] ?? '', text: bare }
  // A number alone is a story of the last digest.
  if (/^#?\d{1,9}$/u.test(bare)) return asFound('story', splitWords(bare), vocabulary) ?? unknown
  const typed = splitWords(bare).flatMap(withoutPunctuation)
  const saying = vocabulary.sayings.get(phrase(typed))
  if (saying === 'more') return asFound('news', [], vocabulary) ?? unknown
  if (saying !== undefined) return { ...unknown, kind: 'saying', saying }
  const words = withoutFillers(typed, vocabulary)
  return (
    startingWithCommand(words, vocabulary) ??
    aboutNews(words, vocabulary) ??
    (words.length < typed.length ? aboutSomething(words, vocabulary) : null) ??
    unknown
  )
}

/** "search comet". Words no option takes mean that it was prose: "status of the ceasefire". */
function startingWithCommand(words: readonly Word[], vocabulary: Vocabulary): ParsedLine | null {
  for (let length = Math.min(longestName, words.length); length > 0; length--) {
    const command = vocabulary.commands.get(phrase(words.slice(0, length)))
    if (command === undefined) continue
    const parsed = asked(command, withCommas(words.slice(length), command), vocabulary)
    if (parsed.kind === 'saying') return parsed
    if (parsed.kind !== 'command') continue
    const [extra, ...others] = parsed.leftover
    if (extra === undefined) return parsed
    const named = findNamedOption(extra, command.options, vocabulary) !== null
    if (named && others.length === 0) return parsed
  }
  return null
}

/** Where an option holds lists the commas between words are part of what is said. */
function withCommas(words: readonly Word[], { options }: Command): readonly Word[] {
  const hasLists = Object.values(options).some(
    ({ verbatim, list }) => verbatim === true || list !== undefined,
  )
  if (!hasLists) return words
  return words.map((word, i) => {
    const mark = word.quoted || i === words.length - 1 ? null : /[,;،]+$/u.exec(word.raw)
    return mark === null ? word : { ...word, text: `${word.text}${mark[0]}` }
  })
}

/** "science news", and a desk's name alone. */
function aboutNews(words: readonly Word[], vocabulary: Vocabulary): ParsedLine | null {
  if (vocabulary.desks.has(phrase(words))) return asFound('news', words, vocabulary)
  const last = words.at(-1)
  if (last === undefined || last.quoted || words.length < 2) return null
  if (vocabulary.commands.get(foldWord(last.text))?.name !== 'news') return null
  return asFound('news', words.slice(0, -1), vocabulary)
}

/** "tell me about the comet": what was asked for politely names only its subject. */
function aboutSomething(words: readonly Word[], vocabulary: Vocabulary): ParsedLine | null {
  const [first, ...rest] = words
  if (first === undefined || first.quoted || rest.length === 0) return null
  if (!vocabulary.connectives.has(foldWord(first.text))) return null
  return asFound('news', withoutFillers(rest, vocabulary), vocabulary)
}

/** "news, please": a mark at a word's end is not part of it. */
function withoutPunctuation(word: Word): readonly Word[] {
  const text = word.quoted ? word.text : word.text.replace(/[,;!?…،]+$/u, '')
  return text === '' ? [] : [{ ...word, text }]
}

function asFound(name: string, words: readonly Word[], vocabulary: Vocabulary): ParsedLine | null {
  const command = vocabulary.commands.get(name)
  return command === undefined ? null : asked(command, words, vocabulary)
}

function asked(command: Command, words: readonly Word[], vocabulary: Vocabulary): ParsedLine {
  const [first, ...rest] = words
  const help = vocabulary.commands.get('help')
  if (help !== undefined && first?.quoted === false && /^(?:--help|-h)$/u.test(first.text))
    return { kind: 'command', command: help, values: { command: command.name }, leftover: [] }
  // "topics science": the list takes no words, a briefing on one does.
  const news = vocabulary.commands.get('news')
  if (command.name === 'topics' && words.length > 0 && news !== undefined)
    return asked(news, words, vocabulary)
  const leadsOn =
    first !== undefined &&
    !first.quoted &&
    first.key === null &&
    vocabulary.connectives.has(foldWord(first.text))
  // "news about", and nothing after it.
  if (leadsOn && rest.length === 0 && command.name === 'news')
    return { kind: 'saying', saying: 'about', word: first.text, text: first.text }
  return { kind: 'command', command, ...assignOptions(subject(), command.options, vocabulary) }

  function subject(): readonly Word[] {
    if (!leadsOn || rest.length === 0 || readsAllWords(command)) return words
    return command === news ? withoutArticle(rest, vocabulary) : rest
  }
}

/** A schedule: "in 5 minutes" is not "5 minutes". */
function readsAllWords({ options }: Command): boolean {
  return Object.values(options).some(({ verbatim }) => verbatim === true)
}

/** "news about the comet". */
function withoutArticle(words: readonly Word[], { fillers }: Vocabulary): readonly Word[] {
  const [first, ...rest] = words
  return first !== undefined && rest.length > 0 && fillers.has(phrase([first])) ? rest : words
}

/** Takes politeness off both ends: "please show me science news". */
function withoutFillers(words: readonly Word[], vocabulary: Vocabulary): readonly Word[] {
  for (let length = Math.min(longestName, words.length - 1); length > 0; length--) {
    if (vocabulary.fillers.has(phrase(words.slice(0, length))))
      return withoutFillers(words.slice(length), vocabulary)
    if (vocabulary.fillers.has(phrase(words.slice(-length))))
      return withoutFillers(words.slice(0, -length), vocabulary)
  }
  return words
}

function phrase(words: readonly Word[]): string {
  return foldWord(words.map((word) => (word.quoted ? '"' : word.text)).join(' '))
}
