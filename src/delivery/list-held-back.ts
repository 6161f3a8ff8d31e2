import type { AlertStore } from './alert-store.ts'

/** Stories whose alert to that chat a cap or a gap held back since then: its next digest tells them. */
export async function listHeldBack(
  alerts: Pick<AlertStore, 'heldAlerts'>,
  chatId: string,
  since: number,
): Promise<readonly number[]> {
  const held = await alerts.heldAlerts([chatId], ['capped', 'gap'])
  return [...new Set(held.flatMap(({ storyId, at }) => (at >= since ? [storyId] : [])))]
}
