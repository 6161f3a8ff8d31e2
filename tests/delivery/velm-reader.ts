import { onTestFinished } from 'vitest'
import { sendDueAlerts } from '../../src/delivery/send-alerts.ts'
import { hour, minute, morning, type OpenAlerts, openAlerts } from '../fakes/open-alerts.ts'

/** A chat that follows Velm since an hour before the news; closed when the test is over. */
export async function openWithReader(
  settings: Parameters<OpenAlerts['meet']>[1] = {},
  shared = false,
): Promise<OpenAlerts> {
  const open = await openAlerts()
  onTestFinished(() => open.close())
  await open.meet('velmchat:7', settings, shared)
  await open.follow('velmchat:7', { kind: 'words', words: 'Velm' }, { since: morning - hour })
  return open
}

/** Two outlets with words of their own. */
export async function tellBridge(open: OpenAlerts, storyId = 1): Promise<void> {
  await open.report(storyId, 'Velm Courier', 'Velm bridge closes after a cable snaps')
  await open.report(storyId, 'Northline', 'Cable failure shuts the Velm crossing', {
    text: ['Lorries turned back at the Velm crossing at dawn, a driver told Northline.'],
  })
}

/** A report's text with a number that may move. */
export const toll = (count: string) => ({
  text: [`The Velm bridge accident injured ${count} people, the port authority said.`],
})

/** So much later what is due is judged. */
export async function settle(open: OpenAlerts, ms = 5 * minute): Promise<void> {
  open.clock.advance(ms)
  await sendDueAlerts(open.means)
}
