import type { MessageEntity } from 'grammy/types'

type EntityType = MessageEntity['type']

/** May overlap all else: where they do they are cut up. */
const splittable: readonly EntityType[] = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
]
const quotes: readonly EntityType[] = ['blockquote', 'expandable_blockquote']

/** At most this many of a bot's own are kept. */
const mostEntities = 100

/** Telegram refuses more, by the size of their serialised form. */
const mostBytes = 9500

/** Entities as Telegram keeps them, and what of them it changed. */
export interface FixedEntities {
  readonly entities: readonly MessageEntity[]
  /** None where nothing is lost. */
  readonly losses: readonly string[]
  readonly isTooLong: boolean
}

/**
 * Entities of a bot as the server keeps them: links, mentions and code never overlap each other, quotes hold others
 * whole and no quotes, code holds nothing, styles are cut up where others begin and end, and after a hundred come
 * none (styles count last). It tells nobody what it drops.
 */
export function fixEntities(given: readonly MessageEntity[]): FixedEntities {
  const losses: string[] = []
  const sorted = given.toSorted(inOrder)
  const quoted = withoutOverlap(
    sorted.filter(({ type }) => quotes.includes(type)),
    losses,
  )
  const apart = withoutOverlap(
    sorted.filter(({ type }) => !quotes.includes(type) && !splittable.includes(type)),
    losses,
  ).filter((it) => {
    const crosses = quoted.some((quote) => overlaps(it, quote) && !holds(quote, it))
    if (crosses) losses.push(`${describe(it)} crosses the border of a quote`)
    return !crosses
  })
  const styles = splitStyles(
    sorted.filter(({ type }) => splittable.includes(type)),
    [...quoted, ...apart],
    losses,
  )
  const counted = [...[...quoted, ...apart].sort(inOrder), ...styles]
  if (counted.length > mostEntities)
    losses.push(`${counted.length} entities: ${counted.length - mostEntities} are dropped`)
  const kept = counted.slice(0, mostEntities)
  return {
    entities: kept.toSorted(inOrder),
    losses,
    isTooLong: kept.reduce((sum, it) => sum + sizeOf(it), 0) > mostBytes,
  }
}

/** By offset, longer ones first. */
function inOrder(a: MessageEntity, b: MessageEntity): number {
  return a.offset - b.offset || b.length - a.length || rank(a.type) - rank(b.type)
}

/** What Telegram found itself is added where it meets no link or code of the bot's, and crosses no quote. */
export function addDetected(
  own: readonly MessageEntity[],
  detected: readonly MessageEntity[],
): readonly MessageEntity[] {
  const fitting = detected.filter((it) =>
    own.every((other) => {
      if (splittable.includes(other.type)) return true
      return !overlaps(it, other) || (quotes.includes(other.type) && holds(other, it))
    }),
  )
  return [...own, ...fitting].sort(inOrder)
}

function rank(type: EntityType): number {
  if (quotes.includes(type)) return 0
  return splittable.includes(type) ? 2 : 1
}

function withoutOverlap(
  sorted: readonly MessageEntity[],
  losses: string[],
): readonly MessageEntity[] {
  let end = 0
  return sorted.filter((it) => {
    if (it.offset < end) {
      losses.push(`${describe(it)} lies within another that cannot hold it`)
      return false
    }
    end = it.offset + it.length
    return true
  })
}

/** Runs of one style become one, are cut out of code, and end where another entity or style begins or ends. */
function splitStyles(
  styles: readonly MessageEntity[],
  others: readonly MessageEntity[],
  losses: string[],
): readonly MessageEntity[] {
  const runs = splittable.flatMap((type) => mergeRuns(styles.filter((it) => it.type === type)))
  const codes = others.filter(({ type }) => type === 'code' || type === 'pre')
  const borders = [
    ...others.flatMap(({ offset, length }) => [offset, offset + length]),
    ...runs.map(({ offset }) => offset),
  ]
  const pieces = runs.flatMap((run) => {
    const end = run.offset + run.length
    const inside = borders.filter((border) => border > run.offset && border < end)
    const cuts = [...new Set([run.offset, ...inside, end])].sort((a, b) => a - b)
    return cuts.slice(1).map((cut, index) => {
      const offset = cuts[index] ?? 0
      return { ...run, offset, length: cut - offset }
    })
  })
  return pieces
    .filter((piece) => {
      const isInCode = codes.some((code) => holds(code, piece))
      if (isInCode) losses.push(`${describe(piece)} lies within code`)
      return !isInCode
    })
    .sort(inOrder)
}

function mergeRuns(sorted: readonly MessageEntity[]): readonly MessageEntity[] {
  const runs: MessageEntity[] = []
  for (const it of sorted) {
    const last = runs.at(-1)
    if (last === undefined || last.offset + last.length < it.offset) {
      runs.push(it)
      continue
    }
    const end = Math.max(last.offset + last.length, it.offset + it.length)
    runs[runs.length - 1] = { ...last, length: end - last.offset }
  }
  return runs
}

function overlaps(a: MessageEntity, b: MessageEntity): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length
}

function holds(outer: MessageEntity, inner: MessageEntity): boolean {
  return inner.offset >= outer.offset && inner.offset + inner.length <= outer.offset + outer.length
}

function describe({ type, offset, length }: MessageEntity): string {
  return `${type} at ${offset}+${length}`
}

/** Bytes of its serialised form: a constructor, offset and length, and what it carries. */
function sizeOf(entity: MessageEntity): number {
  if (entity.type === 'text_link') return 12 + stringSize(entity.url)
  if (entity.type === 'pre') return 12 + stringSize(entity.language ?? '')
  if (entity.type === 'text_mention' || entity.type === 'custom_emoji') return 20
  if (entity.type === 'date_time') return 20
  return quotes.includes(entity.type) ? 16 : 12
}

/** https://core.telegram.org/mtproto/serialize#base-types */
function stringSize(text: string): number {
  const bytes = Buffer.byteLength(text)
  return Math.ceil((bytes + (bytes < 254 ? 1 : 4)) / 4) * 4
}
