import type { DigestAccount, Dispute } from '../digest/digest.ts'

/** Disputes that share an account are one: each account stands once, in the order it came. */
export function joinDisputes(disputes: readonly Dispute[]): readonly Dispute[] {
  const joined: Dispute[] = []
  for (const dispute of disputes) {
    const i = joined.findIndex((each) => mayJoin(each, dispute))
    const before = joined[i]
    if (before === undefined) joined.push(dispute)
    else
      joined[i] = { ...before, accounts: uniqueAccounts([...before.accounts, ...dispute.accounts]) }
  }
  return joined
}

/** Counts of different things stay apart even when one sentence gives both. */
function mayJoin(a: Dispute, b: Dispute): boolean {
  if (a.kind === 'number' || b.kind === 'number')
    if (a.kind !== b.kind || a.about !== b.about) return false
  return a.accounts.some((account) => b.accounts.some((other) => isSame(account, other)))
}

function uniqueAccounts(accounts: readonly DigestAccount[]): readonly DigestAccount[] {
  return accounts.filter((account, i) => accounts.findIndex((each) => isSame(each, account)) === i)
}

function isSame(a: DigestAccount, b: DigestAccount): boolean {
  return a.source.articleId === b.source.articleId && a.text === b.text
}
