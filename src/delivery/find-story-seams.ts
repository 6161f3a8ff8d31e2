import type { Dispute } from '../digest/digest.ts'
import type { StoryCardBlock } from './message.ts'
import type { SeamRules, Seams } from './seams.ts'

/** One line of a card: what a part of it holds. */
type Piece =
  | { readonly kind: 'notice' | 'change' | 'statement' | 'progress'; readonly at: number }
  | { readonly kind: 'account'; readonly dispute: number; readonly at: number }

/**
 * Where a card can be taken apart: between its lines. Each part has its headline; the image stands in the first, the
 * buttons in the last.
 */
export function findStorySeams(card: StoryCardBlock, rules: SeamRules): Seams {
  const shown = settleCard(card, rules)
  const pieces = listPieces(shown)
  const count = Math.max(1, pieces.length)
  const take = (from: number, to: number): StoryCardBlock =>
    takePieces(shown, pieces.slice(from, to), from === 0, to >= count)
  const head = rules.measure([takePieces(shown, [], false, false)])
  // The last piece has the buttons besides; an image and its credit stand in the first.
  return { count, base: head, take }
}

/**
 * The card with only what it shows: what is left out because it stands elsewhere in the card would come back in a part
 * that lacks that.
 */
function settleCard(card: StoryCardBlock, { measure, textOf }: SeamRules): StoryCardBlock {
  const { brief, changes } = card
  const bare = textOf(measure([{ ...card, statements: [] }]))
  return {
    ...card,
    statements: card.statements.filter(
      (statement) => textOf(measure([{ ...card, statements: [statement] }])) > bare,
    ),
    brief: { ...brief, progress: changes.length > 0 ? [] : brief.progress },
  }
}

/** In the order in which they are shown. */
function listPieces({ brief, changes, statements, number }: StoryCardBlock): readonly Piece[] {
  const of = (kind: 'notice' | 'change' | 'statement' | 'progress', many: readonly unknown[]) =>
    many.map((_, at): Piece => ({ kind, at }))
  // In a digest one open dispute is told, and its other accounts and disputes are counted below it.
  const told = number === null ? brief.disputes : openFirst(brief.disputes).slice(0, 1)
  return [
    ...of('notice', brief.notices),
    ...of('change', changes),
    ...of('statement', statements),
    ...of('progress', brief.progress),
    ...told.flatMap(({ accounts }, dispute) =>
      accounts.map((_, at): Piece => ({ kind: 'account', dispute, at })),
    ),
  ]
}

function openFirst(disputes: readonly Dispute[]): readonly Dispute[] {
  return disputes.toSorted((a, b) => Number(a.past ?? false) - Number(b.past ?? false))
}

function takePieces(
  card: StoryCardBlock,
  pieces: readonly Piece[],
  isFirst: boolean,
  isLast: boolean,
): StoryCardBlock {
  const { image, ...rest } = card
  const { brief, number } = card
  const pick = <T>(kind: Piece['kind'], many: readonly T[]): readonly T[] =>
    many.filter((_, at) => pieces.some((piece) => piece.kind === kind && piece.at === at))
  const disputes = number === null ? brief.disputes : openFirst(brief.disputes)
  const shown = disputes.flatMap((dispute, i) => takeAccounts(dispute, i, pieces))
  const counted = number !== null && isLast ? disputes.slice(shown.length) : []
  return {
    ...rest,
    ...(image !== undefined && isFirst ? { image } : {}),
    mark: isFirst ? card.mark : null,
    brief: {
      ...brief,
      notices: pick('notice', brief.notices),
      progress: pick('progress', brief.progress),
      disputes: [...shown, ...counted],
    },
    changes: pick('change', card.changes),
    statements: pick('statement', card.statements),
    buttons: isLast ? card.buttons : [],
  }
}

function takeAccounts(dispute: Dispute, i: number, pieces: readonly Piece[]): readonly Dispute[] {
  const accounts = dispute.accounts.filter((_, at) =>
    pieces.some((piece) => piece.kind === 'account' && piece.dispute === i && piece.at === at),
  )
  return accounts.length === 0 ? [] : [{ ...dispute, accounts }]
}
