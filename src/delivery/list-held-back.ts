import type { AlertStore } from './alert-store.ts'

/** Stories whose alert to that chat a cap or a gap held back since then, and the revision: its next digest tells them. */
export async function listHeldBack(
  alerts: Pick<AlertStore, 'heldAlerts'>,
  chatId: string,
  since: number,
): Promise<ReadonlyMap<number, number>> {
  const held = await alerts.heldAlerts([chatId], ['capped', 'gap'])
  const revisions = new Map<number, number>()
  for (const { storyId, revision, at } of held)
    if (at >= since) revisions.set(storyId, Math.max(revision, revisions.get(storyId) ?? 0))
  return revisions
}
