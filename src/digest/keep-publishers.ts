import type { Dispute, Source, StoryBrief } from './digest.ts'
import { groupStatements } from './order-statements.ts'
import type { Readership } from './read-readership.ts'

/**
 * A brief without the lines of publishers that are not wanted; null when it is headed by one of them, or there is no
 * brief. Accounts that differ stay only with the claim and somebody who tells otherwise.
 */
export function keepPublishers(
  brief: StoryBrief | undefined,
  { wants }: Pick<Readership, 'wants'>,
): StoryBrief | null {
  if (brief === undefined) return null
  const isWanted = ({ source }: { readonly source: Source }): boolean => wants(source.publisherId)
  if (!isWanted(brief.headline)) return null
  const { image, ...rest } = brief
  return {
    ...rest,
    ...(image === undefined || !wants(image.publisherId) ? {} : { image }),
    // An accusation does not stand without its answer.
    statements: groupStatements(brief.statements)
      .filter((group) => group.every(isWanted))
      .flat(),
    disputes: brief.disputes.flatMap((dispute) => keepAccounts(dispute, isWanted)),
    progress: brief.progress.filter(({ before, after }) => isWanted(before) && isWanted(after)),
    notices: brief.notices.filter(isWanted),
    links: brief.links.filter(isWanted),
  }
}

function keepAccounts(
  dispute: Dispute,
  isWanted: (account: { readonly source: Source }) => boolean,
): readonly Dispute[] {
  const accounts = dispute.accounts.filter(isWanted)
  const keepsClaim = accounts[0] === dispute.accounts[0]
  return keepsClaim && accounts.length > 1 ? [{ ...dispute, accounts }] : []
}
